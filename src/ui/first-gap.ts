/** A year's missing money as a figure tells it: positive is missing; null or unknown parts are not known. */
export type YearGap = { year: number; value: number | null; unknown_count: number }

/**
 * What a person asks of a project's money over some years: the first year that is known to lack some, and the first
 * year before that of which it is not known. Null for none. A year with unknown parts lacks what is known to be
 * missing.
 */
export function firstGap(years: readonly YearGap[]): { lacking: number | null; unknown: number | null } {
  const ordered = years.toSorted((a, b) => a.year - b.year)
  const lacking = ordered.find(({ value }) => value !== null && value > 0)?.year ?? null
  const unknown = ordered.find(
    ({ year, value, unknown_count }) =>
      (value === null || (value <= 0 && unknown_count > 0)) && (lacking === null || year < lacking),
  )
  return { lacking, unknown: unknown?.year ?? null }
}
