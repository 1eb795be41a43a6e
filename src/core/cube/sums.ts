import { ore } from '../money.ts'

/**
 * Sums by place [öre], and how many entries each holds, mirror entries counted away. `high` is there when amounts are
 * so large that a sum could lose an öre on the way: then `known` holds what is below 2^30 of each amount and `high`
 * the rest, in whole 2^30, and both are exact.
 */
export type Sums = { known: Float64Array; count: Int32Array; high: Float64Array | null }

/** Below this no order of adding can reach 2^53, where an öre could be lost. */
const exactBelow = 2 ** 52

const low = 2 ** 30

/** Whether amounts that together, without their signs, are this much can be added in any order in one number. */
export function areExact(size_ore: number): boolean {
  return size_ore < exactBelow
}

export function sumsFor(places: number, size_ore: number): Sums {
  return {
    known: new Float64Array(places),
    count: new Int32Array(places),
    high: areExact(size_ore) ? null : new Float64Array(places),
  }
}

/** Room for more places. */
export function grown(sums: Sums, places: number): Sums {
  const next = sumsFor(places, sums.high === null ? 0 : exactBelow)
  next.known.set(sums.known)
  next.count.set(sums.count)
  if (sums.high !== null) next.high?.set(sums.high)
  return next
}

/** Adds one amount; `times` is 1, or −1 for a mirror entry, and is what is counted. */
export function addAt({ known, count, high }: Sums, place: number, amount: number, times: number): void {
  count[place] = (count[place] ?? 0) + times
  if (high === null) known[place] = (known[place] ?? 0) + amount
  else {
    const whole = Math.floor(amount / low)
    high[place] = (high[place] ?? 0) + whole
    known[place] = (known[place] ?? 0) + (amount - whole * low)
  }
}

/** The sum at a place [öre], exact; refuses one that is beyond what an amount may be (`amount.sum_too_large`). */
export function sumAt({ known, high }: Sums, place: number): number {
  const rest = known[place] ?? 0
  if (high === null) return ore(rest)
  // Both parts are exact integers; what is beyond a safe integer is beyond the bound of an amount as well.
  const exact = BigInt(high[place] ?? 0) * BigInt(low) + BigInt(rest)
  return ore(Number(exact))
}

/** Whether a place holds no entry any more: all that came has been taken back. */
export function isNothing({ known, count, high }: Sums, place: number): boolean {
  return count[place] === 0 && known[place] === 0 && (high === null || high[place] === 0)
}
