import { assert } from '../assert.ts'
import { divideHalfAway, type Ore, ore, percentOf } from '../money.ts'

const million = 1_000_000n
const months_a_year = 12n

export type Staff = {
  posts: number | null
  full_time_ppm: number
  vacancy_ppm: number
  /** Full-time pay a month [öre] in the first year. */
  monthly_pay_ore: Ore | null
  /** How much pay rises each year after the first [ppm]; not needed in the first. */
  pay_rise_ppm: number | null
  first_year: number
}

/**
 * What a group of staff is paid in a whole year [öre]: posts that are held × share of full time × twelve months of pay,
 * with the rise of pay since the first year. Exact, rounded once. Unknown when a part that is needed is.
 */
export function annualPay(staff: Staff, year: number): Ore | null {
  const { posts, full_time_ppm, vacancy_ppm, monthly_pay_ore, pay_rise_ppm } = staff
  const years = year - staff.first_year
  assert(years >= 0, `pay of ${year} for staff from ${staff.first_year}`)
  if (posts === null || monthly_pay_ore === null || (years > 0 && pay_rise_ppm === null)) return null
  const grown = (million + BigInt(pay_rise_ppm ?? 0)) ** BigInt(years)
  const shares = BigInt(full_time_ppm) * (million - BigInt(vacancy_ppm))
  const pay = BigInt(posts) * BigInt(monthly_pay_ore) * months_a_year
  return ore(Number(divideHalfAway(pay * shares * grown, million ** BigInt(years + 2))))
}

/** Social fees on a pay [öre]; unknown when the pay or the share is. */
export function socialFee(pay_ore: Ore | null, fee_ppm: number | null): Ore | null {
  return pay_ore === null || fee_ppm === null
    ? null
    : percentOf(pay_ore, { numerator: fee_ppm, denominator: 1_000_000 })
}
