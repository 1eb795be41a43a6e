import { Link } from '@tanstack/react-router'
import { printAmount } from '#core/amount-text.ts'
import { printDateShort } from '#core/calendar.ts'
import type { ShownWarning } from '#modules/warnings/schema.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'

/** What names a warning in an address. */
export function warningKey(row: ShownWarning): string {
  return `${row.code}.${row.subject.kind}.${row.subject.id}`
}

/** One warning in a list: code, contradiction, reason, where, and what is at stake. */
export function WarningRow({ row, selected }: { row: ShownWarning; selected: boolean }) {
  const { t } = useReader()
  const { where, search } = usePlace()
  const sections = [...new Set(row.evidence.map((part) => part.section).filter((section) => section !== null))]
  return (
    <li className={selected ? 'sel' : ''}>
      <span className="cd">{row.code}</span>
      <div>
        <Link
          to="/stad/$city/varningar"
          params={{ city: where.city }}
          search={{ ...(search.per === undefined ? {} : { per: search.per }), varning: warningKey(row) }}
          resetScroll={false}
          aria-current={selected ? 'true' : undefined}
        >
          {row.title}
        </Link>
        <p>{row.reason}</p>
        {row.acknowledged === null ? null : (
          <p className="sm mute">
            {t('acknowledged_by', { by: row.acknowledged.by, motive: row.acknowledged.motive })}
          </p>
        )}
      </div>
      <span className="sm soft">{sections.join(', ')}</span>
      <Stake row={row} />
    </li>
  )
}

function Stake({ row }: { row: ShownWarning }) {
  const { t, language } = useReader()
  if (row.due !== null && row.days_left !== null) {
    const days =
      row.days_left >= 0 ? t('days_left', { days: row.days_left }) : t('days_passed', { days: -row.days_left })
    return (
      <span className="am">
        <b>{days}</b>
        <span>{t('until', { date: printDateShort(row.due, 'day', language) })}</span>
      </span>
    )
  }
  if (row.amount_unknown) {
    return (
      <span className="am">
        <span className="unknown">{t('unknown_amount')}</span>
      </span>
    )
  }
  if (row.amount_ore === null) return <span className="am" />
  return (
    <span className="am">
      <b className="n">
        {row.certainty === 'conditional' ? <span className="om">{t('if')}</span> : null}
        {printAmount(row.amount_ore, { unit: 'mnkr', language })}
      </b>
      <span>{t('million')}</span>
    </span>
  )
}
