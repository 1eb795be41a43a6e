import type { FormEvent } from 'react'
import { printDate, printDateShort } from '#core/calendar.ts'
import { listWarnings } from '#modules/warnings/schema.ts'
import { useAnswer } from './answer.ts'
import { DayInput } from './day-input.tsx'
import { Disclosure } from './disclosure.tsx'
import { Icon } from './icons.tsx'
import { useReader } from './language.tsx'
import { readableDay, usePlace } from './place.tsx'

/** The Per datum switch: the whole product as it was known at the end of a day. */
export function AsOfSwitch() {
  const { t, language } = useReader()
  const { where } = usePlace()
  const day = readableDay(where)
  // Today is the server's day, which comes with every list of warnings; the browser's clock may be wrong.
  const now = useAnswer(listWarnings, {}).data?.today
  const today = now === undefined ? t('today_plain') : t('today', { date: withYear(now, language) })
  return (
    <Disclosure
      className={where.asOf === null ? 'selectish' : 'selectish past'}
      button={
        <>
          <Icon name="clock" className="i14" />
          <span className="k">{t('per_date')}</span>
          <span className="strong day">
            {where.asOf === null ? today : day === null ? where.asOf : withYear(day, language)}
          </span>
        </>
      }
    >
      {(close) => <DayForm close={close} />}
    </Disclosure>
  )
}

function withYear(day: string, language: 'sv' | 'en'): string {
  return `${printDateShort(day, 'day', language)} ${day.slice(0, 4)}`
}

function DayForm({ close }: { close: () => void }) {
  const { t } = useReader()
  const { where, go } = usePlace()
  const show = (per: string | undefined) => {
    close()
    go({ per, siffra: undefined })
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const day = String(new FormData(event.currentTarget).get('per') ?? '')
    show(day === '' ? undefined : day)
  }
  return (
    <form className="dayform" onSubmit={submit}>
      <div className="field">
        <label htmlFor="per">{t('per_date_field')}</label>
        <DayInput id="per" name="per" className="in" defaultValue={readableDay(where) ?? ''} />
      </div>
      <p className="sm soft">{t('per_date_why')}</p>
      <p className="row wrap">
        <button type="submit" className="btn primary">
          {t('show_date')}
        </button>
        {where.asOf === null ? null : (
          <button type="button" className="btn" onClick={() => show(undefined)}>
            {t('to_today')}
          </button>
        )}
      </p>
    </form>
  )
}

/** Says on every page that an earlier day is shown, and gives the way back. */
export function PastBanner() {
  const { t, language } = useReader()
  const { where, go } = usePlace()
  const day = readableDay(where)
  if (day === null) return null
  const [before = '', after = ''] = t('past', { date: '|' }).split('|')
  return (
    <div className="banner pastline" role="status">
      <Icon name="clock" className="i18" />
      <p>
        {before}
        <b>{printDate(day, 'day', language)}</b>
        {after}
      </p>
      <button type="button" className="btn sm push" onClick={() => go({ per: undefined, siffra: undefined })}>
        {t('to_today')}
      </button>
    </div>
  )
}
