import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { printDate } from '#core/calendar.ts'
import { accountChart, type ChartResult } from '#modules/imports/schema-chart.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { ChartFile } from './chart-file.tsx'

/** The versions of the chart of accounts, and the way to read in the next one. */
export function Charts({ mayRead }: { mayRead: boolean }) {
  const { t, language } = useReader()
  const [isReading, setReading] = useState(false)
  const [made, setMade] = useState<ChartResult | null>(null)
  const day = (date: string) => printDate(date, 'day', language)
  return (
    <section className="pane importing" aria-labelledby="charts">
      <header>
        <h2 id="charts">{t('charts')}</h2>
        {mayRead && !isReading ? (
          <button type="button" className="btn sm" onClick={() => setReading(true)}>
            {t('chart_read')}
          </button>
        ) : null}
      </header>
      <p className="calmline soft">{t('charts_lead')}</p>
      {made === null ? null : (
        <div className="calmline">
          <p className="banner good" role="status">
            <Icon name="check" />
            {t(made.already ? 'chart_already' : 'chart_made', { name: made.name, day: day(made.valid_from) })}
          </p>
        </div>
      )}
      {isReading ? (
        <ChartFile
          onDone={(result) => {
            setMade(result)
            setReading(false)
          }}
          onCancel={() => setReading(false)}
        />
      ) : null}
      <Versions />
    </section>
  )
}

const counts = ['accounts', 'added', 'renamed', 'moved', 'ended'] as const

function Versions() {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const rows = useRows(accountChart).rows ?? []
  if (rows.length === 0) return <p className="calmline soft">{t('chart_none')}</p>
  return (
    <ScrollFrame label={t('charts')}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t('charts')}</th>
            <th scope="col">{t('chart_from')}</th>
            {counts.map((name) => (
              <th key={name} scope="col" className="num">
                {t(`chart_${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((a, b) => (a.valid_from < b.valid_from ? 1 : -1))
            .map((chart) => (
              <tr key={chart.id}>
                <th scope="row">
                  <Link
                    to="/stad/$city/register/$path/$id"
                    params={{ city: where.city, path: accountChart.path, id: chart.id }}
                    search={keptSearch(search)}
                  >
                    {chart.name}
                  </Link>{' '}
                  {chart.synthetic ? <span className="synth">{t('example_data')}</span> : null}
                </th>
                <td>{printDate(chart.valid_from, 'day', language)}</td>
                {counts.map((name) => (
                  <td key={name} className="num">
                    {chart[name]}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
