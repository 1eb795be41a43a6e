import { addDays, type CalendarDate, yearOf } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { funding } from '#modules/budget/schema.ts'
import { contract, project, projectPhase } from '#modules/projects/schema.ts'
import { decidedFor, type Funding, type Stretch, uncovered } from './cover.ts'
import { earliest, latest } from './dates.ts'
import { evidence } from './nodes.ts'

type Project = RowOf<typeof project>
type Timed = Pick<Project, 'starts_on' | 'ends_on' | 'date_precision'>

/** A project that is planned to go on for money that is only proposed: the proposal is used as if it were decided. */
export const w47: WarningRule = {
  code: 'W47',
  find: (snapshot) =>
    snapshot
      .rows(project)
      .filter((row) => row.state !== 'closed')
      .flatMap((row) => {
        const phases = snapshot.rows(projectPhase).filter((phase) => phase.project_id === row.id)
        const contracts = snapshot.rows(contract).filter((each) => each.project_id === row.id)
        const running = [
          row,
          ...phases.filter((phase) => phase.state !== 'done'),
          ...contracts.filter((each) => each.state !== 'ended'),
        ]
        const subjects = [row.id, ...phases.map((phase) => phase.id), ...contracts.map((each) => each.id)]
        const decided = decidedFor(snapshot, subjects)
        return snapshot
          .rows(funding)
          .filter((each) => subjects.includes(each.subject_id))
          .flatMap((each) => usedAsDecided(snapshot, row, each, decided, lastDayOf(running)))
      }),
}

/** The last day on which something is known to go on. */
function lastDayOf(running: readonly Timed[]): CalendarDate | null {
  const days = running.flatMap(({ starts_on, ends_on, date_precision }) => [
    ...(starts_on === null ? [] : [earliest(starts_on, date_precision)]),
    ...(ends_on === null ? [] : [latest(ends_on, date_precision)]),
  ])
  return days.sort().at(-1) ?? null
}

function usedAsDecided(
  snapshot: Snapshot,
  row: Project,
  each: Funding,
  decided: Funding[],
  last: CalendarDate | null,
): Finding[] {
  const from = each.valid_from ?? dayAfter(decided) ?? each.valid_to
  if (from === null || last === null) return []
  const to = each.valid_to !== null && each.valid_to < last ? each.valid_to : last
  const gap = uncovered(decided, from, to)[0]
  if (gap === undefined) return []
  const ended = decided
    .filter((other) => other.valid_to !== null && other.valid_to < gap.from)
    .toSorted(byEnd)
    .at(-1)
  // A need or a request is nothing to lean on before the decided money has ended; then the work goes on without.
  const isWithout = ended !== undefined && (ended.valid_to ?? '') < snapshot.today
  const leansOn = each.state === 'proposed' || (isWithout && ['need', 'requested'].includes(each.state))
  return leansOn ? [warn(row, each, gap, ended)] : []
}

/** The day after the last decided money ends. */
function dayAfter(decided: readonly Funding[]): CalendarDate | null {
  const ends = decided.flatMap((row) => (row.valid_to === null ? [] : [row.valid_to])).sort()
  const last = ends.at(-1)
  return last === undefined ? null : addDays(last, 1)
}

function byEnd(a: Funding, b: Funding): number {
  return (a.valid_to ?? '') < (b.valid_to ?? '') ? -1 : 1
}

function warn(row: Project, each: Funding, gap: Stretch, ended: Funding | undefined): Finding {
  const isProposed = each.state === 'proposed'
  return finding({
    code: 'W47',
    subject: { kind: 'funding', id: each.id, label: row.title },
    severity: 'important',
    certainty: isProposed ? 'proposed' : each.certainty,
    params: {
      years: { years: [yearOf(gap.from), yearOf(gap.to)] },
      ...(ended?.valid_to == null ? {} : { date: { date: ended.valid_to } }),
    },
    variant: isProposed ? (ended === undefined ? 'proposed' : 'proposed_after') : 'requested_after',
    evidence: [
      evidence(funding, each, each.title),
      evidence(project, row, row.title),
      ...(ended === undefined ? [] : [evidence(funding, ended, ended.title)]),
    ],
    unit_id: each.unit_id,
    amount: { ore: each.amount_ore },
    due: gap.from,
  })
}
