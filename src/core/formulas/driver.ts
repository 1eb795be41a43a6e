import { assert } from '../assert.ts'
import { divideHalfAway, type Ore, ore } from '../money.ts'

const million = 1_000_000n

export type Driver = {
  /** How many, in whole units; null when nobody knows. */
  volume: number | null
  /** What one costs [öre] in the prices of `price_year`, cost positive; null when nobody knows. */
  price_ore: Ore | null
  /** How much the price rises each year [ppm]; null when nobody has said. Not needed in the price's own year. */
  index_ppm: number | null
  price_year: number
}

/**
 * What a cost driver gives a year [öre]: volume × price × (1 + i)^n, where n is the years from the price's own (C09's
 * index). Exact, rounded once to whole öre. Unknown when a part that is needed is.
 */
export function drivenAmount({ volume, price_ore, index_ppm, price_year }: Driver, year: number): Ore | null {
  const years = year - price_year
  assert(years >= 0, `a price of ${price_year} in ${year}`)
  if (volume === null || price_ore === null) return null
  if (years === 0) return ore(volume * price_ore)
  if (index_ppm === null) return null
  const grown = (million + BigInt(index_ppm)) ** BigInt(years)
  return ore(Number(divideHalfAway(BigInt(volume) * BigInt(price_ore) * grown, million ** BigInt(years))))
}
