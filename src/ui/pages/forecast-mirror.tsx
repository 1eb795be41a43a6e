import { printPercent } from '#core/amount-text.ts'
import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { type forecast, mirrorOfForecast } from '#modules/forecasts/schema.ts'
import { useAnswer } from '../answer.ts'
import { FigureText } from '../figure.tsx'
import { FigureCell } from '../figure-cell.tsx'
import { useReader } from '../language.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'
import { Failed } from '../states.tsx'
import { Known } from './forecast-known.tsx'

/** To the nearest tenth of a percent. */
const step_ppm = 1000

/** The unit's own earlier forecasts against what came to be, shown where the new one is written. */
export function ForecastMirror({ row }: { row: RowOf<typeof forecast> }) {
  const { t } = useReader()
  const found = useAnswer(mirrorOfForecast, { id: row.id })
  const id = { forecast: row.id }
  const sentences = found.data?.sentences ?? ['\u00a0']
  return (
    <section className="pane mirror" aria-labelledby="mirror">
      <header>
        <h2 id="mirror">{t('mirror')}</h2>
      </header>
      {found.error === null ? null : <Failed error={found.error} />}
      <div className="calmline">
        {sentences.map((sentence) => (
          <p key={sentence}>
            <FigureText text={sentence} />
          </p>
        ))}
        {sentences.length < 2 ? null : (
          <p className="row wrap sm soft">
            <span>
              {t('bias_figure')} <FigureCell figure_id={figureId('forecast_bias', id)} sign="always" />
            </span>
            <span>
              {t('band_figure')} <FigureCell figure_id={figureId('forecast_band', { ...id, edge: 'low' })} />–
              <FigureCell figure_id={figureId('forecast_band', { ...id, edge: 'high' })} />
            </span>
          </p>
        )}
      </div>
      {found.data === undefined || found.data.rows.length === 0 ? null : <History rows={found.data.rows} />}
    </section>
  )
}

const whole = (amount_ore: number | null) => ({ amount_ore, unknown_count: 0 })

type Rows = NonNullable<
  ReturnType<typeof useAnswer<typeof mirrorOfForecast.input, typeof mirrorOfForecast.output>>['data']
>['rows']

function History({ rows }: { rows: Rows }) {
  const { t, language } = useReader()
  const miss = (ppm: number | null) =>
    ppm === null ? (
      <span className="unk">{t('unknown')}</span>
    ) : (
      printPercent(Math.round(ppm / step_ppm) * step_ppm, language)
    )
  return (
    <ScrollFrame label={t('mirror')}>
      <table className="rows money">
        <caption className="vh">{t('mirror')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('years')}</th>
            <th scope="col" className="num">
              {t('mirror_forecast')}
            </th>
            <th scope="col" className="num">
              {t('mirror_outcome')}
            </th>
            <th scope="col" className="num">
              {t('mirror_miss')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ forecast_id, year, forecast_ore, actual_ore, miss_ppm }) => (
            <tr key={forecast_id}>
              <th scope="row">{year}</th>
              <td className="num">
                <Known
                  kind="forecast"
                  of={{ forecast: forecast_id, view: 'committee' }}
                  sum={whole(forecast_ore)}
                  certainty="estimated"
                />
              </td>
              <td className="num">
                <Known kind="forecast_year" of={{ forecast: forecast_id }} sum={whole(actual_ore)} certainty="actual" />
              </td>
              <td className="num">{miss(miss_ppm)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
