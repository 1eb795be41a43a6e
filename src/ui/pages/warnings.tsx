import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listWarnings, type ShownWarning } from '#modules/warnings/schema.ts'
import { call } from '../api.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { Failed, Loading } from '../states.tsx'
import { WarningDetail } from './warning-detail.tsx'
import { WarningRow, warningKey } from './warning-row.tsx'

const groups = [
  { severity: 'critical', head: 'critical_head', icon: 'octagon', style: 'crit' },
  { severity: 'important', head: 'important_head', icon: 'triangle', style: 'warn' },
  { severity: 'information', head: 'information_head', icon: 'info', style: 'info' },
] as const

/** The contradictions in what is known, the gravest first, equal ones folded into one. */
export function WarningsPage() {
  const { t } = useReader()
  const { where, search } = usePlace()
  const found = useQuery({ queryKey: ['warnings', where], queryFn: () => call(listWarnings, {}, where) })
  const head = (
    <div className="head">
      <div>
        <h1>{t('warnings')}</h1>
        <p className="lead">{t('warnings_lead')}</p>
      </div>
    </div>
  )
  if (found.isPending) {
    return (
      <>
        {head}
        <Loading lines={10} />
      </>
    )
  }
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  const rows = found.data.rows
  if (rows.length === 0) {
    return (
      <>
        {head}
        <div className="empty pane">
          <Icon name="check" className="i18" />
          <h2>{t('no_warnings')}</h2>
          <p className="soft">{t('no_warnings_why')}</p>
        </div>
      </>
    )
  }
  const chosen = rows.find((row) => warningKey(row) === search.varning) ?? rows[0]
  return (
    <>
      {head}
      <Summary rows={rows} />
      <div className="split">
        <div className="wl">
          {groups.map((group) => (
            <Group
              key={group.severity}
              group={group}
              rows={rows.filter((row) => row.severity === group.severity)}
              chosen={chosen}
            />
          ))}
        </div>
        {chosen === undefined ? null : <WarningDetail key={warningKey(chosen)} row={chosen} today={found.data.today} />}
      </div>
    </>
  )
}

function Summary({ rows }: { rows: readonly ShownWarning[] }) {
  const { t } = useReader()
  const count = (severity: ShownWarning['severity']) => rows.filter((row) => row.severity === severity).length
  return (
    <div className="sumline">
      {groups.map((group) => (
        <span key={group.severity} className={group.style === 'crit' ? 'crit' : ''}>
          <Icon name={group.icon} className={`i18 sev ${group.style}`} />
          <b>{count(group.severity)}</b>
          {t(group.severity)}
        </span>
      ))}
      <span>
        <Icon name="check" className="i18 sev good" />
        <b>{rows.filter((row) => row.acknowledged !== null).length}</b>
        {t('acknowledged')}
      </span>
    </div>
  )
}

type GroupProps = { group: (typeof groups)[number]; rows: readonly ShownWarning[]; chosen: ShownWarning | undefined }

function Group({ group, rows, chosen }: GroupProps) {
  const { t } = useReader()
  if (rows.length === 0) return null
  const byCode = [...Map.groupBy(rows, (row) => row.code).values()]
  return (
    <section aria-labelledby={`g-${group.severity}`}>
      <h2 className={group.style} id={`g-${group.severity}`}>
        <Icon name={group.icon} />
        {t(group.head)}
        <span className={group.style === 'crit' ? 'count crit' : 'count'}>{rows.length}</span>
      </h2>
      <ul>
        {byCode.map((equal) =>
          equal.length > 5 ? (
            <Folded key={equal[0]?.code} rows={equal} chosen={chosen} />
          ) : (
            equal.map((row) => <WarningRow key={warningKey(row)} row={row} selected={row === chosen} />)
          ),
        )}
      </ul>
    </section>
  )
}

/** The same question many times: one line that opens. */
function Folded({ rows, chosen }: { rows: readonly ShownWarning[]; chosen: ShownWarning | undefined }) {
  const { t } = useReader()
  const first = rows[0]
  const [open, setOpen] = useState(chosen !== undefined && chosen !== first && rows.includes(chosen))
  if (first === undefined) return null
  return (
    <>
      <WarningRow row={first} selected={first === chosen} />
      <li className="fold">
        <button type="button" className="btn quiet sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('same_question', { count: rows.length })}
        </button>
      </li>
      {open
        ? rows.slice(1).map((row) => <WarningRow key={warningKey(row)} row={row} selected={row === chosen} />)
        : null}
    </>
  )
}
