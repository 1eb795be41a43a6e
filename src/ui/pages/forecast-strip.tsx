import { Link } from '@tanstack/react-router'
import { printDate } from '#core/calendar.ts'
import { figureId } from '#core/figure.ts'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { forecast, type forecastRound, forecastStates } from '#modules/forecasts/schema.ts'
import type { orgUnit } from '#modules/organisation/schema.ts'
import { useToday } from '../answer.ts'
import { FigureCell } from '../figure-cell.tsx'
import { Icon, type IconName } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { valueWord } from '../words/record-words.ts'

type Forecast = RowOf<typeof forecast>
type Unit = RowOf<typeof orgUnit>
type Props = {
  round: RowOf<typeof forecastRound>
  forecasts: readonly Forecast[]
  units: readonly Unit[]
  chosen: string | null
}

const icons: Record<Forecast['state'], IconName> = {
  open: 'ring',
  returned: 'back',
  submitted: 'arrow',
  reviewed: 'clock',
  fixed: 'check',
}

/** Who has delivered and who has not, unit by unit; each is the way to its forecast. */
export function ForecastStrip({ round, forecasts, units, chosen }: Props) {
  const { t, language } = useReader()
  const today = useToday()
  const unitOf = (id: string) => units.find((unit) => unit.id === id)
  const sorted = forecasts.toSorted((a, b) =>
    compareSwedish(shortName(unitOf(a.unit_id)), shortName(unitOf(b.unit_id))),
  )
  const done = forecasts.filter(({ state }) => state !== 'open' && state !== 'returned').length
  const due = round.due_on === null ? '' : printDate(round.due_on, 'day', language)
  const isPast = round.due_on !== null && today !== undefined && round.due_on < today
  return (
    <section className="pane" aria-labelledby="delivered">
      <header>
        <h2 id="delivered">{t('who_has_delivered')}</h2>
        <span className="sm soft">{t('delivered_count', { done, all: forecasts.length })}</span>
        {due === '' ? null : <span className="sm soft">{t(isPast ? 'due_was' : 'due_by', { date: due })}</span>}
      </header>
      <ul className="heatstrip">
        {sorted.map((row) => (
          <li key={row.id}>
            <Tile row={row} unit={unitOf(row.unit_id)} isChosen={row.unit_id === chosen} />
          </li>
        ))}
      </ul>
      <p className="calmline row wrap sm soft">
        {forecastStates
          .filter((state) => forecasts.some((row) => row.state === state))
          .map((state) => (
            <span key={state} className="row n heatkey">
              <Icon name={icons[state]} /> {valueWord(forecast.name, 'state', state, language)}
            </span>
          ))}
        {forecasts.length === 0 ? null : (
          <span className="push">
            {t('whole_round')}{' '}
            <FigureCell
              figure_id={figureId('forecast_round_deviation', { round: round.id, view: 'committee' })}
              sign="always"
            />
          </span>
        )}
      </p>
    </section>
  )
}

const shortName = (unit: Unit | undefined) => unit?.short_name ?? unit?.name ?? ''

function Tile({ row, unit, isChosen }: { row: Forecast; unit: Unit | undefined; isChosen: boolean }) {
  const { language } = useReader()
  const { where, search } = usePlace()
  const state = valueWord(forecast.name, 'state', row.state, language)
  const name = unit?.name ?? row.unit_id
  const inRound = search.omgang === undefined ? {} : { omgang: search.omgang }
  return (
    <Link
      to="/stad/$city/prognos"
      params={{ city: where.city }}
      search={{ ...keptSearch(search), ...inRound, enhet: row.unit_id }}
      data-state={row.state}
      resetScroll={false}
      title={`${name}, ${state}`}
      {...(isChosen ? { 'aria-current': 'true' as const } : {})}
    >
      <Icon name={icons[row.state]} />
      <span aria-hidden="true">{shortName(unit)}</span>
      <span className="vh">{`${name}, ${state}`}</span>
    </Link>
  )
}
