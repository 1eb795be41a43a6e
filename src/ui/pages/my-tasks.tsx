import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { daysBetween } from '#core/calendar.ts'
import { budgetAdjustment } from '#modules/budget/schema.ts'
import { commentsToMe } from '#modules/comments/schema.ts'
import { lawTask } from '#modules/laws/schema.ts'
import { localNeed, needAnswer } from '#modules/local-needs/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { roundStep, submission } from '#modules/rounds/schema.ts'
import type { ShownWarning } from '#modules/warnings/schema.ts'
import { useAnswer } from '../answer.ts'
import type { Frame } from '../frame.ts'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { type Task, tasksOf, unitsUnder } from '../tasks.ts'
import { shortDay } from '../warning-days.ts'
import { valueWord } from '../words/record-words.ts'

const shownAtFirst = 7

type Props = { frame: Frame; warnings: readonly ShownWarning[]; today: string }

/** What the unit has to do, the most urgent first, at most seven until one asks for more. */
export function MyTasks({ frame, warnings, today }: Props) {
  const { t } = useReader()
  const [isAll, setAll] = useState(false)
  const units = unitsUnder(frame.unit, useRows(orgUnit).rows ?? [])
  const tasks = tasksOf(
    {
      warnings,
      submissions: useRows(submission).rows ?? [],
      steps: useRows(roundStep).rows ?? [],
      answers: useRows(needAnswer).rows ?? [],
      adjustments: useRows(budgetAdjustment).rows ?? [],
      laws: useRows(lawTask).rows ?? [],
      comments: useAnswer(commentsToMe, {}).data?.rows ?? [],
    },
    units,
  )
  const shown = isAll ? tasks : tasks.slice(0, shownAtFirst)
  const minutes = shown.reduce((sum, task) => sum + task.minutes, 0)
  return (
    <section className="pane list" aria-labelledby="tasks">
      <header>
        <h2 id="tasks">{t('my_tasks')}</h2>
        <span className="sm soft">
          {tasks.length === 0 ? '' : t('tasks_minutes', { count: shown.length, minutes })}
        </span>
      </header>
      {tasks.length === 0 ? <p className="calmline soft">{t('nothing_to_do')}</p> : null}
      <ol>
        {shown.map((task) => (
          <li key={task.key} className="item task">
            <span className="minutes">{t('minutes', { count: task.minutes })}</span>
            <TaskLink task={task} />
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
