import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { addMonths, printDate } from '#core/calendar.ts'
import { listWarnings, type ShownWarning } from '#modules/warnings/schema.ts'
import { call } from '../api.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { Failed } from '../states.tsx'
import { warningKey } from './warning-row.tsx'

type Props = { rows: readonly ShownWarning[]; today: string }

/** Which warnings have come and which are gone since a day, when somebody asks. */
export function WarningChanges({ rows, today }: Props) {
  const { t } = useReader()
  const [since, setSince] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const day = String(new FormData(event.currentTarget).get('since'))
    setSince(day === '' ? null : day)
  }
  return (
    <details className="changes">
      <summary>{t('changed_since')}</summary>
      <form className="row wrap" onSubmit={submit}>
        <label>
          {t('since_day')}{' '}
          <input className="in day" name="since" type="date" defaultValue={addMonths(today, -3)} max={today} required />
        </label>
        <button type="submit" className="btn sm">
          {t('show_date')}
        </button>
      </form>
      {since === null ? null : <Changed rows={rows} since={since} />}
    </details>
  )
}

/** The warnings that there are and were not on the day, and those that were; undefined until both are known. */
export function useComeAndGone(rows: readonly ShownWarning[] | undefined, since: string) {
  const { language } = useReader()
  const { where } = usePlace()
  const then = { ...where, asOf: since }
  const { data, error } = useQuery({
    queryKey: [listWarnings.name, JSON.stringify([{ city: then.city, asOf: since }, {}]), language],
    queryFn: () => call(listWarnings, {}, then),
  })
  if (data === undefined || rows === undefined) return { found: undefined, error }
  const before = new Set(data.rows.map(warningKey))
  const now = new Set(rows.map(warningKey))
  const come = rows.filter((row) => !before.has(warningKey(row)))
  const gone = data.rows.filter((row) => !now.has(warningKey(row)))
  return { found: { come, gone }, error }
}

function Changed({ rows, since }: { rows: readonly ShownWarning[]; since: string }) {
  const { t, language } = useReader()
  const { found, error } = useComeAndGone(rows, since)
  if (error !== null) return <Failed error={error} />
  if (found === undefined) return <p className="soft">{t('loading')}</p>
  const { come, gone } = found
  return (
    <div className="stack" role="status">
      <p className="strong">
        {t('come_and_gone', { come: come.length, gone: gone.length, date: printDate(since, 'day', language) })}
      </p>
      <List name={t('come')} rows={come} />
      <List name={t('gone')} rows={gone} />
    </div>
  )
}

function List({ name, rows }: { name: string; rows: readonly ShownWarning[] }) {
  if (rows.length === 0) return null
  return (
    <section>
      <h3>{name}</h3>
      <ul className="sm">
        {rows.map((row) => (
          <li key={warningKey(row)}>
            <span className="mute">{row.code}</span> {row.title}
          </li>
        ))}
      </ul>
    </section>
  )
}
