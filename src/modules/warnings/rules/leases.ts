import type { RowOf } from '#core/record.ts'
import type { Snapshot } from '#core/warning-rule.ts'
import { type lease, premiseChange } from '#modules/premises/schema.ts'

export type Lease = RowOf<typeof lease>

const ending: readonly Lease['state'][] = ['notice_given', 'vacating', 'ended']

/** Notice is given, or it has gone further than that. */
export function isEnding(row: Lease): boolean {
  return ending.includes(row.state)
}

/** The change by which the premises of a lease are to be left, when there is one. */
export function leavingOf(snapshot: Snapshot, row: Lease): RowOf<typeof premiseChange> | undefined {
  return snapshot
    .rows(premiseChange)
    .find((change) => change.kind === 'leave' && change.from_premise_id === row.premise_id)
}
