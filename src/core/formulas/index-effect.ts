import { assert } from '../assert.ts'
import { divideHalfAway, type Ore, ore, type Ratio } from '../money.ts'

const YEARS_MAX = 100

/**
 * C09. What a base [öre] grows by in a number of whole years at a yearly rate: base × ((1 + rate)^years − 1), exact
 * before it is rounded to whole öre. Unknown when the base or the rate is: no rate is ever assumed.
 */
export function indexEffect(base_ore: Ore | null, rate: Ratio | null, years: number): Ore | null {
  assert(Number.isInteger(years) && years >= 0 && years <= YEARS_MAX, `${years} years of index`)
  if (base_ore === null || rate === null) return null
  assert(rate.numerator > -rate.denominator, 'an index cannot fall by all of itself')
  const before = BigInt(rate.denominator) ** BigInt(years)
  const after = BigInt(rate.denominator + rate.numerator) ** BigInt(years)
  return ore(Number(divideHalfAway(BigInt(ore(base_ore)) * (after - before), before)))
}
