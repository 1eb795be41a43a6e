import { yearOf } from '#core/calendar.ts'
import { type Certainty, weakestOf } from '#core/certainty.ts'
import type { DerivedEntry } from '#core/entry.ts'
import { rentByMonth } from '#core/formulas/rent.ts'
import type { RowOf } from '#core/record.ts'
import { certaintyOfLease, type lease } from './schema.ts'

/** A lease without a known end gives its rent for this many years, from its start or from when it is written. */
const years_without_end = 10

type Lease = RowOf<typeof lease>

/**
 * The rent of a lease month by month, cost positive (C06). Nothing without a first day and an account, since the money
 * can then not be placed. An unknown rent is one unknown a year: twelve would count one missing fact twelve times. The
 * months of the starting year are estimates unless the first day is known to the day. `today` is when it is written: an
 * old lease without end is paid in the years to come as well.
 */
export function rentEntriesOf(row: Lease, entry_set_id: string, reason: string, today: string): DerivedEntry[] {
  const { starts_on, account_id } = row
  if (starts_on === null || account_id === null) return []
  const first = yearOf(starts_on)
  const last = row.ends_on === null ? Math.max(first, yearOf(today)) + years_without_end - 1 : yearOf(row.ends_on)
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years.flatMap((year) =>
    partsOf(row, starts_on, year).map((part) => ({
      entry_set_id,
      year,
      month: part.month,
      unit_id: row.unit_id,
      account_id,
      amount_ore: part.amount_ore,
      certainty: certaintyIn(row, year === first),
      condition: null,
      decision_id: row.decision_id,
      reason,
    })),
  )
}

function partsOf(row: Lease, from: string, year: number): { month: number | null; amount_ore: number | null }[] {
  if (row.rent_ore_per_year === null) return [{ month: null, amount_ore: null }]
  return rentByMonth({ annual_ore: row.rent_ore_per_year, from, through: row.ends_on }, year)
}

/** As sure as the state of the lease allows, and no surer than somebody has stated. */
export function rentCertainty(row: Lease): Certainty {
  return weakestOf([row.certainty, certaintyOfLease(row)])
}

function certaintyIn(row: Lease, starting: boolean): Certainty {
  const grade = rentCertainty(row)
  return starting && row.starts_precision !== 'day' && grade === 'decided' ? 'estimated' : grade
}
