import { addOre, amountOf, type Ore, ore, percentOf, type Sum, subtractOre, sumOre } from '../money.ts'

/**
 * Öre of every hundred kronor earned: 32 kronor and 41 öre of a hundred is 3241. Tax rates are decided in whole öre, so
 * the number is exact.
 */
type TaxRate = number

/** What the rate gives of the base [öre, half away from zero, revenue positive]; unknown when either is. */
export function taxOf(tax_base_ore: Ore | null, tax_rate_ore: TaxRate | null): Ore | null {
  if (tax_base_ore === null || tax_rate_ore === null) return null
  return percentOf(tax_base_ore, { numerator: tax_rate_ore, denominator: 10_000 })
}

/** An amount for each inhabitant, for all of them [öre]; unknown when either is. */
export function forAll(per_inhabitant_ore: Ore | null, inhabitants: number | null): Ore | null {
  if (per_inhabitant_ore === null || inhabitants === null) return null
  return ore(Number(BigInt(per_inhabitant_ore) * BigInt(inhabitants)))
}

/**
 * What a change of the rules comes to, year by year from its first [öre for each inhabitant, loss negative], when no
 * year may lose more than the cap beyond the year before. Without a cap it is the whole effect at once. A gain comes at
 * once. A year that is unknown leaves those after it unknown as well: what they may lose is counted from it.
 */
export function rampedEffects(effects: readonly (Ore | null)[], loss_cap_ore: Ore | null): (Ore | null)[] {
  if (loss_cap_ore === null) return [...effects]
  const ramped: (Ore | null)[] = []
  let before: Ore | null = 0
  for (const effect of effects) {
    const least: Ore | null = subtractOre(before, loss_cap_ore)
    before = effect === null || least === null ? null : Math.max(effect, least)
    ramped.push(before)
  }
  return ramped
}

/** One year of a tax forecast. Amounts for each inhabitant are those of the city: what it receives is positive. */
export type TaxYear = {
  tax_base_ore: Ore | null
  tax_rate_ore: TaxRate | null
  inhabitants: number | null
  /** For each inhabitant; undefined when there is no final settlement, null when it is not known. */
  settlement_ore: Ore | null | undefined
  /** For each inhabitant by the rules that hold, part by part; no part at all is unknown. */
  equalisation_ore: readonly (Ore | null)[]
  /** For each inhabitant, as its transition lets it; undefined when no change is tried. */
  change_ore: Ore | null | undefined
}

/** What is tried: öre on the rate, parts per million of the base, and more or fewer inhabitants. */
export type TaxTrial = { rate_ore: number; base_ppm: number; inhabitants: number }

export const nothingTried: TaxTrial = { rate_ore: 0, base_ppm: 0, inhabitants: 0 }

/** The year with what is tried. What is unknown stays unknown; a rate or a number of people never goes below none. */
export function triedYear(year: TaxYear, { rate_ore, base_ppm, inhabitants }: TaxTrial): TaxYear {
  const { tax_base_ore: base, tax_rate_ore: rate, inhabitants: people } = year
  const more = base === null ? null : percentOf(base, { numerator: base_ppm, denominator: 1_000_000 })
  return {
    ...year,
    tax_base_ore: base === null || more === null ? null : addOre(base, more),
    tax_rate_ore: rate === null ? null : Math.max(0, rate + rate_ore),
    inhabitants: people === null ? null : Math.max(0, people + inhabitants),
  }
}

/** What a year gives [öre, revenue positive]. `change_ore` holds only if the change does and is outside the total. */
export type TaxResult = {
  tax_ore: Ore | null
  settlement_ore: Ore | null | undefined
  equalisation: Sum
  change_ore: Ore | null | undefined
  total: Sum
}

export function taxResult(year: TaxYear): TaxResult {
  const { inhabitants, change_ore } = year
  const tax_ore = taxOf(year.tax_base_ore, year.tax_rate_ore)
  const settlement_ore = settlementOf(year).map((each) => forAll(each, inhabitants))
  const equalisation = equalisationOf(year).map((each) => forAll(each, inhabitants))
  return {
    tax_ore,
    settlement_ore: settlement_ore[0],
    equalisation: sumOre(equalisation),
    change_ore: change_ore === undefined ? undefined : forAll(change_ore, inhabitants),
    total: sumOre([tax_ore, ...settlement_ore, ...equalisation]),
  }
}

const settlementOf = ({ settlement_ore }: TaxYear) => (settlement_ore === undefined ? [] : [settlement_ore])
const equalisationOf = ({ equalisation_ore }: TaxYear) => (equalisation_ore.length === 0 ? [null] : equalisation_ore)

/**
 * What a trial adds to the year's total [öre, more revenue positive], with the change of the rules or without it.
 * Unknown when anything that it moves is; what is unknown and not moved does not hinder.
 */
export function trialEffect(year: TaxYear, trial: TaxTrial, with_change: boolean): Ore | null {
  const tried = triedYear(year, trial)
  const movesTax = trial.rate_ore !== 0 || trial.base_ppm !== 0
  const tax = subtractOre(taxOf(tried.tax_base_ore, tried.tax_rate_ore), taxOf(year.tax_base_ore, year.tax_rate_ore))
  const each = trial.inhabitants === 0 ? [] : [...settlementOf(year), ...equalisationOf(year)]
  const people = each.map((part) => subtractOre(forAll(part, tried.inhabitants), forAll(part, year.inhabitants)))
  const isChanged = with_change && year.change_ore !== undefined
  const change = isChanged ? [forAll(year.change_ore ?? null, tried.inhabitants)] : []
  return amountOf(sumOre([...(movesTax ? [tax] : []), ...people, ...change]))
}
