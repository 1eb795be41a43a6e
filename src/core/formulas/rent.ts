import { assert } from '../assert.ts'
import { type CalendarDate, daysBetween, daysIn, firstDayOf, lastDayOf, type Month } from '../calendar.ts'
import { divideHalfAway, type Ore, ore, splitOre } from '../money.ts'

/** What a lease costs and when. Both days are included; `through` is null when no last day is known. */
export type LeaseTerm = { annual_ore: Ore | null; from: CalendarDate; through: CalendarDate | null }

/**
 * `months`: a whole month is a twelfth of the year, a broken month its share of days. The normal way.
 * `days`: every day is 1/365 or 1/366 of the year.
 */
export type RentMethod = 'months' | 'days'

export type MonthlyRent = Month & { amount_ore: Ore | null }

/**
 * C06. The rent of a calendar year [öre], cost positive. Exact, then rounded once to whole öre: 10,1 mnkr from
 * 1 October is 2,525 mnkr. A known zero in a year without a day of the lease; otherwise unknown when the rent is.
 */
export function rentInYear(term: LeaseTerm, year: number, method: RentMethod = 'months'): Ore | null {
  const covered = coveredDays(term, year)
  if (covered.length === 0) return 0
  if (term.annual_ore === null) return null
  const weight = weightsOf(covered, method).reduce((sum, each) => sum + BigInt(each), 0n)
  const whole = method === 'months' ? 12n * BigInt(MONTH) : BigInt(daysInYear(year))
  return ore(Number(divideHalfAway(BigInt(term.annual_ore) * weight, whole)))
}

/**
 * The year's rent month by month [öre], only months with a day of the lease. The year comes first and the months are
 * its parts (largest remainder), so they always add up to it; the odd öre fall on the earliest months.
 */
export function rentByMonth(term: LeaseTerm, year: number, method: RentMethod = 'months'): MonthlyRent[] {
  const covered = coveredDays(term, year)
  const year_ore = rentInYear(term, year, method)
  if (covered.length === 0) return []
  const parts = year_ore === null ? null : splitOre(year_ore, weightsOf(covered, method))
  return covered.map(({ month }, index) => ({ year, month, amount_ore: parts?.[index] ?? null }))
}

type CoveredMonth = { month: number; covered_days: number; month_days: number }

/** The months of a year that the lease touches, with the number of days, both ends included. */
function coveredDays({ from, through }: LeaseTerm, year: number): CoveredMonth[] {
  assert(through === null || through >= from, `a lease from ${from} cannot end ${through}`)
  const months: CoveredMonth[] = []
  for (let month = 1; month <= 12; month += 1) {
    const [first, last] = [firstDayOf(year, month), lastDayOf(year, month)]
    const start = from > first ? from : first
    const end = through !== null && through < last ? through : last
    if (start <= end) {
      months.push({ month, covered_days: daysBetween(start, end) + 1, month_days: daysIn(year, month) })
    }
  }
  return months
}

/** A number that 28, 29, 30 and 31 all divide, so that a broken month is still a whole weight. */
const MONTH = 28 * 29 * 30 * 31

function weightsOf(covered: CoveredMonth[], method: RentMethod): number[] {
  if (method === 'days') return covered.map((month) => month.covered_days)
  return covered.map((month) => (MONTH / month.month_days) * month.covered_days)
}

function daysInYear(year: number): number {
  return daysBetween(firstDayOf(year, 1), lastDayOf(year, 12)) + 1
}
