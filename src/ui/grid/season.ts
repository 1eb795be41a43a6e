import { splitOre } from '#core/money.ts'
import type { TreeRow } from '#core/tree.ts'
import type { TotalRow } from '#modules/ledger/schema.ts'

/** How an account's outcome has lain over the months [öre, January first], and the years that it is learnt from. */
export type Season = { months: readonly number[]; years: readonly number[] }

/**
 * What an account's outcome by month tells: the sum of each month in the years that have all twelve of them known. An
 * account without such a year takes its group's; null when nothing above it has one either.
 */
export function seasonOf(rows: readonly TotalRow[], accounts: readonly TreeRow[], account: string): Season | null {
  const parents = new Map(accounts.map(({ id, parent_id }) => [id, parent_id]))
  const isUnder = (id: string, top: string): boolean => {
    for (let at: string | null | undefined = id; at != null; at = parents.get(at)) if (at === top) return true
    return false
  }
  for (let at: string | null | undefined = account; at != null; at = parents.get(at)) {
    const top: string = at
    const found = learnt(rows.filter((row) => isUnder(row.account ?? '', top)))
    if (found !== null) return found
  }
  return null
}

function learnt(rows: readonly TotalRow[]): Season | null {
  const byYear = [...Map.groupBy(rows, ({ year }) => year ?? 0)].flatMap(([year, of]) => {
    const months = monthsOf(of)
    return months === null ? [] : [{ year, months }]
  })
  if (byYear.length === 0) return null
  const months = Array.from({ length: 12 }, (_, at) => byYear.reduce((sum, one) => sum + (one.months[at] ?? 0), 0))
  return { months, years: byYear.map(({ year }) => year).toSorted((a, b) => a - b) }
}

/** The twelve sums of a year; null when a month is missing or holds anything unknown. */
function monthsOf(rows: readonly TotalRow[]): number[] | null {
  const sums = Array.from({ length: 12 }, () => null as number | null)
  for (const { month, amount_ore, unknown_count } of rows) {
    if (month == null) continue
    if (amount_ore === null || unknown_count > 0) return null
    sums[month - 1] = (sums[month - 1] ?? 0) + amount_ore
  }
  return sums.every((sum) => sum !== null) ? sums : null
}

/** How large each month is of the whole in thousandths, so that they add up to a thousand; all 0 of nothing. */
export function permilleOf(months: readonly number[]): number[] {
  const sizes = months.map((month) => Math.abs(month))
  return sizes.every((size) => size === 0) ? sizes : splitOre(1000, sizes)
}
