import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { whoAmI } from '#modules/access/schema.ts'
import { sendReportEndpoint } from '#modules/accessibility/schema.ts'
import { useAnswer } from '../answer.ts'
import { call } from '../api.ts'
import { useReader } from '../language.tsx'
import { randomKey } from '../random-key.ts'
import { Failed } from '../states.tsx'
import { Field } from './field.tsx'

type Props = { city: string | undefined; cities: readonly { id: string; name: string }[] }

/** Sends what somebody met to the city that it is about, once however often the button is pressed. */
export function AccessibilityReport({ city, cities }: Props) {
  const { language } = useReader()
  const [key, setKey] = useState(randomKey)
  const sending = useMutation({
    mutationFn: (form: FormData) => {
      const text = (name: string) => String(form.get(name) ?? '').trim()
      const input = {
        title: text('title'),
        description: text('description'),
        met_on: text('met_on') || null,
        contact: text('contact') || null,
      }
      return call(sendReportEndpoint, input, { city: city ?? text('city'), asOf: null, language }, { key })
    },
    onSuccess: () => setKey(randomKey()),
  })
  if (cities.length === 0) return null
  if (sending.isSuccess) return <Sent id={sending.data.id} onAnother={() => sending.reset()} />
  return (
    <ReportForm
      city={city}
      cities={cities}
      error={sending.error}
      onSend={(form) => (sending.isPending ? undefined : sending.mutate(form))}
    />
  )
}

type FormProps = Props & { error: Error | null; onSend: (form: FormData) => void }

function ReportForm({ city, cities, error, onSend }: FormProps) {
  const { t } = useReader()
  const me = useAnswer(whoAmI, {}).data?.account
  const [missing, setMissing] = useState<readonly string[]>([])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const empty = ['title', 'description'].filter((name) => String(form.get(name)).trim() === '')
    setMissing(empty)
    const first = empty[0]
    if (first === undefined) onSend(form)
    else event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }
  const problem = (name: 'title' | 'description') => (missing.includes(name) ? t(`report_missing_${name}`) : null)
  const wrong = (name: string) => ({ 'aria-invalid': missing.includes(name) })
  return (
    <form className="pane recordform" onSubmit={submit} noValidate>
      {city === undefined ? (
        <Field label={t('report_city')}>
          {(id) => (
            <select className="in" id={id} name="city">
              {cities.map((row) => (
                <option key={row.id} value={row.id}>
                  {row.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <Field label={t('report_title')} problem={problem('title')}>
        {(id) => <input className="in" id={id} name="title" maxLength={160} required {...wrong('title')} />}
      </Field>
      <Field label={t('report_where')} hint={t('report_where_hint')}>
        {(id) => <input className="in" id={id} name="met_on" maxLength={300} />}
      </Field>
      <Field label={t('report_description')} problem={problem('description')}>
        {(id) => (
          <textarea
            className="in"
            id={id}
            name="description"
            rows={6}
            maxLength={4000}
            required
            {...wrong('description')}
          />
        )}
      </Field>
      <Field label={t('report_contact')} hint={t('report_contact_hint')}>
        {(id) => <input className="in" id={id} name="contact" maxLength={200} autoComplete="email" />}
      </Field>
      <p className="sm soft">
        {me == null ? t('report_public') : `${t('report_public')} ${t('report_signed_in', { name: me.name })}`}
      </p>
      {error === null ? null : <Failed error={error} />}
      <div>
        <button type="submit" className="btn primary">
          {t('report_send')}
        </button>
      </div>
    </form>
  )
}

function Sent({ id, onAnother }: { id: string; onAnother: () => void }) {
  const { t } = useReader()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="pane calmline" role="status">
      <h3 ref={heading} tabIndex={-1}>
        {t('report_sent')}
      </h3>
      <p>{t('report_sent_why', { id })}</p>
      <p>
        <button type="button" className="btn" onClick={onAnother}>
          {t('report_another')}
        </button>
      </p>
    </div>
  )
}
