import { assert } from '../assert.ts'
import { addOre, divideHalfAway, type Ore, ore, percentOf, type Ratio, ratio, subtractOre } from '../money.ts'

const months_in_year = 12

/** How many times more slowly than an even pace a year may have begun, and still show a season. */
const least_pace = 10

/** C19. How much better the year ends than its budget [öre]: plus is a surplus. Unknown when either is. */
export function deviationOf(budget_net_ore: Ore | null, forecast_net_ore: Ore | null): Ore | null {
  return subtractOre(budget_net_ore, forecast_net_ore)
}

/**
 * C19, accuracy. How far a forecast was from what came to be, as a share of that [ppm, never negative]: 0 is a hit.
 * Unknown when either is, and when the outcome was 0: nothing is a share of nothing.
 */
export function missOf(forecast_ore: Ore | null, actual_ore: Ore | null): number | null {
  if (forecast_ore === null || actual_ore === null || actual_ore === 0) return null
  const off = BigInt(Math.abs(ore(forecast_ore - actual_ore)))
  return Number(divideHalfAway(off * 1_000_000n, BigInt(Math.abs(actual_ore))))
}

/** A year that is over: what it came to through the same month, and in all [öre]. */
export type EarlierYear = { through_ore: Ore; year_ore: Ore }

/**
 * What the outcome so far is multiplied by to give the whole year: by season when earlier years show how much of the
 * year had passed by the same month, else by pace (twelve through the number of months). Earlier years whose parts have
 * different signs, or next to nothing by then, show no season: a year that came in its last months says little.
 */
export function scaleOf(
  months: number,
  earlier: readonly EarlierYear[],
): { rule: 'pace' | 'season' | 'whole_year'; scale: Ratio } {
  assert(Number.isInteger(months) && months >= 1 && months <= months_in_year, `${months} months of a year`)
  if (months === months_in_year) return { rule: 'whole_year', scale: ratio(1, 1) }
  const through_ore = addOre(...earlier.map((year) => year.through_ore))
  const year_ore = addOre(...earlier.map((year) => year.year_ore))
  const isLate = Math.abs(through_ore) * months_in_year * least_pace < Math.abs(year_ore) * months
  if (earlier.length === 0 || through_ore === 0 || isLate || Math.sign(through_ore) !== Math.sign(year_ore))
    return { rule: 'pace', scale: ratio(months_in_year, months) }
  return { rule: 'season', scale: ratio(Math.abs(year_ore), Math.abs(through_ore)) }
}

/**
 * What a commitment adds to the year beyond its own pace [öre]: what it gives the whole year, less what its months so
 * far are counted as, multiplied as the outcome is (`scaleOf`). A rent that is the same all year adds nothing, one that
 * begins later adds all of it, one that has ended takes away what the pace still counts.
 */
export function beyondPace(through_ore: Ore, after_ore: Ore, scale: Ratio): Ore {
  return ore(addOre(through_ore, after_ore) - percentOf(through_ore, scale))
}

export type Draft = {
  /** The whole year [öre], null when there is nothing to draft from. */
  amount_ore: Ore | null
  rule: 'pace' | 'season' | 'whole_year' | 'no_outcome'
  /** The outcome so far made into a year [öre]. */
  base_ore: Ore | null
}

/**
 * A drafted year: the outcome so far by season or pace, and what is known to change after it. Without any outcome, or
 * with a part of it unknown, there is no pace and so no draft: that is unknown, not 0.
 */
export function draftedYear(
  outcome_ore: Ore | null,
  months: number,
  earlier: readonly EarlierYear[],
  changes_ore: readonly Ore[],
): Draft {
  if (outcome_ore === null || months === 0) return { amount_ore: null, rule: 'no_outcome', base_ore: null }
  const { rule, scale } = scaleOf(months, earlier)
  const base_ore = percentOf(outcome_ore, scale)
  // A year that is over has its changes in its outcome.
  const changes = rule === 'whole_year' ? [] : changes_ore
  return { amount_ore: addOre(base_ore, ...changes), rule, base_ore }
}

/** One forecast that can be judged: what was said, and what came to be [öre]. */
export type Judged = { forecast_ore: Ore; actual_ore: Ore }

/** How many forecasts must have been judged before anything is said about them together. */
const least_judged = 3

/**
 * How much too high the forecasts lay on average [öre, half away from zero]: plus is too high, minus too low. Null
 * while fewer than three can be judged.
 */
export function biasOf(judged: readonly Judged[]): Ore | null {
  if (judged.length < least_judged) return null
  const total = addOre(...judged.map(({ forecast_ore, actual_ore }) => ore(forecast_ore - actual_ore)))
  return ore(Number(divideHalfAway(BigInt(total), BigInt(judged.length))))
}

/**
 * Where the year may end if this forecast is off as the earlier ones were [öre]: moved by the largest miss either way.
 * Null while fewer than three can be judged.
 */
export function bandOf(forecast_ore: Ore, judged: readonly Judged[]): { low_ore: Ore; high_ore: Ore } | null {
  if (judged.length < least_judged) return null
  const misses = judged.map(({ forecast_ore: said, actual_ore }) => ore(actual_ore - said))
  return {
    low_ore: ore(forecast_ore + Math.min(0, ...misses)),
    high_ore: ore(forecast_ore + Math.max(0, ...misses)),
  }
}
