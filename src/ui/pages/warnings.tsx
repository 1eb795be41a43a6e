import { useEffect, useRef, useState } from 'react'
import { listWarnings, type ShownWarning } from '#modules/warnings/schema.ts'
import { useAnswer } from '../answer.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { openWarnings } from '../open-warnings.ts'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { DetailSkeleton, RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { WarningChanges } from './warning-changes.tsx'
import { WarningDetail } from './warning-detail.tsx'
import { WarningRow, warningKey } from './warning-row.tsx'

const groups = [
  { severity: 'critical', head: 'critical_head', icon: 'octagon', style: 'crit' },
  { severity: 'important', head: 'important_head', icon: 'triangle', style: 'warn' },
  { severity: 'information', head: 'information_head', icon: 'info', style: 'info' },
] as const

/** More equal warnings than this are one row that opens. */
const equalShown = 5

/** The contradictions in what is known, the gravest first, equal ones folded into one. */
export function WarningsPage() {
  const { t } = useReader()
  const found = useAnswer(listWarnings, {})
  return (
    <>
      <PageHead title={t('warnings')} lead={t('warnings_lead')} />
      {found.isPending ? (
        <div className="split">
          <RowsSkeleton count={9} />
          <DetailSkeleton />
        </div>
      ) : null}
      {found.isError ? <FailedPage error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data === undefined ? null : <Warnings rows={found.data.rows} today={found.data.today} />}
      <WhyDrawer />
    </>
  )
}

function Warnings({ rows, today }: { rows: readonly ShownWarning[]; today: string }) {
  const { t } = useReader()
  const { search } = usePlace()
  const ordered = groups.flatMap((group) => rows.filter((row) => row.severity === group.severity))
  const asked = ordered.find((row) => warningKey(row) === search.varning)
  const chosen = asked ?? ordered[0]
  useReturn(asked === undefined ? null : warningKey(asked))
  if (chosen === undefined) return <Empty title={t('no_warnings')} why={t('no_warnings_why')} />
  return (
    <div className="warnings" data-open={asked !== undefined}>
      <Summary rows={rows} />
      <WarningChanges rows={rows} today={today} />
      <div className="split">
        <div className="wl">
          {groups.map((group) => (
            <Group
              key={group.severity}
              group={group}
              rows={ordered.filter((row) => row.severity === group.severity)}
              chosen={chosen}
              today={today}
            />
          ))}
        </div>
        <WarningDetail row={chosen} rows={ordered} today={today} />
      </div>
    </div>
  )
}

/** Back in the list, focus and page return to the warning that was read. `key` is the one read; null for none. */
function useReturn(key: string | null): void {
  const before = useRef(key)
  useEffect(() => {
    const left = before.current
    before.current = key
    if (key !== null || left === null) return
    document.querySelector<HTMLElement>(`[data-warning="${CSS.escape(left)}"]`)?.focus()
  }, [key])
}

function Summary({ rows }: { rows: readonly ShownWarning[] }) {
  const { t } = useReader()
  return (
    <ul className="sumline">
      {groups.map((group) => (
        <li key={group.severity} className={group.style === 'crit' ? 'crit' : undefined}>
          <Icon name={group.icon} className={`i18 ${group.style}`} />
          <b>{openWarnings(rows, group.severity).length}</b>
          {t(group.severity)}
        </li>
      ))}
      <li>
        <Icon name="check" className="i18 good" />
        <b>{rows.filter((row) => row.acknowledged !== null).length}</b>
        {t('acknowledged')}
      </li>
    </ul>
  )
}

type GroupProps = {
  group: (typeof groups)[number]
  rows: readonly ShownWarning[]
  chosen: ShownWarning
  today: string
}

function Group({ group, rows, chosen, today }: GroupProps) {
  const { t } = useReader()
  if (rows.length === 0) return null
  const byCode = [...Map.groupBy(rows, (row) => row.code).values()]
  return (
    <section aria-labelledby={`g-${group.severity}`}>
      <h2 className={group.style} id={`g-${group.severity}`}>
        <Icon name={group.icon} />
        {t(group.head)}
        <span className={group.style === 'crit' ? 'count crit' : 'count'}>
          {openWarnings(rows, group.severity).length}
        </span>
      </h2>
      <ul>
        {byCode.map((equal) =>
          equal.length > equalShown ? (
            <Folded key={equal[0]?.code} rows={equal} chosen={chosen} today={today} />
          ) : (
            equal.map((row) => <WarningRow key={warningKey(row)} row={row} selected={row === chosen} today={today} />)
          ),
        )}
      </ul>
    </section>
  )
}

/** The same question many times: the first, and a line that opens the others. */
function Folded({ rows, chosen, today }: { rows: readonly ShownWarning[]; chosen: ShownWarning; today: string }) {
  const { t } = useReader()
  const [first, ...others] = rows
  const [isAsked, setAsked] = useState(false)
  const isOpen = isAsked || others.includes(chosen)
  if (first === undefined) return null
  return (
    <>
      <WarningRow row={first} selected={first === chosen} today={today} />
      <li className="fold">
        <button type="button" className="btn quiet sm" aria-expanded={isOpen} onClick={() => setAsked(!isOpen)}>
          <Icon name={isOpen ? 'up' : 'down'} />
          {t('same_question', { count: others.length })}
        </button>
      </li>
      {isOpen
        ? others.map((row) => <WarningRow key={warningKey(row)} row={row} selected={row === chosen} today={today} />)
        : null}
    </>
  )
}
