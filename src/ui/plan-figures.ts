import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { entrySet, totals } from '#modules/ledger/schema.ts'
import { type scenario, scenarioTotals } from '#modules/scenarios/schema.ts'
import { useAnswer } from './answer.ts'
import { type Frame, yearsOf } from './frame.ts'
import { useRows } from './records.ts'
import { useScenario } from './scenario-switch.tsx'

type Measure = 'cost' | 'revenue' | 'net' | 'outlay' | 'inflow' | 'investment_net'

/** Which figures the plan is shown by: those of the decided budget, or those of a scenario on its base. */
export type PlanFigures = {
  scenario: RowOf<typeof scenario> | null
  years: readonly number[]
  of: (measure: Measure, year: number) => string
  onAccount: (account: string, year: number) => string
}

/** The figures of the plan with the scenario of the address; undefined until it is known which. */
export function usePlanFigures(frame: Frame): PlanFigures | undefined {
  const { row } = useScenario()
  const sets = useRows(entrySet).rows
  if (row === undefined || sets === undefined) return undefined
  const { unit } = frame
  if (row === null)
    return {
      scenario: null,
      years: yearsOf(frame),
      of: (measure, year) => figureId(measure, { unit, year }),
      onAccount: (account, year) => figureId('account_sum', { account, unit, year }),
    }
  const base = sets.find(({ id }) => id === row.base_set_id)
  return {
    scenario: row,
    years: base === undefined ? yearsOf(frame) : yearsOf({ reference: base.first_year, last_year: base.last_year }),
    of: (kind, year) => figureId('scenario', { scenario: row.id, unit, year, kind }),
    onAccount: (account, year) => figureId('scenario', { scenario: row.id, unit, year, account, accounts: 'own' }),
  }
}

/** The accounts of a kind that the plan has something on, with the scenario when there is one. */
export function useUsedAccounts(frame: Frame, { scenario: row }: Pick<PlanFigures, 'scenario'>) {
  const asked = { unit_id: frame.unit, by: 'kind,account' }
  const plain = useAnswer(totals, { ...asked, entry_set_id: frame.set }, { enabled: row === null })
  const tried = useAnswer(scenarioTotals, { ...asked, id: row?.id ?? '' }, { enabled: row !== null })
  const found = row === null ? plain : tried
  const accountsOf = (kind: string) => [
    ...new Set((found.data?.rows ?? []).filter((one) => one.kind === kind).map((one) => String(one.account))),
  ]
  return { isPending: found.isPending, accountsOf }
}
