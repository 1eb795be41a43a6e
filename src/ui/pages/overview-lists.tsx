import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ShownWarning } from '#modules/warnings/schema.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { openWarnings } from '../open-warnings.ts'
import { keptSearch, usePlace } from '../place.tsx'
import { daysOf, nearestDays, shortDay } from '../warning-days.ts'
import { sectionsOf, WarningLink, warningKey } from './warning-row.tsx'

type Props = { rows: readonly ShownWarning[]; today: string }

/** So many days fit beside the critical warnings. */
const daysShown = 6

/** What has to be done by a day, the nearest first. */
export function NearestDays({ rows, today }: Props) {
  const { t, language } = useReader()
  const near = nearestDays(rows)
  const shown = near.slice(0, daysShown)
  return (
    <section className="pane list" aria-labelledby="nearest">
      <header>
        <h2 id="nearest">{t('nearest')}</h2>
        <span className="sm soft">
          {near.length === shown.length
            ? t('nearest_all', { count: near.length })
            : t('nearest_count', { shown: shown.length, count: near.length })}
        </span>
      </header>
      {shown.length === 0 ? <Calm title={t('nothing_near')} why={t('nothing_near_why')} /> : null}
      <ul>
        {shown.map((row) => (
          <li key={warningKey(row)} className="item">
            <div>
              <WarningLink row={row} selected={false} />
              <p className="soft">{row.remedy}</p>
            </div>
            <p className="when">
              <b>{row.due === null ? '' : shortDay(row.due, today, language)}</b>
              <span>{daysOf(row, today, language, t)?.ahead}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** More than these wait on the page of warnings. */
const openShown = 7

/** The critical warnings that nobody has taken a stand on. */
export function OpenWarnings({ rows, today }: Props) {
  const { t, language } = useReader()
  const hasCritical = rows.some((row) => row.severity === 'critical')
  const open = openWarnings(rows, 'critical')
  const important = openWarnings(rows, 'important').length
  return (
    <section className="pane list" aria-labelledby="gravest">
      <header>
        <h2 id="gravest">{t('to_judge')}</h2>
        <span className="sm soft">{t('to_judge_count', { critical: open.length, important })}</span>
        <AllWarnings />
      </header>
      {hasCritical ? null : <Calm title={t('no_critical')} why={t('no_critical_why')} />}
      {hasCritical && open.length === 0 ? <Calm title={t('all_judged')} why={t('all_judged_why')} /> : null}
      <ul>
        {open.slice(0, openShown).map((row) => (
          <li key={warningKey(row)} className="item lead">
            <Icon name="octagon" className="i18 crit" />
            <div>
              <WarningLink row={row} selected={false} />
              <p className="soft">{row.reason}</p>
              <Facts>
                <span>{row.code}</span>
                <span className="capital">{sectionsOf(row, t)}</span>
                <span>{sinceOf(daysOf(row, today, language, t))}</span>
              </Facts>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const sinceOf = (days: ReturnType<typeof daysOf>) => (days === null ? '' : `${days.count} ${days.span}`)

function Facts({ children }: { children: ReactNode }) {
  return <p className="factline sm">{children}</p>
}

function AllWarnings() {
  const { t } = useReader()
  const { where, search } = usePlace()
  return (
    <Link className="push sm" to="/stad/$city/varningar" params={{ city: where.city }} search={keptSearch(search)}>
      {t('go_warnings')}
    </Link>
  )
}

/** Nothing to do is a state of its own, and a calm one. */
function Calm({ title, why }: { title: string; why: string }) {
  return (
    <div className="empty calm">
      <h3>
        <Icon name="check" className="i18 good" />
        {title}
      </h3>
      <p className="soft">{why}</p>
    </div>
  )
}
