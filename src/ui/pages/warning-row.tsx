import { Link } from '@tanstack/react-router'
import { honestUnit, printAmount } from '#core/amount-text.ts'
import { figureId } from '#core/figure.ts'
import type { ShownWarning } from '#modules/warnings/schema.ts'
import { If, LiveFigure } from '../figure.tsx'
import { exactOf } from '../figure-tip.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRights } from '../rights.ts'
import type { TextKey } from '../texts.sv.ts'
import { daysOf } from '../warning-days.ts'

/** What names a warning in an address. */
export function warningKey(row: ShownWarning): string {
  return `${row.code}.${row.subject.kind}.${row.subject.id}`
}

/** Where the evidence stands: "avsnitt 5.3 och 4.1". At most three places; the detail lists all of them. */
export function sectionsOf(row: ShownWarning, t: (key: TextKey, params?: Record<string, string>) => string): string {
  const all = [...new Set(row.evidence.flatMap((part) => (part.section === null ? [] : [part.section])))]
  const shown = all.slice(0, 3)
  const places = shown.join(', ') + (all.length > shown.length ? ' …' : '')
  return shown[0] !== undefined && /^\d+(\.\d+)*$/.test(shown[0]) ? t('section', { section: places }) : places
}

export function WarningLink({ row, selected }: { row: ShownWarning; selected: boolean }) {
  const { where, search } = usePlace()
  return (
    <Link
      to="/stad/$city/varningar"
      params={{ city: where.city }}
      search={{ ...keptSearch(search), varning: warningKey(row) }}
      resetScroll={false}
      className="wlink"
      data-warning={warningKey(row)}
      aria-current={selected ? 'true' : undefined}
    >
      {row.title}
    </Link>
  )
}

/** One warning in a list: code, contradiction, reason, where, and what is at stake. */
export function WarningRow({ row, selected, today }: { row: ShownWarning; selected: boolean; today: string }) {
  const { t } = useReader()
  return (
    <li className={selected ? 'sel' : undefined}>
      <span className="cd">{row.code}</span>
      <div>
        <WarningLink row={row} selected={selected} />
        <p>{row.reason}</p>
        {row.acknowledged === null ? null : (
          <p className="sev good acked">
            <Icon name="check" />
            {t('acknowledged_short', { by: row.acknowledged.by })}
          </p>
        )}
      </div>
      <p className="meta">
        <span className="soft capital place">{sectionsOf(row, t)}</span>
        <Stake row={row} today={today} />
      </p>
    </li>
  )
}

const unitWords = { mnkr: 'million', tkr: 'thousand', kr: 'kronor' } as const

function Stake({ row, today }: { row: ShownWarning; today: string }) {
  const { t, language } = useReader()
  const mayAsk = useRights().mayInArea('economy', 'read')
  const days = daysOf(row, today, language, t)
  if (days !== null) {
    return (
      <span className="am">
        <b>{days.count}</b> <span>{days.span}</span>
      </span>
    )
  }
  if (row.amount_ore === null && !row.amount_unknown) return null
  const unit = honestUnit(row.amount_ore)
  const amount = (
    <>
      <If grade={row.certainty} />
      {printAmount(row.amount_ore, { unit, language })}
    </>
  )
  const { code, subject } = row
  return (
    <span className="am">
      <b className="n">
        {mayAsk ? (
          <LiveFigure
            figure_id={figureId('warning_stake', { code, kind: subject.kind, id: subject.id })}
            place=""
            className={row.amount_unknown ? 'unknown' : 'numb'}
            certainty={row.amount_unknown ? 'unknown' : row.certainty}
            exact={exactOf({ unit: 'ore', value: row.amount_ore })}
          >
            {amount}
          </LiveFigure>
        ) : (
          amount
        )}
      </b>{' '}
      {row.amount_unknown ? null : <span>{t(unitWords[unit])}</span>}
    </span>
  )
}
