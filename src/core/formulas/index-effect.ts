import { assert } from '../assert.ts'
import { divideHalfAway, type Ore, ore } from '../money.ts'

const million = 1_000_000n

/**
 * C09. What an index of `rate_ppm` a year adds to a base [öre] after `years` years: base × ((1+i)^n − 1), exact before
 * it is rounded once to whole öre. Unknown on an unknown base. A rate below −100 % is our mistake; what grows out of
 * all bounds is refused as an amount.
 */
export function indexEffect(base_ore: Ore | null, rate_ppm: number, years: number): Ore | null {
  assert(Number.isInteger(years) && years >= 0, `an index over ${years} years`)
  assert(Number.isInteger(rate_ppm) && rate_ppm >= -1_000_000, `an index of ${rate_ppm} ppm a year`)
  if (base_ore === null) return null
  const whole = million ** BigInt(years)
  const grown = (million + BigInt(rate_ppm)) ** BigInt(years)
  return ore(Number(divideHalfAway(BigInt(ore(base_ore)) * (grown - whole), whole)))
}
