import { addDays, addMonths, type CalendarDate, yearOf } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { project, projectPhase } from '#modules/projects/schema.ts'
import { decidedFor, type Stretch, uncovered } from './cover.ts'
import { earliest, latest } from './dates.ts'
import { evidence } from './nodes.ts'

type Phase = RowOf<typeof projectPhase>
type Gap = Stretch & { before: Phase; after: Phase }

const gapMonths_min = 12

/** A year or more between two phases of a project that no decided money covers. */
export const w07: WarningRule = {
  code: 'W07',
  find: (snapshot) =>
    snapshot
      .rows(project)
      .filter((row) => row.state !== 'closed')
      .flatMap((row) => {
        const phases = snapshot.rows(projectPhase).filter((phase) => phase.project_id === row.id)
        const fundings = decidedFor(snapshot, [row.id, ...phases.map((phase) => phase.id)])
        const gaps = gapsBetween(phases).flatMap((gap) =>
          uncovered(fundings, gap.from, gap.to).map((stretch) => ({ ...gap, ...stretch })),
        )
        const gap = gaps.find((each) => isLong(each) && each.to >= snapshot.today)
        return gap === undefined ? [] : [warn(snapshot, row, gap)]
      }),
}

function warn(snapshot: Snapshot, row: RowOf<typeof project>, gap: Gap): Finding {
  const { before, after } = gap
  return finding({
    code: 'W07',
    subject: { kind: 'project', id: row.id, label: row.title },
    severity: 'important',
    certainty: row.certainty,
    params: {
      years: { years: [yearOf(gap.from), yearOf(gap.to)] },
      before: before.title,
      ends: { date: latest(before.ends_on ?? snapshot.today, before.date_precision) },
      after: after.title,
      starts: { date: earliest(after.starts_on ?? snapshot.today, after.date_precision) },
    },
    evidence: [
      evidence(project, row, row.title),
      evidence(projectPhase, before, before.title),
      evidence(projectPhase, after, after.title),
    ],
    unit_id: row.owner_unit_id ?? row.unit_id,
    due: gap.from,
  })
}

/**
 * The days between the phases, in order. Where a date is not known to the day the phases are taken to lie as close to
 * each other as they may; after a phase with an unknown end no gap is claimed.
 */
function gapsBetween(phases: readonly Phase[]): Gap[] {
  const known = phases.flatMap((phase) => {
    if (phase.starts_on === null) return []
    const starts = earliest(phase.starts_on, phase.date_precision)
    return [{ phase, starts, ends: phase.ends_on === null ? null : latest(phase.ends_on, phase.date_precision) }]
  })
  const gaps: Gap[] = []
  let last: { phase: Phase; ends: CalendarDate } | null = null
  for (const { phase, starts, ends } of known.toSorted((a, b) => (a.starts < b.starts ? -1 : 1))) {
    if (last !== null && starts > addDays(last.ends, 1)) {
      gaps.push({ from: addDays(last.ends, 1), to: addDays(starts, -1), before: last.phase, after: phase })
    }
    if (ends === null) break
    if (last === null || ends > last.ends) last = { phase, ends }
  }
  return gaps
}

function isLong(gap: Stretch): boolean {
  return addMonths(gap.from, gapMonths_min) <= addDays(gap.to, 1)
}
