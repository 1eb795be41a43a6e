import type { CalendarDate } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { activity } from '#modules/steering/schema.ts'
import { decidedFor } from './cover.ts'
import { latest } from './dates.ts'
import { evidence } from './nodes.ts'

type Activity = RowOf<typeof activity>

/**
 * An activity that should be over but is not, or that has nothing to be done with: what it needs is lacking, the money
 * of its own is not decided, or it is running and nobody has said. A planned activity may still be unsaid.
 */
export const w13: WarningRule = {
  code: 'W13',
  find: (snapshot) =>
    snapshot
      .rows(activity)
      .filter(({ state }) => state === 'planned' || state === 'running')
      .flatMap((row) => [...overdue(snapshot, row), ...withoutResources(snapshot, row)]),
}

function overdue(snapshot: Snapshot, row: Activity): Finding[] {
  if (row.ends_on === null) return []
  const due = latest(row.ends_on, row.date_precision)
  return due < snapshot.today ? [warn(row, row.id, 'overdue', due)] : []
}

function withoutResources(snapshot: Snapshot, row: Activity): Finding[] {
  if (decidedFor(snapshot, [row.id]).length > 0) return []
  const variant = gapOf(row)
  return variant === null ? [] : [warn(row, `${row.id}.resources`, variant, null)]
}

function gapOf({ resources, state }: Activity): string | null {
  if (resources === 'lacking') return 'lacking'
  if (resources === 'own_money') return 'undecided'
  return resources === 'unknown' && state === 'running' ? 'unsaid' : null
}

function warn(row: Activity, id: string, variant: string, due: CalendarDate | null): Finding {
  return finding({
    code: 'W13',
    subject: { kind: 'activity', id, label: row.title },
    severity: 'important',
    certainty: row.certainty,
    params: due === null ? {} : { date: { date: due } },
    variant,
    evidence: [evidence(activity, row, row.title)],
    unit_id: row.unit_id,
    due,
  })
}
