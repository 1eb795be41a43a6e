import { type Ore, splitOre } from '#core/money.ts'

export type SpreadBy = 'even' | 'as_now' | 'other_set'

/**
 * Spreads a total [öre] over cells so that the parts add up to it exactly (largest remainder): evenly, or in proportion
 * to amounts, whatever their sign. Null when there is no proportion to spread by: all of them are unknown or 0.
 */
export function spread(total_ore: Ore, by: readonly (Ore | null)[], how: SpreadBy): Ore[] | null {
  if (by.length === 0) return null
  const weights = how === 'even' ? by.map(() => 1) : by.map((amount) => Math.abs(amount ?? 0))
  return weights.every((weight) => weight === 0) ? null : splitOre(total_ore, weights)
}
