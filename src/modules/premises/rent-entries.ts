import { yearOf } from '#core/calendar.ts'
import type { Certainty } from '#core/certainty.ts'
import type { DerivedEntry } from '#core/entry.ts'
import { rentByMonth } from '#core/formulas/rent.ts'
import type { RowOf } from '#core/record.ts'
import type { lease } from './schema.ts'

/** A lease without a known end gives its rent for this many years from its start. */
export const years_shown_without_end = 10

type Lease = RowOf<typeof lease>

/**
 * The rent of a lease month by month, cost positive (C06). Nothing without a first day and an account, since the money
 * can then not be placed. The months of the starting year are estimates unless the first day is known to the day.
 */
export function rentEntriesOf(row: Lease, entry_set_id: string, reason: string): DerivedEntry[] {
  const { starts_on, account_id } = row
  if (starts_on === null || account_id === null) return []
  const first = yearOf(starts_on)
  const last = row.ends_on === null ? first + years_shown_without_end - 1 : yearOf(row.ends_on)
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years.flatMap((year) =>
    rentByMonth({ annual_ore: row.rent_ore_per_year, from: starts_on, through: row.ends_on }, year).map((month) => ({
      entry_set_id,
      year,
      month: month.month,
      unit_id: row.unit_id,
      account_id,
      amount_ore: month.amount_ore,
      certainty: certaintyIn(row, year === first),
      condition: null,
      decision_id: row.decision_id,
      reason,
    })),
  )
}

function certaintyIn(row: Lease, starting: boolean): Certainty {
  if (starting && row.starts_precision !== 'day' && row.certainty === 'decided') return 'estimated'
  return row.certainty
}
