import type { RowOf } from '#core/record.ts'
import type { budgetAdjustment } from '#modules/budget/schema.ts'
import type { Mentioned, MentionedAtCell } from '#modules/comments/schema.ts'
import type { planDocument } from '#modules/documents/schema.ts'
import type { lawTask } from '#modules/laws/schema.ts'
import type { needAnswer } from '#modules/local-needs/schema.ts'
import type { roundStep, submission } from '#modules/rounds/schema.ts'
import type { ShownWarning } from '#modules/warnings/schema.ts'

export type TaskKind = 'submit' | 'step' | 'answer' | 'decide' | 'judge' | 'law' | 'comment'

/** Something to do for a unit. `due` is the last day, null when there is none; minutes are a whole number of fives. */
export type Task = {
  key: string
  kind: TaskKind
  id: string
  what: string
  due: string | null
  minutes: number
  /** Whose it is when that is a unit below the one in question; null for its own and for the person's. */
  unit_id: string | null
  /** The document that is to be handed in, when somebody has begun on it. */
  document_id?: string
  /** Where in which document, or at which set and unit of the plan table, it is done. */
  at?: { document_id: string; place: string } | { set: string; unit: string }
}

export type Work = {
  warnings: readonly ShownWarning[]
  submissions: readonly RowOf<typeof submission>[]
  documents: readonly RowOf<typeof planDocument>[]
  steps: readonly RowOf<typeof roundStep>[]
  answers: readonly RowOf<typeof needAnswer>[]
  adjustments: readonly RowOf<typeof budgetAdjustment>[]
  laws: readonly RowOf<typeof lawTask>[]
  /** Comments that wait for the person's own word, whatever the unit. */
  comments: readonly Mentioned[]
  cell_comments: readonly MentionedAtCell[]
}

/** How long each kind of task usually takes, as a guess that helps in planning a day. */
const minutesFor: Record<TaskKind, number> = {
  submit: 60,
  step: 30,
  answer: 15,
  decide: 15,
  judge: 10,
  law: 30,
  comment: 5,
}

/**
 * What a unit and those below it have to do, and what the person is asked, the most urgent first: what is due comes
 * before what has no day, and among equals a grave warning comes first. What is done, answered or judged is no task.
 */
export function tasksOf(work: Work, units: readonly string[]): Task[] {
  const mine = (unit: string | null) => unit !== null && units.includes(unit)
  const task = (kind: TaskKind, id: string, what: string, due: string | null, unit: string | null): Task => ({
    key: `${kind}/${id}`,
    kind,
    id,
    what,
    due,
    minutes: minutesFor[kind],
    unit_id: unit === units[0] ? null : unit,
  })
  const tasks = [
    ...work.warnings
      .filter((row) => row.severity === 'critical' && row.acknowledged === null && mine(row.unit_id))
      .map((row) =>
        task('judge', `${row.code}.${row.subject.kind}.${row.subject.id}`, row.title, row.due, row.unit_id),
      ),
    ...work.submissions
      .filter((row) => row.state === 'expected' && mine(row.unit_id))
      .map((row): Task => {
        const found = work.documents.find((one) => isFor(one, row))
        const submit = task('submit', row.id, row.document_kind, row.due_on, row.unit_id)
        return found === undefined ? submit : { ...submit, document_id: found.id }
      }),
    ...work.steps
      .filter((row) => row.done_on === null && mine(row.unit_id))
      .map((row) => task('step', row.id, row.title, row.due_on, row.unit_id)),
    ...work.answers
      .filter((row) => row.answer === 'pending' && mine(row.unit_id))
      .map((row) => task('answer', row.id, row.need_id, null, row.unit_id)),
    ...work.adjustments
      .filter((row) => row.state === 'requested' && mine(row.unit_id))
      .map((row) => task('decide', row.id, row.title, null, row.unit_id)),
    ...work.laws
      .filter((row) => row.state !== 'done' && mine(row.unit_id))
      .map((row) => task('law', row.id, row.title, row.due_on, row.unit_id)),
    ...work.comments.map((row): Task => {
      const place = row.has_paragraph ? `${row.number}-${row.paragraph_id}` : row.number
      const what = `${row.author_name}, ${row.document_title}, ${row.number}`
      return { ...task('comment', row.id, what, null, null), at: { document_id: row.document_id, place } }
    }),
    ...work.cell_comments.map((row): Task => {
      const time = row.month === null ? row.year : `${row.year}-${String(row.month).padStart(2, '0')}`
      const on = row.member_name === null ? row.account_name : `${row.account_name}, ${row.member_name}`
      const what = `${row.author_name}, ${row.set_name}, ${row.unit_name}, ${on} ${time}`
      return { ...task('comment', row.id, what, null, null), at: { set: row.entry_set_id, unit: row.unit_id } }
    }),
  ]
  return tasks.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}

/** Whether a document is what the submission waits for. */
function isFor(document: RowOf<typeof planDocument>, asked: RowOf<typeof submission>): boolean {
  return (['unit_id', 'round_id', 'document_kind'] as const).every((field) => document[field] === asked[field])
}

/** A unit or an area and all below it, by their own parents. */
export function unitsUnder(unit: string, all: readonly { id: string; parent_id: string | null }[]): string[] {
  const found = [unit]
  for (const id of found)
    found.push(...all.filter((row) => row.parent_id === id && !found.includes(row.id)).map((row) => row.id))
  return found
}
