import { Link } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { isDate, printDate } from '#core/calendar.ts'
import { changesEndpoint } from '#core/platform-endpoints.ts'
import { useAnswer } from '../answer.ts'
import { DayInput } from '../day-input.tsx'
import { useFrame } from '../frame.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRights } from '../rights.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { type Changes, FirstKinds, OtherKinds } from './changed-kinds.tsx'
import { ChangedMoney, useNetComing } from './changed-money.tsx'
import { ChangedWarnings } from './changed-warnings.tsx'

/** What has changed since a day, a year back unless another is chosen: money, warnings, texts and everything else. */
export function ChangesPage() {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const asked = search.sedan !== undefined && isDate(search.sedan) ? { since: search.sedan } : {}
  const found = useAnswer(changesEndpoint, asked)
  const since = found.data?.since ?? asked.since
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
      <div className="stack">
        <ChooseDay since={since} until={found.data?.until} />
        {found.isError ? <FailedPage error={found.error} retry={() => void found.refetch()} /> : null}
        {found.isPending ? <RowsSkeleton count={8} /> : null}
        {found.data === undefined ? null : <Since found={found.data} />}
      </div>
      <WhyDrawer />
    </>
  )
}

function Since({ found }: { found: Changes }) {
  const { t } = useReader()
  const { mayInArea } = useRights()
  const { data: frame } = useFrame()
  const hasMoney = mayInArea('economy', 'read') && frame !== null
  const isCounting = useNetComing(hasMoney ? frame : undefined, found.since)
  if (hasMoney && (frame === undefined || isCounting)) return <RowsSkeleton count={8} />
  return (
    <>
      {hasMoney && frame !== undefined ? <ChangedMoney frame={frame} since={found.since} /> : null}
      {found.counts.length === 0 ? <Empty title={t('no_changes')} why={t('no_changes_why')} /> : null}
      <FirstKinds found={found} />
      {mayInArea('steering', 'read') ? <ChangedWarnings since={found.since} /> : null}
      <OtherKinds found={found} />
    </>
  )
}

function ChooseDay({ since, until }: { since: string | undefined; until: string | undefined }) {
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
      <DayInput
        key={since}
        id="since"
        name="since"
        defaultValue={since}
        {...(until === undefined ? {} : { max: until })}
        required
      />
      <button type="submit" className="btn sm">
        {t('show_date')}
      </button>
    </form>
  )
}
