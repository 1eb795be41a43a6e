import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { savingRequirement } from '#modules/budget/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import type { scenario } from '#modules/scenarios/schema.ts'
import { type Frame, frameOver } from './frame.ts'
import { usePlace } from './place.tsx'
import { useRows } from './records.ts'
import { useScenario } from './scenario-switch.tsx'

/** Which figures the pressure is shown by: those of the decided budget, or those of a scenario on its base. */
export type PressureFigures = {
  /** The years are those of the scenario's base where there is one. */
  frame: Frame
  scenario: RowOf<typeof scenario> | null
  held: (year: number) => string
  /** With what a conditional saving, or the scenario, would add. */
  conditional: (year: number) => string
  hasConditional: boolean
}

/** The figures of the pressure with the scenario of the address; undefined until it is known which. */
export function usePressureFigures(framed: Frame | null): PressureFigures | undefined {
  const { search } = usePlace()
  const { row } = useScenario()
  const sets = useRows(entrySet).rows
  const savings = useRows(savingRequirement)
  if (framed === null || row === undefined || sets === undefined || savings.isPending) return undefined
  const base = sets.find(({ id }) => id === row?.base_set_id)
  const frame = base === undefined ? framed : frameOver(framed, base, search.ar)
  const place = (year: number) => ({ unit: frame.unit, year, reference: frame.reference })
  if (row === null)
    return {
      ...{ frame, scenario: null, hasConditional: (savings.rows ?? []).length > 0 },
      held: (year) => figureId('pressure', place(year)),
      conditional: (year) => figureId('pressure', { ...place(year), saving: 'net_cost' }),
    }
  return {
    ...{ frame, scenario: row, hasConditional: true },
    held: (year) => figureId('scenario_pressure_base', { scenario: row.id, ...place(year) }),
    conditional: (year) => figureId('scenario_pressure', { scenario: row.id, ...place(year) }),
  }
}
