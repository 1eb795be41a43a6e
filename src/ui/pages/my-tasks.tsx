import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { daysBetween } from '#core/calendar.ts'
import { budgetAdjustment } from '#modules/budget/schema.ts'
import { cellCommentsToMe, commentsToMe } from '#modules/comments/schema.ts'
import { planDocument } from '#modules/documents/schema.ts'
import { lawTask } from '#modules/laws/schema.ts'
import { localNeed, needAnswer } from '#modules/local-needs/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { roundStep, submission } from '#modules/rounds/schema.ts'
import type { ShownWarning } from '#modules/warnings/schema.ts'
import { useAnswer } from '../answer.ts'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { type Task, tasksOf, unitsUnder } from '../tasks.ts'
import { shortDay } from '../warning-days.ts'
import { valueWord } from '../words/record-words.ts'

const shownAtFirst = 7

/**
 * The tasks of the unit and those below it; undefined until everything that they come from has been read, so that none
 * comes in between the others. What the person may not read gives none.
 */
export function useTasks(unit: string | undefined, warnings: readonly ShownWarning[] | undefined): Task[] | undefined {
  const units = useRows(orgUnit)
  const submissions = useRows(submission)
  const documents = useRows(planDocument)
  const steps = useRows(roundStep)
  const answers = useRows(needAnswer)
  const adjustments = useRows(budgetAdjustment)
  const laws = useRows(lawTask)
  const comments = useAnswer(commentsToMe, {})
  const cells = useAnswer(cellCommentsToMe, {})
  const read = [units, submissions, documents, steps, answers, adjustments, laws, comments, cells]
  const isComing = read.some((found) => found.isPending)
  if (isComing || unit === undefined || warnings === undefined) return undefined
  const work = {
    warnings,
    submissions: submissions.rows ?? [],
    documents: documents.rows ?? [],
    steps: steps.rows ?? [],
    answers: answers.rows ?? [],
    adjustments: adjustments.rows ?? [],
    laws: laws.rows ?? [],
    comments: comments.data?.rows ?? [],
    cell_comments: cells.data?.rows ?? [],
  }
  return tasksOf(work, unitsUnder(unit, units.rows ?? []))
}

/** What the unit has to do, the most urgent first, at most seven until one asks for more. */
export function MyTasks({ tasks, today }: { tasks: readonly Task[]; today: string }) {
  const { t } = useReader()
  const units = useRows(orgUnit).rows
  const nameOf = (id: string) => units?.find((unit) => unit.id === id)?.name ?? id
  const [isAll, setAll] = useState(false)
  const shown = isAll ? tasks : tasks.slice(0, shownAtFirst)
  const minutes = shown.reduce((sum, task) => sum + task.minutes, 0)
  const counted = { shown: shown.length, count: tasks.length, minutes }
  return (
    <section className="pane list" aria-labelledby="tasks">
      <header>
        <h2 id="tasks">{t('my_tasks')}</h2>
        <span className="sm soft">{tasks.length === 0 ? '' : t(countText(shown.length, tasks.length), counted)}</span>
      </header>
      {tasks.length === 0 ? <p className="calmline soft">{t('nothing_to_do')}</p> : null}
      <ol>
        {shown.map((task) => (
          <li key={task.key} className="item task">
            <span className="minutes">{t('minutes', { count: task.minutes })}</span>
            <span>
              <TaskLink task={task} />
              {task.unit_id === null ? null : <span className="sm soft whose">{nameOf(task.unit_id)}</span>}
            </span>
            <Due due={task.due} today={today} />
          </li>
        ))}
      </ol>
      {tasks.length > shownAtFirst && !isAll ? (
        <p className="calmline">
          <button type="button" className="btn quiet sm" onClick={() => setAll(true)}>
            {t('all_tasks', { count: tasks.length })}
          </button>
        </p>
      ) : null}
    </section>
  )
}

function countText(shown: number, all: number) {
  if (shown < all) return 'tasks_shown_minutes'
  return all === 1 ? 'task_minutes' : 'tasks_minutes'
}

function Due({ due, today }: { due: string | null; today: string }) {
  const { t, language } = useReader()
  if (due === null) return <span className="when" />
  const days = daysBetween(today, due)
  return (
    <p className="when">
      <b>{shortDay(due, today, language)}</b>
      <span>{days >= 0 ? t('days_ahead', { count: days }) : t('days_behind', { count: -days })}</span>
    </p>
  )
}

/** The task in words, verb first, as the way to where it is done. */
function TaskLink({ task }: { task: Task }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const need = useRows(localNeed, { enabled: task.kind === 'answer' }).rows?.find((row) => row.id === task.what)
  const kept = keptSearch(search)
  const params = { city: where.city }
  const what =
    task.kind === 'submit' ? valueWord('submission', 'document_kind', task.what, language) : (need?.title ?? task.what)
  const text = t(`task_${task.kind}`, { what })
  if (task.at !== undefined && 'set' in task.at) {
    const { set, unit } = task.at
    const { scenario: _, ...without } = kept
    return (
      <Link
        to="/stad/$city/tabell"
        params={params}
        search={{ ...without, enhet: unit, mangd: set, kommentar: task.id }}
      >
        {text}
      </Link>
    )
  }
  if (task.at !== undefined) {
    const { document_id, place } = task.at
    return (
      <Link
        to="/stad/$city/underlag"
        params={params}
        search={{ ...kept, dok: document_id, kommentar: task.id }}
        hash={place}
      >
        {text}
      </Link>
    )
  }
  if (task.kind === 'judge') {
    return (
      <Link to="/stad/$city/varningar" params={params} search={{ ...kept, varning: task.id }}>
        {text}
      </Link>
    )
  }
  if (task.document_id !== undefined) {
    return (
      <Link to="/stad/$city/underlag" params={params} search={{ ...kept, dok: task.document_id }}>
        {text}
      </Link>
    )
  }
  if (task.kind === 'submit' || task.kind === 'step' || task.kind === 'law') {
    const path = { submit: 'submissions', step: 'round-steps', law: 'law-tasks' }[task.kind]
    return (
      <Link to="/stad/$city/register/$path/$id" params={{ ...params, path, id: task.id }} search={kept}>
        {text}
      </Link>
    )
  }
  const to = task.kind === 'answer' ? '/stad/$city/behov' : '/stad/$city/ekonomi'
  return (
    <Link to={to} params={params} search={kept}>
      {text}
    </Link>
  )
}
