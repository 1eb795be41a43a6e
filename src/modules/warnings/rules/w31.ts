import { yearOf } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type WarningRule } from '#core/warning-rule.ts'
import { funding } from '#modules/budget/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { isApproval } from '#modules/rounds/calc.ts'
import { decision } from '#modules/rounds/schema.ts'
import { evidence } from './nodes.ts'

type Funding = RowOf<typeof funding>
type Decision = RowOf<typeof decision>

/**
 * The council has decided on spending during the year that it is for, and neither the decision nor the money says how
 * it is financed. Kommunallagen 11 kap. 15 § asks the council for it, so decisions of other bodies are left alone. A
 * decision whose day is not known may be older than the year, so nothing is said of it.
 */
export const w31: WarningRule = {
  code: 'W31',
  find: (snapshot) => {
    const councils = new Set(snapshot.rows(orgUnit).flatMap(({ id, kind }) => (kind === 'city_council' ? [id] : [])))
    const decisions = new Map(
      snapshot.rows(decision).flatMap((row) => (councils.has(row.body_id) ? [[row.id, row] as const] : [])),
    )
    return snapshot.rows(funding).flatMap((row) => {
      const said = decisions.get(row.decision_id ?? '')
      return said === undefined || !isSpendingDuringYear(row, said) ? [] : [warn(row, said)]
    })
  },
}

function isSpendingDuringYear(row: Funding, said: Decision): boolean {
  if (row.state !== 'decided' || !isApproval(said) || said.decided_on === null) return false
  if (row.money_from !== 'unknown' || said.financing !== null || (row.amount_ore ?? 1) <= 0) return false
  if (row.valid_from === null) return false
  const year = yearOf(said.decided_on)
  return yearOf(row.valid_from) <= year && (row.valid_to === null || yearOf(row.valid_to) >= year)
}

function warn(row: Funding, said: Decision): Finding {
  const decided_on = said.decided_on ?? ''
  return finding({
    code: 'W31',
    subject: { kind: 'funding', id: row.id, label: row.title },
    severity: 'critical',
    certainty: row.certainty,
    params: { date: { date: decided_on }, year: yearOf(decided_on), amount: { ore: row.amount_ore } },
    variant: row.amount_ore === null ? 'unknown' : 'known',
    evidence: [evidence(decision, said, said.title), evidence(funding, row, row.title)],
    unit_id: row.unit_id,
    amount: { ore: row.amount_ore },
  })
}
