import { firstDayOf, lastDayOf } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Param, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { lease, premisesPlanPeriod } from '#modules/premises/schema.ts'
import { isEnding, type Lease, leavingOf } from './leases.ts'
import { evidence } from './nodes.ts'
import { unitsBelow } from './totals.ts'

type Period = RowOf<typeof premisesPlanPeriod>

/** How many leases the sentence names. */
const titles_max = 3

/** A plan period without changes, in which a lease that is still to be used ends, or may end. */
export const w26: WarningRule = {
  code: 'W26',
  find: (snapshot) =>
    snapshot
      .rows(premisesPlanPeriod)
      .filter((row) => row.no_changes)
      .flatMap((row) => {
        const [from, to] = [firstDayOf(row.from_year, 1), lastDayOf(row.to_year, 12)]
        const used = leasesInUse(snapshot, row.unit_id)
        const ending = used.filter((each) => each.ends_on !== null && each.ends_on >= from && each.ends_on <= to)
        const open = used.filter((each) => isOpen(each) && (each.starts_on === null || each.starts_on <= to))
        return ending.length + open.length === 0 ? [] : [warn(row, ending, open)]
      }),
}

function leasesInUse(snapshot: Snapshot, unit_id: string): Lease[] {
  const units = unitsBelow(snapshot, unit_id)
  return snapshot
    .rows(lease)
    .filter((row) => units.has(row.unit_id) && !isEnding(row) && leavingOf(snapshot, row) === undefined)
}

/** It has a last day, and nobody has said which. */
function isOpen(row: Lease): boolean {
  return row.ends_on === null && !row.open_end
}

/** Leases that are known to end in the period weigh more than those that may. */
function warn(row: Period, ending: Lease[], open: Lease[]): Finding {
  const sorted = ending.toSorted((a, b) => ((a.ends_on ?? '') < (b.ends_on ?? '') ? -1 : 1))
  const named = sorted.length > 0 ? sorted : open
  const titles = named.map((each) => each.title)
  const first = named[0]
  const ends: Record<string, Param> = first?.ends_on == null ? {} : { date: { date: first.ends_on } }
  return finding({
    code: 'W26',
    subject: { kind: 'premises_plan_period', id: row.id, label: row.title },
    severity: 'important',
    certainty: sorted.length > 0 ? row.certainty : 'unknown',
    params: {
      ...ends,
      years: { years: [row.from_year, row.to_year] },
      count: named.length,
      lease_word: { word: wordFor(named.length, sorted.length > 0) },
      leases: titles.slice(0, titles_max).join(', ') + (titles.length > titles_max ? ' …' : ''),
    },
    variant: sorted.length > 0 ? 'ends' : 'may_end',
    evidence: [
      evidence(premisesPlanPeriod, row, row.title),
      ...named.slice(0, 2).map((each) => evidence(lease, each, each.title)),
    ],
    unit_id: row.unit_id,
  })
}

function wordFor(count: number, ends: boolean): string {
  if (ends) return count === 1 ? 'warning.word.lease_ends' : 'warning.word.leases_end'
  return count === 1 ? 'warning.word.lease' : 'warning.word.leases'
}
