import { addDays, type CalendarDate, daysBetween } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { funding } from '#modules/budget/schema.ts'
import { lawItem, lawTask } from '#modules/laws/schema.ts'
import { daysParams, latest } from './dates.ts'
import { evidence } from './nodes.ts'

type Law = RowOf<typeof lawItem>

const binding: readonly Law['kind'][] = ['act', 'ordinance', 'eu_regulation']
const over: readonly Law['stage'][] = ['dropped', 'followed_up']
const notice_days = 180

/** A law that is in force, or will be within half a year, without an owner, a plan or money. */
export const w20: WarningRule = {
  code: 'W20',
  find: (snapshot) =>
    snapshot
      .rows(lawItem)
      .filter((row) => binding.includes(row.kind) && row.in_force_state === 'known' && !over.includes(row.stage))
      .flatMap((row) => {
        if (row.in_force_on === null) return []
        // Where the day is not known the last possible one counts, so that nothing is claimed too early.
        const starts = latest(row.in_force_on, row.in_force_precision)
        const words = starts > addDays(snapshot.today, notice_days) ? [] : missing(snapshot, row)
        return words.length === 0 ? [] : [warn(snapshot.today, row, starts, words)]
      }),
}

function missing(snapshot: Snapshot, row: Law): string[] {
  const tasks = snapshot.rows(lawTask).filter((task) => task.law_item_id === row.id)
  const hasMoney =
    row.effect_ore_per_year === 0 ||
    tasks.some((task) => task.kind === 'cost_estimate' && task.state === 'done') ||
    snapshot.rows(funding).some((each) => each.subject_id === row.id)
  return [
    ...(row.owner_unit_id === null ? ['warning.word.owner'] : []),
    ...(tasks.length > 0 ? [] : ['warning.word.plan']),
    ...(hasMoney ? [] : ['warning.word.money']),
  ]
}

function warn(today: CalendarDate, row: Law, starts: CalendarDate, words: string[]): Finding {
  const days = daysBetween(today, starts)
  const exact = row.in_force_precision === 'day'
  const when = days > 0 ? 'coming' : days === 0 && exact ? 'today' : 'in_force'
  return finding({
    code: 'W20',
    subject: { kind: 'law_item', id: row.id, label: row.title },
    severity: 'critical',
    certainty: row.certainty,
    params: { missing: { words }, date: { date: starts }, ...daysParams(Math.abs(days)) },
    variant: exact ? when : `${when}_about`,
    evidence: [evidence(lawItem, row, row.title)],
    unit_id: row.owner_unit_id,
    due: starts,
  })
}
