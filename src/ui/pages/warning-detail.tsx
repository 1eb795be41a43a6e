import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { addMonths, printDate } from '#core/calendar.ts'
import { acknowledgeWarning, type ShownWarning } from '#modules/warnings/schema.ts'
import { call } from '../api.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { Failed } from '../states.tsx'
import { Grade } from '../why.tsx'

const icons = {
  critical: ['octagon', 'crit', 'critical_head'],
  important: ['triangle', 'warn', 'important_head'],
  information: ['info', 'info', 'information_head'],
} as const

/** One warning in full: reason, evidence, how to solve it, and the way to acknowledge it with a motive. */
export function WarningDetail({ row, today }: { row: ShownWarning; today: string }) {
  const { t, language } = useReader()
  const [icon, style] = icons[row.severity]
  return (
    <section className="det" aria-labelledby="det">
      <div>
        <p className="row">
          <span className={`sev ${style}`}>
            <Icon name={icon} />
            {row.code}
          </span>
          <span className="certtag">
            <i className="cert" data-c={row.certainty} />
            <Grade grade={row.certainty} />
          </span>
        </p>
        <h2 id="det">{row.title}</h2>
        <p>{row.reason}</p>
      </div>
      <div>
        <h3>{t('evidence')}</h3>
        <ul className="evidence">
          {row.evidence.map((part) => (
            <li key={`${part.kind}-${part.id}-${part.label}`}>
              {part.label}
              {part.section === null ? null : (
                <span className="sm mute">{` ${t('section', { section: part.section })}`}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t('remedy')}</h3>
        <p>{row.remedy}</p>
      </div>
      <div>
        <h3>{t('first_seen')}</h3>
        <p>{row.first_seen === null ? t('not_swept') : printDate(row.first_seen.slice(0, 10), 'day', language)}</p>
      </div>
      <Acknowledging row={row} today={today} />
    </section>
  )
}

function Acknowledging({ row, today }: { row: ShownWarning; today: string }) {
  const { t } = useReader()
  const { where } = usePlace()
  const queries = useQueryClient()
  const [missing, setMissing] = useState(false)
  const saying = useMutation({
    mutationFn: (form: FormData) =>
      call(
        acknowledgeWarning,
        {
          code: row.code,
          subject_kind: row.subject.kind,
          subject_id: row.subject.id,
          stance: String(form.get('stance')) as 'known',
          motive: String(form.get('motive')).trim(),
          show_again_on: String(form.get('show_again')) || null,
        },
        where,
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['warnings'] }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const short = String(form.get('motive')).trim().length < 3
    setMissing(short)
    if (!short) saying.mutate(form)
  }
  if (row.acknowledged !== null) {
    return (
      <div>
        <h3>{t('acknowledge')}</h3>
        <p>{t('acknowledged_by', { by: row.acknowledged.by, motive: row.acknowledged.motive })}</p>
      </div>
    )
  }
  if (where.asOf !== null) return null
  const stances = ['known', 'accepted', 'wrong'] as const
  return (
    <form onSubmit={submit} noValidate>
      <h3>{t('acknowledge')}</h3>
      <fieldset className="row wrap">
        <legend className="vh">{t('stance')}</legend>
        {stances.map((stance) => (
          <label key={stance} className="chk">
            <input type="radio" name="stance" value={stance} defaultChecked={stance === 'known'} />
            {t(`stance_${stance}`)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="motive">
          {t('motive')} <span className="hint">{t('required')}</span>
        </label>
        <textarea
          className="in"
          id="motive"
          name="motive"
          aria-invalid={missing}
          aria-describedby={missing ? 'motive-error' : undefined}
        />
        {missing ? (
          <p className="err" id="motive-error">
            {t('motive_missing')}
          </p>
        ) : null}
      </div>
      <div className="field">
        <label htmlFor="show_again">{t('show_again')}</label>
        <input className="in day" id="show_again" name="show_again" type="date" defaultValue={addMonths(today, 2)} />
      </div>
      {saying.isError ? <Failed error={saying.error} /> : null}
      <p className="row between">
        <span className="sm mute">{t('figures_unchanged')}</span>
        <button type="submit" className="btn">
          {t('acknowledge')}
        </button>
      </p>
    </form>
  )
}
