import { periodOf } from '#core/cube/entry.ts'

/** Which amounts a column shows: those of the set that is read, of the one beside it, or what differs. */
export type Side = 'first' | 'second' | 'difference'

export type GridColumn = {
  key: string
  side: Side
  year: number
  /** 1–12; 0 for what is not split by month; null for the whole year. */
  month: number | null
  /** The periods that are added in it. */
  periods: readonly string[]
}

const months = Array.from({ length: 13 }, (_, month) => month)

/** The period of a year's column; column 0 is what is not split by month. */
export const periodOfColumn = (year: number, month: number) => periodOf(year, month === 0 ? null : month)

/** The columns: the years, or one year as what is not split, its months and the whole. Two sets stand side by side. */
export function gridColumns(years: readonly number[], monthsOf: number | null, isCompared: boolean): GridColumn[] {
  const whole = (year: number) => ({ year, month: null, periods: months.map((month) => periodOfColumn(year, month)) })
  const split = (year: number) => months.map((month) => ({ year, month, periods: [periodOfColumn(year, month)] }))
  const times = monthsOf === null ? years.map(whole) : [...split(monthsOf), whole(monthsOf)]
  const sides: readonly Side[] = isCompared ? ['first', 'second', 'difference'] : ['first']
  return times.flatMap((time) => sides.map((side) => ({ ...time, side, key: `${time.periods.join()} ${side}` })))
}

/**
 * The period that is written through a column; null for a column that only adds. A year is written as a whole, which
 * needs that nothing of the cell is split by month (`isSplit`).
 */
export function writtenPeriod({ side, year, month }: GridColumn, isSplit: boolean, inMonths: boolean): string | null {
  if (side !== 'first') return null
  if (month !== null) return periodOfColumn(year, month)
  return inMonths || isSplit ? null : periodOf(year, null)
}
