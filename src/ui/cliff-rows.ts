import { firstDayOf, lastDayOf } from '#core/calendar.ts'
import type { Certainty } from '#core/certainty.ts'

/** Something that runs over time and ends, as the cliff map draws it. Null days are unknown. */
export type CliffRow = {
  kind: string
  id: string
  title: string
  unit_id: string | null
  starts_on: string | null
  ends_on: string | null
  certainty: Certainty
  /** A single day, such as the day a law comes into force. */
  isPoint: boolean
}

/** The rows of the kinds that are not left out and, when units are given, only what belongs to one of them. */
export function cliffsOf(
  rows: readonly CliffRow[],
  hidden: readonly string[],
  units: readonly string[] | null,
): readonly CliffRow[] {
  return rows
    .filter((row) => !hidden.includes(row.kind))
    .filter((row) => units === null || (row.unit_id !== null && units.includes(row.unit_id)))
}

/** The years of a map: first and last, inclusive, wide enough for all known days but never wider than asked. */
export function yearsOfMap(rows: readonly CliffRow[], today: string): { first: number; last: number } {
  const known = rows.flatMap((row) => [row.starts_on, row.ends_on]).filter((day) => day !== null)
  const now = Number(today.slice(0, 4))
  const years = known.map((day) => Number(day.slice(0, 4))).filter((year) => year >= now - 5 && year <= now + 10)
  return { first: Math.min(now, ...years), last: Math.max(now + 2, ...years) }
}

/** Where a day lies on the map, from 0 at the start of the first year to 1 at the end of the last. */
export function placeOf(day: string, { first, last }: { first: number; last: number }): number {
  const year = Number(day.slice(0, 4))
  const [from, to] = [Date.parse(firstDayOf(year, 1)), Date.parse(lastDayOf(year, 12)) + 86_400_000]
  const inYear = (Date.parse(day) - from) / (to - from)
  return Math.min(1, Math.max(0, (year - first + inYear) / (last - first + 1)))
}

/** How many of the rows end in each year, in the order of the years. */
export function endsByYear(rows: readonly CliffRow[], { first, last }: { first: number; last: number }) {
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    const ends = rows.filter((row) => !row.isPoint && row.ends_on !== null && Number(row.ends_on.slice(0, 4)) === year)
    return { year, count: ends.length }
  })
}
