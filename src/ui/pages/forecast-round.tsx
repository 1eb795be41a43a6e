import { Link } from '@tanstack/react-router'
import type { RowOf } from '#core/record.ts'
import { type forecastRound, lockRound, openRound } from '#modules/forecasts/schema.ts'
import type { orgUnit } from '#modules/organisation/schema.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRights } from '../rights.ts'
import { Failed } from '../states.tsx'

type Round = RowOf<typeof forecastRound>
type Unit = RowOf<typeof orgUnit>
type Props = { round: Round; rounds: readonly Round[]; units: readonly Unit[] }

/** Which round is read, and what the executive office can do with it. */
export function ForecastRound({ round, rounds, units }: Props) {
  const { t } = useReader()
  const { go } = usePlace()
  const sorted = rounds.toSorted((a, b) => b.year - a.year || b.through_month - a.through_month)
  return (
    <div className="row wrap screen-only">
      <label className="row n">
        {t('forecast_round')}
        <select
          className="in"
          value={round.id}
          onChange={(event) => go({ omgang: event.target.value, siffra: undefined })}
        >
          {sorted.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {round.synthetic ? <span className="synth">{t('example_data')}</span> : null}
      {round.state === 'locked' ? <span className="sm soft">{t('round_is_locked')}</span> : null}
      {round.state === 'planned' ? <span className="sm soft">{t('round_is_planned')}</span> : null}
      <RoundActs round={round} units={units} />
    </div>
  )
}

/** The units that deliver when nobody has chosen others: the board, the committees and the district councils. */
const delivering: readonly Unit['kind'][] = ['executive_board', 'specialist_committee', 'district_council']

function RoundActs({ round, units }: { round: Round; units: readonly Unit[] }) {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayIn } = useRights()
  const opening = useChange(openRound)
  const locking = useChange(lockRound)
  if (where.asOf !== null || !mayIn('economy', 'write', null)) return null
  const input = { id: round.id }
  const unit_ids = units
    .filter(({ kind, valid_to }) => delivering.includes(kind) && valid_to === null)
    .map(({ id }) => id)
  const error = opening.error ?? locking.error
  return (
    <>
      {round.state === 'planned' ? (
        <button
          type="button"
          className="btn sm"
          onClick={() => opening.mutate({ input: { ...input, unit_ids }, version: round.version })}
        >
          {t('open_for_committees')}
        </button>
      ) : null}
      {round.state === 'open' && mayIn('economy', 'approve', null) ? (
        <button type="button" className="btn sm" onClick={() => locking.mutate({ input, version: round.version })}>
          {t('lock_round')}
        </button>
      ) : null}
      <NewRound />
      {error === null ? null : <Failed error={error} />}
    </>
  )
}

/** The way to the form of a new round, for those who may make one. */
export function NewRound() {
  const { t } = useReader()
  const { where, search } = usePlace()
  const { mayIn } = useRights()
  if (where.asOf !== null || !mayIn('economy', 'write', null)) return null
  return (
    <Link
      className="btn quiet sm"
      to="/stad/$city/register/$path/ny"
      params={{ city: where.city, path: 'forecast-rounds' }}
      search={keptSearch(search)}
    >
      {t('new_forecast_round')}
    </Link>
  )
}
