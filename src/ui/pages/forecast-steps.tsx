import { type FormEvent, useState } from 'react'
import { printDate } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { fixForecast, type forecast, returnForecast, reviewForecast } from '#modules/forecasts/schema.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { useRights } from '../rights.ts'
import { Failed } from '../states.tsx'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'

type Forecast = RowOf<typeof forecast>
type Props = { row: Forecast; isOpen: boolean }

/** Where the forecast stands between the unit and the executive office, and the office's next step. */
export function ForecastSteps({ row, isOpen }: Props) {
  const { t, language } = useReader()
  const { mayIn } = useRights()
  const mayApprove = isOpen && mayIn('economy', 'approve', row.unit_id)
  const { state, submitted_on, submitted_by, fixed_on, returned_because } = row
  const isReady = state === 'submitted' || state === 'reviewed'
  return (
    <>
      {state === 'returned' && returned_because !== null ? (
        <p className="banner warn">{t('sent_back', { because: returned_because })}</p>
      ) : null}
      {(isReady || state === 'fixed') && submitted_on !== null ? (
        <p className="calmline soft">
          {t('marked_ready_by', { date: printDate(submitted_on, 'day', language), by: submitted_by ?? '' })}{' '}
          {fixed_on === null ? '' : t('fixed_since', { date: printDate(fixed_on, 'day', language) })}
        </p>
      ) : null}
      {mayApprove && isReady ? <OfficeSteps row={row} /> : null}
    </>
  )
}

function OfficeSteps({ row }: { row: Forecast }) {
  const { t } = useReader()
  const [isReturning, setReturning] = useState(false)
  const reviewing = useChange(reviewForecast)
  const fixing = useChange(fixForecast)
  const step = { input: { id: row.id }, version: row.version }
  const error = reviewing.error ?? fixing.error
  if (isReturning) return <Returning row={row} onDone={() => setReturning(false)} />
  return (
    <div className="calmline screen-only">
      <div className="row wrap">
        {row.state === 'submitted' ? (
          <button type="button" className="btn sm" onClick={() => reviewing.mutate(step)}>
            {t('end_review')}
          </button>
        ) : (
          <button type="button" className="btn sm" onClick={() => fixing.mutate(step)}>
            {t('fix_forecast')}
          </button>
        )}
        <button type="button" className="btn quiet sm" onClick={() => setReturning(true)}>
          {t('send_back')}
        </button>
        {row.state === 'submitted' ? <span className="sm soft">{t('end_review_hint')}</span> : null}
      </div>
      {error === null ? null : <Failed error={error} />}
    </div>
  )
}

function Returning({ row, onDone }: { row: Forecast; onDone: () => void }) {
  const { t } = useReader()
  const returning = useChange(returnForecast, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const because = String(new FormData(event.currentTarget).get('because')).trim()
    if (because !== '') returning.mutate({ input: { id: row.id, because }, version: row.version })
  }
  return (
    <form className="recordform" onSubmit={submit}>
      <Field label={t('send_back_because')}>
        {(id) => <textarea className="in" id={id} name="because" required maxLength={500} />}
      </Field>
      <FormEnd error={returning.error} send={t('send_back')} onCancel={onDone} />
    </form>
  )
}
