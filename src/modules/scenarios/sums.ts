import { weakestOf } from '#core/certainty.ts'
import { addedOre, type Cell, changed, type Effect, ownUnknowns } from '#core/scenario.ts'
import type { AccountKind } from '#modules/ledger/schema.ts'

/** The measures of a scenario, and the kinds of account that each adds (C01, C03). */
export const measures = {
  cost: ['cost'],
  revenue: ['revenue'],
  net: ['cost', 'revenue'],
  outlay: ['outlay'],
  inflow: ['inflow'],
  investment_net: ['outlay', 'inflow'],
} as const satisfies Readonly<Record<string, readonly AccountKind[]>>

export type Measure = keyof typeof measures

/** What cells come to: null where no amount at all lies, which is neither 0 nor unknown. */
export type Sum = Pick<Effect, 'unknown_count' | 'certainty'> & { amount_ore: number | null }

export function sumOfCells(cells: readonly Cell[]): Sum | null {
  if (cells.length === 0) return null
  const known = cells.filter(({ known_ore }) => known_ore !== null)
  return {
    amount_ore: known.reduce<number | null>((sum, { known_ore }) => addedOre(sum, known_ore), null),
    unknown_count: cells.reduce((count, { unknown_count }) => count + unknown_count, 0),
    certainty: weakestOf((known.length === 0 ? cells : known).map(({ certainty }) => certainty)),
  }
}

type EffectSum = { effect_ore: number | null; unknown_count: number; own_unknown_count: number }

/** What effects come to, how many facts they miss, and how many of those the base does not miss already. */
export function sumOfEffects(effects: readonly Effect[]): EffectSum {
  return {
    unknown_count: effects.reduce((count, { unknown_count }) => count + unknown_count, 0),
    effect_ore: effects.reduce<number | null>((sum, { known_ore }) => addedOre(sum, known_ore), null),
    own_unknown_count: effects.reduce((count, effect) => count + ownUnknowns(effect), 0),
  }
}

/** The base with all the effects of a scenario on it. */
export function resultOf({
  base,
  steps,
}: {
  base: readonly Cell[]
  steps: readonly { effects: readonly Effect[] }[]
}): Cell[] {
  return changed(
    base,
    steps.flatMap(({ effects }) => effects),
  )
}
