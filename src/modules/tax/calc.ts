import { rampedEffects, type TaxYear } from '#core/formulas/tax.ts'
import { amountOf, type Ore, subtractOre, sumOre } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import type { equalisationRule, RuleState, taxForecast } from './schema.ts'

export type Forecast = RowOf<typeof taxForecast>
export type Rule = RowOf<typeof equalisationRule>

/** What a forecast is computed from: its rules, and the change of them that is tried. */
export type Rules = { rule: Rule; change: Rule | null }

/** Rules in force count; those on their way are only tried; those that were dropped do neither. */
export const isInForce = (state: RuleState) => state === 'law' || state === 'adopted'
export const isTried = (state: RuleState) => state === 'proposal' || state === 'bill'

export const yearsOf = ({ years }: Forecast): number[] => years.map(({ year }) => year).toSorted((a, b) => a - b)

export const partsIn = ({ amounts }: Rule, year: number) => amounts.filter((amount) => amount.year === year)

/** What the rules give each inhabitant in a year [öre]; unknown when they say nothing of it, or not all. */
function eachIn(rule: Rule, year: number): Ore | null {
  const parts = partsIn(rule, year)
  return parts.length === 0 ? null : amountOf(sumOre(parts.map(({ per_inhabitant_ore }) => per_inhabitant_ore)))
}

/**
 * What a change gives each inhabitant beside the rules before it [öre]: its whole effect, and what its transition lets
 * through of it. Null in a year that it does not reach, and when it was dropped.
 */
export function effectIn({ rule, change }: Rules, year: number): { whole: Ore | null; ramped: Ore | null } | null {
  if (change === null || change.state === 'dropped' || year < change.first_year) return null
  const years = Array.from({ length: year - change.first_year + 1 }, (_, index) => change.first_year + index)
  const whole = years.map((one) => subtractOre(eachIn(change, one), eachIn(rule, one)))
  const ramped = rampedEffects(whole, change.loss_cap_per_inhabitant_ore)
  return { whole: whole.at(-1) ?? null, ramped: ramped.at(-1) ?? null }
}

/** One year of a forecast as it is computed. A change that is in force is a part of what holds. */
export function taxYearOf(forecast: Forecast, rules: Rules, year: number): TaxYear {
  const facts = forecast.years.find((row) => row.year === year)
  const settlement = forecast.settlements.find((row) => row.year === year)
  const parts = partsIn(rules.rule, year).map(({ per_inhabitant_ore }) => per_inhabitant_ore)
  const effect = effectIn(rules, year)
  const state = rules.change?.state
  // An effect in force beside rules that say nothing of the year leaves the whole unknown, not the effect alone.
  const law = parts.length === 0 ? [null] : parts
  return {
    tax_base_ore: facts?.tax_base_ore ?? null,
    tax_rate_ore: facts?.tax_rate_ore ?? null,
    inhabitants: facts?.inhabitants ?? null,
    settlement_ore: settlement === undefined ? undefined : settlement.per_inhabitant_ore,
    equalisation_ore: effect !== null && state !== undefined && isInForce(state) ? [...law, effect.ramped] : law,
    change_ore: effect !== null && state !== undefined && isTried(state) ? effect.ramped : undefined,
  }
}
