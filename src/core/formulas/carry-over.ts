import { assert } from '../assert.ts'
import { addOre, type Ore, percentOf, ratio, subtractOre } from '../money.ts'

/** The most that may be carried over, as shares of the base [ppm]; null is no limit. */
export type CarryLimits = { surplus_ppm: number | null; deficit_ppm: number | null }

/** What a result unit takes with it, and what it does not: the two add up to the result to the öre. */
export type CarriedOver = { carried_ore: Ore; left_ore: Ore }

/**
 * How much of a year's result [öre, surplus plus] is carried into the next year: the result, but no more than the limit
 * on its side, which is a share of `base_ore`, the year's budgeted cost [öre, not negative]. What is over the limit
 * stays with the city, a deficit as well. The limits are the city's own and are given, never assumed.
 */
export function carriedOver(result_ore: Ore, base_ore: Ore, { surplus_ppm, deficit_ppm }: CarryLimits): CarriedOver {
  assert(base_ore >= 0, `a base of ${base_ore} öre`)
  const most = (ppm: number | null) => (ppm === null ? null : percentOf(base_ore, ratio(ppm, 1_000_000)))
  const limit = most(result_ore < 0 ? deficit_ppm : surplus_ppm)
  const isOver = limit !== null && Math.abs(result_ore) > limit
  const carried_ore = isOver ? Math.sign(result_ore) * limit : result_ore
  return { carried_ore: addOre(carried_ore), left_ore: subtractOre(result_ore, carried_ore) ?? 0 }
}
