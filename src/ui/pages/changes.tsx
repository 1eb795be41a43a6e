import { Link } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { addMonths, isDate, printDate } from '#core/calendar.ts'
import { changesEndpoint } from '#core/platform-endpoints.ts'
import { useAnswer, useToday } from '../answer.ts'
import { DayInput } from '../day-input.tsx'
import { useFrame } from '../frame.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, readableDay, usePlace } from '../place.tsx'
import { useRights } from '../rights.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { FirstKinds, OtherKinds } from './changed-kinds.tsx'
import { ChangedMoney, useNetComing } from './changed-money.tsx'
import { ChangedWarnings } from './changed-warnings.tsx'

/** What has changed since a day, a year back unless another is chosen: money, warnings, texts and everything else. */
export function ChangesPage() {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const today = useToday()
  const until = readableDay(where) ?? today
  const since = search.sedan !== undefined && isDate(search.sedan) ? search.sedan : until && addMonths(until, -12)
  return (
    <>
      <PageHead
        title={t('changes')}
        lead={since === undefined ? '\u00a0' : t('changes_lead', { date: printDate(since, 'day', language) })}
      >
        <Link
          className="btn"
          to="/stad/$city/underlag/jamfor"
          params={{ city: where.city }}
          search={keptSearch(search)}
        >
          {t('changes_texts')}
        </Link>
      </PageHead>
      {since === undefined || until === undefined ? <RowsSkeleton count={8} /> : <Since since={since} until={until} />}
      <WhyDrawer />
    </>
  )
}

function Since({ since, until }: { since: string; until: string }) {
  const { t } = useReader()
  const found = useAnswer(changesEndpoint, { since })
  const { mayInArea } = useRights()
  const { data: frame } = useFrame()
  const hasMoney = mayInArea('economy', 'read') && frame !== null
  const isCounting = useNetComing(hasMoney ? frame : undefined, since)
  if (found.isError) return <FailedPage error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined || isCounting) return <RowsSkeleton count={8} />
  const { rows, counts } = found.data
  return (
    <div className="stack">
      <ChooseDay since={since} until={until} />
      {hasMoney && frame !== undefined ? <ChangedMoney frame={frame} since={since} /> : null}
      {rows.length === 0 ? <Empty title={t('no_changes')} why={t('no_changes_why')} /> : null}
      <FirstKinds rows={rows} counts={counts} />
      {mayInArea('steering', 'read') ? <ChangedWarnings since={since} /> : null}
      <OtherKinds rows={rows} counts={counts} />
    </div>
  )
}

function ChooseDay({ since, until }: { since: string; until: string }) {
  const { t } = useReader()
  const { go } = usePlace()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const day = String(new FormData(event.currentTarget).get('since'))
    go({ sedan: day === '' ? undefined : day, siffra: undefined })
  }
  return (
    <form className="row wrap" onSubmit={submit}>
      <label htmlFor="since">{t('since_day')}</label>
      <DayInput key={since} id="since" name="since" defaultValue={since} max={until} required />
      <button type="submit" className="btn sm">
        {t('show_date')}
      </button>
    </form>
  )
}
