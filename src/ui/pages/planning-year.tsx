import { printDateShort } from '#core/calendar.ts'
import { planningRound, roundStep } from '#modules/rounds/schema.ts'
import { useReader } from '../language.tsx'
import { RecordLink } from '../record-value.tsx'
import { useRows } from '../records.ts'
import { shortDay } from '../warning-days.ts'
import { valueWord } from '../words/record-words.ts'

/** The steps of the planning year with today's line: what is done, what comes next, what the law requires. */
export function PlanningYear({ today }: { today: string }) {
  const { t, language } = useReader()
  const rounds = (useRows(planningRound).rows ?? []).filter((row) => row.state !== 'closed')
  const steps = (useRows(roundStep).rows ?? []).toSorted((a, b) => a.due_on.localeCompare(b.due_on))
  const round = rounds
    .toSorted((a, b) => b.budget_year - a.budget_year)
    .find((one) => steps.some((step) => step.round_id === one.id))
  if (round === undefined) return null
  const own = steps.filter((step) => step.round_id === round.id)
  const next = own.findIndex((step) => step.due_on >= today)
  return (
    <section className="pane" aria-labelledby="year">
      <header>
        <h2 id="year">{t('planning_year_of', { year: round.budget_year })}</h2>
        <span className="tagline">{valueWord('planning_round', 'state', round.state, language)}</span>
      </header>
      <ol className="year">
        {own.map((step, index) => (
          <li
            key={step.id}
            data-done={step.done_on === null ? undefined : ''}
            data-next={index === next ? '' : undefined}
          >
            {index === next ? (
              <span className="todayline">{t('today_is', { date: printDateShort(today, 'day', language) })}</span>
            ) : null}
            <b>{`${printDateShort(step.due_on, 'day', language)} ${step.due_on.slice(0, 4)}`}</b>
            <span>
              <RecordLink kind="round_step" id={step.id} titles={new Map([[`round_step/${step.id}`, step.title]])} />
              {step.statutory ? <span className="sm mute block">{step.legal_reference ?? t('statutory')}</span> : null}
              {step.done_on === null ? null : (
                <span className="sm block">{t('done_on_day', { date: shortDay(step.done_on, today, language) })}</span>
              )}
            </span>
            {step.done_on === null && step.due_on < today ? <span className="unk">{t('not_done')}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
