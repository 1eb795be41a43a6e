import { Link } from '@tanstack/react-router'
import { figureId } from '#core/figure.ts'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { forecast } from '#modules/forecasts/schema.ts'
import { FigureCell } from '../figure-cell.tsx'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'
import { valueWord } from '../words/record-words.ts'

type Props = { forecasts: readonly RowOf<typeof forecast>[]; nameOf: (unit_id: string) => string }

/** The units that give a forecast, each with how far it looks from its budget: what the whole of the city reads. */
export function ForecastUnits({ forecasts, nameOf }: Props) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const sorted = forecasts.toSorted((a, b) => compareSwedish(nameOf(a.unit_id), nameOf(b.unit_id)))
  const inRound = search.omgang === undefined ? {} : { omgang: search.omgang }
  return (
    <section className="pane" aria-labelledby="units">
      <header>
        <h2 id="units">{t('forecast_units')}</h2>
        <span className="sm soft">{t('forecast_units_note')}</span>
      </header>
      <ScrollFrame label={t('forecast_units')}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col" className="num">
                {t('forecast_units_committee')}
              </th>
              <th scope="col" className="num">
                {t('forecast_units_office')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link
                    to="/stad/$city/prognos"
                    params={{ city: where.city }}
                    search={{ ...keptSearch(search), ...inRound, enhet: row.unit_id }}
                  >
                    {nameOf(row.unit_id)}
                  </Link>
                </th>
                <td>{valueWord(forecast.name, 'state', row.state, language)}</td>
                <td className="num">
                  <FigureCell
                    figure_id={figureId('forecast_deviation', { forecast: row.id, view: 'committee' })}
                    sign="always"
                  />
                </td>
                <td className="num">
                  <FigureCell
                    figure_id={figureId('forecast_deviation', { forecast: row.id, view: 'office' })}
                    sign="always"
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}
