import type { ReactNode } from 'react'
import { printAmount } from '#core/amount-text.ts'
import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { forecast, forecastRound } from '#modules/forecasts/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { useFigure } from '../answer.ts'
import { useFrame } from '../frame.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { unitsUnder } from '../tasks.ts'
import { WhyDrawer } from '../why-drawer.tsx'
import { ForecastMirror } from './forecast-mirror.tsx'
import { ForecastRound, NewRound } from './forecast-round.tsx'
import { ForecastSheet } from './forecast-sheet.tsx'
import { ForecastStrip } from './forecast-strip.tsx'
import { ForecastUnits } from './forecast-units.tsx'

type Round = RowOf<typeof forecastRound>
type Forecast = RowOf<typeof forecast>

/** A round of forecasts: who has delivered, and one unit's forecast line by line beside its own earlier ones. */
export function ForecastPage() {
  const { search } = usePlace()
  const { t } = useReader()
  const rounds = useRows(forecastRound)
  const forecasts = useRows(forecast)
  const units = useRows(orgUnit)
  const frame = useFrame()
  const [all, every, organisation] = [rounds.rows, forecasts.rows, units.rows]
  const error = rounds.error ?? forecasts.error ?? units.error ?? frame.error
  const retry = () => {
    frame.retry()
    for (const query of [rounds, forecasts, units]) void query.refetch()
  }
  if (error !== null)
    return (
      <Without>
        <FailedPage error={error} retry={retry} />
      </Without>
    )
  if (all === undefined || every === undefined || organisation === undefined || frame.data === undefined)
    return (
      <Without>
        <RowsSkeleton count={10} />
      </Without>
    )
  const round = chosenRound(all, search.omgang)
  if (round === null)
    return (
      <Without>
        <Empty title={t('no_forecast_rounds')} why={t('no_forecast_rounds_why')}>
          <NewRound />
        </Empty>
      </Without>
    )
  const inRound = every.filter(({ round_id }) => round_id === round.id)
  const row = forecastOf(inRound, organisation, frame.data?.unit ?? null)
  const nameOf = (unit_id: string) => organisation.find(({ id }) => id === unit_id)?.name ?? unit_id
  const name = row === null ? '' : nameOf(row.unit_id)
  const under = frame.data === null ? [] : unitsUnder(frame.data.unit, organisation)
  const below = inRound.filter(({ unit_id }) => under.includes(unit_id))
  return (
    <>
      {row === null ? (
        <PageHead title={t('forecast')} lead={round.title} />
      ) : (
        <Head row={row} round={round} name={name} />
      )}
      <div className="stack">
        <ForecastRound round={round} rounds={all} units={organisation} />
        <div className="halves">
          <ForecastStrip round={round} forecasts={inRound} units={organisation} chosen={row?.unit_id ?? null} />
          {row === null ? null : <ForecastMirror key={row.id} row={row} />}
        </div>
        {row !== null ? (
          <ForecastSheet key={row.id} row={row} round={round} name={name} />
        ) : below.length > 0 ? (
          <ForecastUnits forecasts={below} nameOf={nameOf} />
        ) : (
          <Empty title={t('choose_forecast_unit')} why={t('choose_forecast_unit_why')} />
        )}
      </div>
      <WhyDrawer />
    </>
  )
}

/** The page while there is no round to show. */
function Without({ children }: { children: ReactNode }) {
  const { t } = useReader()
  return (
    <>
      <PageHead title={t('forecast')} lead={'\u00a0'} />
      {children}
    </>
  )
}

/** The round of the address; else the open one that looks furthest, else the latest. Null when there is none. */
function chosenRound(rounds: readonly Round[], asked: string | undefined): Round | null {
  const rank = ({ state, year, through_month }: Round) => Number(state === 'open') * 1e6 + year * 100 + through_month
  const sorted = rounds.toSorted((a, b) => rank(b) - rank(a))
  return sorted.find(({ id }) => id === asked) ?? sorted[0] ?? null
}

/** The forecast of the unit, or of the nearest unit above it that delivers one. */
function forecastOf(
  forecasts: readonly Forecast[],
  units: readonly RowOf<typeof orgUnit>[],
  unit: string | null,
): Forecast | null {
  for (let id = unit; id !== null; id = units.find((one) => one.id === id)?.parent_id ?? null) {
    const found = forecasts.find(({ unit_id }) => unit_id === id)
    if (found !== undefined) return found
  }
  return null
}

/** The head of the page says what the unit expects, or how many lines it lacks. */
function Head({ row, round, name }: { row: Forecast; round: Round; name: string }) {
  const { t, language } = useReader()
  const tree = useFigure(figureId('forecast_deviation', { forecast: row.id, view: 'committee' })).data
  const words = { unit: name, year: round.year }
  const lead = () => {
    if (tree === undefined) return '\u00a0'
    const count = tree.unknown_count
    if (count > 0) return t(count === 1 ? 'forecast_lead_partly_one' : 'forecast_lead_partly', { ...words, count })
    const value = Number(tree.value)
    if (value === 0) return t('forecast_lead_even', words)
    const amount = printAmount(Math.abs(value), { unit: 'mnkr', language })
    return t(value < 0 ? 'forecast_lead_worse' : 'forecast_lead_better', { ...words, amount })
  }
  return <PageHead title={t('forecast')} lead={lead()} />
}
