import { addDays, type CalendarDate } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import type { Snapshot } from '#core/warning-rule.ts'
import { funding } from '#modules/budget/schema.ts'

export type Funding = RowOf<typeof funding>
export type Stretch = { from: CalendarDate; to: CalendarDate }

/** The decided fundings of any of the subjects. */
export function decidedFor(snapshot: Snapshot, subject_ids: readonly string[]): Funding[] {
  return snapshot.rows(funding).filter((row) => row.state === 'decided' && subject_ids.includes(row.subject_id))
}

/**
 * The stretches of the days from–to, both included, that no funding covers, in order. A first day that nobody has
 * stated does not limit a funding. A last day that nobody has stated does: money is not taken to last for ever.
 */
export function uncovered(fundings: readonly Funding[], from: CalendarDate, to: CalendarDate): Stretch[] {
  const stretches: Stretch[] = []
  let day = from
  for (const { valid_from, valid_to } of fundings.toSorted(byStart)) {
    if (day > to) break
    const start = valid_from ?? day
    if (valid_to === null || valid_to < day || valid_to < start) continue
    if (start > to) break
    if (start > day) stretches.push({ from: day, to: addDays(start, -1) })
    if (valid_to >= to) return stretches
    day = addDays(valid_to, 1)
  }
  if (day <= to) stretches.push({ from: day, to })
  return stretches
}

function byStart(a: Funding, b: Funding): number {
  const [first, second] = [a.valid_from ?? '', b.valid_from ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}

/** True when the fundings together cover every day from–to. */
export function isCovered(fundings: readonly Funding[], from: CalendarDate, to: CalendarDate): boolean {
  return uncovered(fundings, from, to).length === 0
}
