import { assert } from './assert.ts'
import { Refusal } from './refusal.ts'

/** An amount in whole öre. Cost positive, revenue negative, as the city prints it; net is the sum. */
export type Ore = number

/** What is known of a total, and how many parts are missing from it. The total is known only when none is missing. */
export type Sum = { known_ore: Ore; unknown_count: number }

/** A fraction of two safe integers, the denominator positive. 2,5 % is { numerator: 25, denominator: 1000 }. */
export type Ratio = { numerator: number; denominator: number }

/**
 * The largest amount either way: 2^51 öre, about 22 500 miljarder kronor. Not 2^53, the largest exact integer, for two
 * reasons. Two amounts must be addable before the guard looks, or the sum is already rounded to an integer that looks
 * right. And a spreadsheet holds kronor as a binary fraction: up to 2^51 öre it still comes back as the same öre,
 * at 2^53 it is one öre off.
 */
export const ORE_MAX = 2 ** 51

/**
 * The largest single amount that anybody may enter, either way: 1 000 miljarder kronor, more than any city has. What is
 * above it is a slip of the unit, and far enough below `ORE_MAX` for sums to have room.
 */
export const AMOUNT_MAX = 10 ** 14

export const ORE_PER_KR = 100
export const ORE_PER_TKR = 100_000
export const ORE_PER_MNKR = 100_000_000

/** True for an integer number of öre within ±2^51. */
export function isOre(value: unknown): value is Ore {
  return Number.isInteger(value) && Math.abs(value as number) <= ORE_MAX
}

/**
 * The same number, guarded. Stops at a fraction and at NaN, which are our mistakes, and refuses what is beyond ±2^51:
 * each amount may be entered, so a sum can grow past the bound by what people have recorded. Minus zero becomes zero.
 */
export function ore(value: number): Ore {
  assert(Number.isInteger(value), `not an amount in whole öre: ${value}`)
  if (!isOre(value)) throw new Refusal('amount.sum_too_large', 422)
  return value === 0 ? 0 : value
}

/** The sum of known amounts [öre]. For amounts that may be unknown, see `sumOre`. */
export function addOre(...values: Ore[]): Ore {
  return values.reduce((total, value) => ore(total + ore(value)), 0)
}

/** a − b [öre]; unknown when either is. */
export function subtractOre(a: Ore | null, b: Ore | null): Ore | null {
  return a === null || b === null ? null : ore(ore(a) - ore(b))
}

/** The amount with its sign turned; unknown stays unknown. */
export function negate(value: Ore): Ore
export function negate(value: Ore | null): Ore | null
export function negate(value: Ore | null): Ore | null {
  return value === null ? null : ore(-value)
}

/** The sum of amounts, null being unknown. Nothing at all is a known zero. */
export function sumOre(values: readonly (Ore | null)[]): Sum {
  const sum: Sum = { known_ore: 0, unknown_count: 0 }
  for (const value of values) {
    if (value === null) sum.unknown_count += 1
    else sum.known_ore = ore(sum.known_ore + ore(value))
  }
  return sum
}

/** Sums put together: known parts are added, missing parts counted. */
export function addSums(...sums: Sum[]): Sum {
  return {
    known_ore: addOre(...sums.map((sum) => sum.known_ore)),
    unknown_count: sums.reduce((count, sum) => count + sum.unknown_count, 0),
  }
}

/** The total [öre], or null when any part is unknown: half a sum is never passed on as a whole one. */
export function amountOf(sum: Sum): Ore | null {
  return sum.unknown_count === 0 ? sum.known_ore : null
}

/** numerator / denominator rounded to an integer, half away from zero. The denominator is positive. */
export function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  assert(denominator > 0n, `denominator ${denominator} is not positive`)
  const size = numerator < 0n ? -numerator : numerator
  const rounded = (2n * size + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

/**
 * The multiple of `step` nearest to an amount [öre], half away from zero. Exact: integers all the way.
 * mnkr with one decimal is a step of 10 000 000 öre; five öre is a step of 5.
 */
export function roundHalfAway(value: Ore, step: Ore): Ore {
  assert(Number.isSafeInteger(step) && step >= 1, `step ${step} is not a positive integer`)
  return ore(Number(divideHalfAway(BigInt(ore(value)), BigInt(step))) * step)
}

/** A guarded ratio: both safe integers, the denominator above zero. */
export function ratio(numerator: number, denominator: number): Ratio {
  assert(Number.isSafeInteger(numerator), `numerator ${numerator} is not a safe integer`)
  assert(Number.isSafeInteger(denominator) && denominator > 0, `denominator ${denominator} is not a positive integer`)
  return { numerator, denominator }
}

/** The share of an amount [öre], computed exactly and rounded to whole öre half away from zero. */
export function percentOf(amount_ore: Ore, share: Ratio): Ore {
  const { numerator, denominator } = ratio(share.numerator, share.denominator)
  return ore(Number(divideHalfAway(BigInt(ore(amount_ore)) * BigInt(numerator), BigInt(denominator))))
}

/**
 * Splits a total [öre] in proportion to the weights so that the parts add up to it exactly (C05, largest remainder).
 * Parts come in the order of the weights; of equal remainders the earlier gets the odd öre. A part whose weight is zero
 * gets zero. Weights are integers (scale decimals first). Refuses weights that are all zero, and negative weights:
 * there is no proportion to split by.
 */
export function splitOre(total_ore: Ore, weights: readonly number[]): Ore[] {
  for (const weight of weights) {
    assert(Number.isSafeInteger(weight), `weight ${weight} is not a safe integer`)
    if (weight < 0) throw new Refusal('amount.negative_weight', 422)
  }
  const shares = weights.map(BigInt)
  const whole = shares.reduce((sum, share) => sum + share, 0n)
  if (whole === 0n) throw new Refusal('amount.no_weight', 422)

  const size = BigInt(Math.abs(ore(total_ore)))
  const parts = shares.map((share) => (size * share) / whole)
  const left = Number(size - parts.reduce((sum, part) => sum + part, 0n))
  const luckiest = shares
    .map((share, index) => ({ index, remainder: (size * share) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
    .slice(0, left)
  for (const { index } of luckiest) parts[index] = (parts[index] ?? 0n) + 1n
  return parts.map((part) => ore(total_ore < 0 ? -Number(part) : Number(part)))
}
