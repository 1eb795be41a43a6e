import { addMonths } from '#core/calendar.ts'
import { openCertainties } from '#core/certainty.ts'
import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { type Change, differenceEffects, type Effect, onNone, statedEffect } from '#core/scenario.ts'
import { changeKind } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { rentCertainty, rentEntriesOf } from './rent-entries.ts'
import { lease } from './schema.ts'

type Lease = RowOf<typeof lease>

/** The lease with its first day, its last or both moved so many months. What is not known cannot be moved. */
export function movedLease(row: Lease, { months, moved }: Pick<Change, 'months' | 'moved'>): Lease {
  const shift = (day: string | null) => (day === null ? null : addMonths(day, months ?? 0))
  return {
    ...row,
    starts_on: moved === 'end' ? row.starts_on : shift(row.starts_on),
    ends_on: moved === 'start' ? row.ends_on : shift(row.ends_on),
  }
}

/**
 * What the rent of the years becomes when a lease is moved, less what it is. An unknown rent is unknown in the years
 * whose days the move touches, and nothing in the others. A lease that is moved past its own end gives nothing.
 */
export function leaseMoveEffects(row: Lease, change: Change, years: readonly number[], today: string): Effect[] {
  const figureOf = (year: number) => figureId('rent', { lease: row.id, year })
  const rent = (of: Lease) => (isTurned(of) ? [] : rentEntriesOf(of, '', '', today))
  const differing = (of: Lease) =>
    differenceEffects(rent(of), rent(movedLease(of, change)), figureOf).filter(({ year }) => years.includes(year))
  if (movesUnknown(row, change)) return unknownIn(row, years, figureOf)
  if (row.rent_ore_per_year !== null) return differing(row)
  const touched = new Set(differing({ ...row, rent_ore_per_year: probe_ore }).map(({ year }) => year))
  return differing(row).filter(({ year }) => touched.has(year))
}

/** A day that nobody knows is moved to another that nobody knows: what it does is unknown, not nothing. */
function movesUnknown({ starts_on, ends_on, open_end }: Lease, { moved }: Pick<Change, 'moved'>): boolean {
  return (moved !== 'end' && starts_on === null) || (moved !== 'start' && ends_on === null && !open_end)
}

/** One unknown a year, where the lease says which account it is on. */
function unknownIn(
  { unit_id, account_id }: Lease,
  years: readonly number[],
  figureOf: (year: number) => string,
): Effect[] {
  if (account_id === null) return []
  return years.map((year) => statedEffect({ ...onNone, unit_id, account_id, year, month: null }, null, figureOf(year)))
}

/** Any known rent shows which years a move touches. */
const probe_ore = 12_000_000

const isTurned = ({ starts_on, ends_on }: Lease) => starts_on !== null && ends_on !== null && ends_on < starts_on

/** A lease that begins or ends earlier or later than it says (C06). */
export const leaseMove = changeKind(
  'lease_move',
  async (context, { subject_id }) => ({
    row: await getRecord(context, lease, subject_id ?? ''),
    today: context.today,
  }),
  ({ row, today }, change, { years }) => leaseMoveEffects(row, change, years, today),
  // The rent of one that is only proposed is no commitment yet, and so no part of the pressure.
  ({ row }) => !openCertainties.includes(rentCertainty(row)),
)
