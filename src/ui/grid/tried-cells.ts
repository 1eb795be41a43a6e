import type { z } from 'zod'
import { openCertainties } from '#core/certainty.ts'
import type { Graded } from '#core/cube/pivot.ts'
import type { scenarioTotals } from '#modules/scenarios/schema.ts'
import { gradedOf } from './grid-sums.ts'

export type TriedRow = z.output<typeof scenarioTotals.output>['rows'][number]

type Tried = { base: readonly Graded[]; result: readonly Graded[]; effects: readonly Graded[] }

/** A row of a scenario's totals per certainty: its base, the same with the changes, and the changes alone. */
export function triedCells(row: TriedRow): Tried {
  const base = gradedOf({ ...row, amount_ore: row.base_ore })
  const held = base.filter(({ certainty }) => !openCertainties.includes(certainty))
  if (row.changes === 0) return { base, result: held, effects: [] }
  const effect = {
    certainty: 'conditional',
    known_ore: row.effect_ore ?? 0,
    known_count: row.effect_ore === null ? 0 : 1,
  } as const
  // What a share of the unknown misses is already missed by the base.
  const own = row.unknown_count - row.base_unknown_count
  return {
    base,
    result: [...held, { ...effect, unknown_count: own }],
    effects: [{ ...effect, unknown_count: row.effect_unknown_count }],
  }
}
