import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { dateInStockholm, printDate } from '#core/calendar.ts'
import type { ShownWarning } from '#modules/warnings/schema.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { typeOfName } from '../record-types.ts'
import { Grade } from '../why.tsx'
import { SectionLink } from '../why-origin.tsx'
import { Acknowledging } from './acknowledging.tsx'
import { warningKey } from './warning-row.tsx'

const grades = {
  critical: { icon: 'octagon', style: 'crit', name: 'critical_one' },
  important: { icon: 'triangle', style: 'warn', name: 'important_one' },
  information: { icon: 'info', style: 'info', name: 'information_one' },
} as const

type Props = { row: ShownWarning; rows: readonly ShownWarning[]; today: string }

/**
 * One warning in full: reason, evidence, how to solve it, and the way to acknowledge it with a motive. Beside the list
 * in a wide window; in a narrow one it takes the list's place, and then it also takes the focus.
 */
export function WarningDetail({ row, rows, today }: Props) {
  const { t } = useReader()
  const { search, go } = usePlace()
  const heading = useRef<HTMLHeadingElement>(null)
  const key = warningKey(row)
  useEffect(() => {
    if (search.varning !== key || !matchMedia('(max-width: 899px)').matches) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [search.varning, key])
  return (
    <section className="det" aria-labelledby="det">
      <div className="det-h">
        <button type="button" className="btn quiet sm narrow-only" onClick={() => go({ varning: undefined })}>
          <Icon name="back" />
          {t('all_warnings')}
        </button>
        <Kind row={row} />
        <Steps row={row} rows={rows} />
        <h2 id="det" ref={heading} tabIndex={-1}>
          {row.title}
        </h2>
        <p>{row.reason}</p>
      </div>
      <Evidence key={`evidence ${key}`} row={row} />
      <div>
        <h3>{t('remedy')}</h3>
        <p>{row.remedy}</p>
        <Solve row={row} />
      </div>
      <FirstSeen row={row} />
      <Acknowledging key={`stand ${key}`} row={row} today={today} />
    </section>
  )
}

function Kind({ row }: { row: ShownWarning }) {
  const { t } = useReader()
  const { icon, style, name } = grades[row.severity]
  return (
    <p className="row wrap kind">
      <span className={`sev ${style}`}>
        <Icon name={icon} />
        {t(name)}
      </span>
      <span className="sm mute">{row.code}</span>
      <span className="certtag">
        <i className="cert" data-c={row.certainty} />
        <Grade grade={row.certainty} />
      </span>
    </p>
  )
}

/** To the warning before and after, in the order of the list. */
function Steps({ row, rows }: { row: ShownWarning; rows: readonly ShownWarning[] }) {
  const { t } = useReader()
  const { go } = usePlace()
  const at = rows.indexOf(row)
  const step = (to: ShownWarning | undefined, name: 'previous' | 'next') => (
    <button
      type="button"
      className="btn quiet icon sm"
      aria-label={t(name)}
      aria-disabled={to === undefined}
      onClick={() => (to === undefined ? undefined : go({ varning: warningKey(to) }))}
    >
      <Icon name={name === 'previous' ? 'up' : 'down'} />
    </button>
  )
  return (
    <div className="steps">
      {step(rows[at - 1], 'previous')}
      {step(rows[at + 1], 'next')}
    </div>
  )
}

/** So many pieces of evidence are shown before the rest is folded. */
const evidenceShown = 4

function Evidence({ row }: { row: ShownWarning }) {
  const { t } = useReader()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? row.evidence : row.evidence.slice(0, evidenceShown)
  const left = row.evidence.length - shown.length
  return (
    <div>
      <h3>{t('evidence')}</h3>
      <ul className="evidence">
        {shown.map((part, index) => (
          <li key={`${index}-${part.id}`}>
            <span>{part.label}</span>
            {part.section === null ? null : (
              <span className="sm soft capital">
                <SectionLink section={part.section} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {left === 0 ? null : (
        <button type="button" className="btn quiet sm" onClick={() => setAll(true)}>
          <Icon name="down" />
          {t('more_evidence', { count: left })}
        </button>
      )}
    </div>
  )
}

/** The way to where the contradiction is mended: the record itself, and for a lease without money a request for it. */
function Solve({ row }: { row: ShownWarning }) {
  const { t } = useReader()
  const { where, search } = usePlace()
  const type = typeOfName(row.subject.kind)
  if (type === null) return null
  const kept = keptSearch(search)
  const isUnfunded = row.subject.kind === 'lease' && row.amount_ore !== null && where.asOf === null
  return (
    <p className="row wrap">
      {isUnfunded ? (
        <Link
          className="btn primary"
          to="/stad/$city/ekonomi"
          params={{ city: where.city }}
          search={{ ...kept, ...(row.unit_id === null ? {} : { enhet: row.unit_id }), post: row.subject.id }}
        >
          {t('new_adjustment')}
        </Link>
      ) : null}
      <Link
        className="btn"
        to="/stad/$city/register/$path/$id"
        params={{ city: where.city, path: type.path, id: row.subject.id }}
        search={kept}
      >
        {t('open_record')}
      </Link>
    </p>
  )
}

function FirstSeen({ row }: { row: ShownWarning }) {
  const { t, language } = useReader()
  return (
    <div>
      <h3>{t('first_seen')}</h3>
      <p>{row.first_seen === null ? t('not_swept') : printDate(dateInStockholm(row.first_seen), 'day', language)}</p>
    </div>
  )
}
