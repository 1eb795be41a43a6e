import type { RowOf } from '#core/record.ts'
import { reserveLine } from '#modules/budget/schema.ts'
import { budgetProposal, frame, resultUnit } from '#modules/frames/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { planningRound } from '#modules/rounds/schema.ts'
import { useUnitInFocus } from '../frame.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { useAnyComing, useRows } from '../records.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { FrameTable } from './frame-table.tsx'
import { Proposal } from './proposal.tsx'
import { Reserves } from './reserves.tsx'
import { ResultUnits } from './result-units.tsx'
import { YearChoice } from './year-choice.tsx'

type Round = RowOf<typeof planningRound>

/** What those above say that each unit may use, what it proposes, and what result units take with them. */
export function FramesPage() {
  const { t } = useReader()
  const { search } = usePlace()
  const unit_id = useUnitInFocus()
  const rounds = useRows(planningRound)
  const units = useRows(orgUnit)
  const isComing = useAnyComing([frame, budgetProposal, reserveLine, resultUnit])
  const error = rounds.error ?? units.error
  const round = chosenRound(rounds.rows, search.omgang)
  const unit = units.rows?.find(({ id }) => id === unit_id)
  const isWaiting = rounds.rows === undefined || units.rows === undefined || unit_id === undefined || isComing
  return (
    <>
      <PageHead title={t('frames')} lead={t('frames_lead')} />
      {error === null ? null : (
        <FailedPage error={error} retry={() => void Promise.all([rounds.refetch(), units.refetch()])} />
      )}
      {error === null && isWaiting ? <RowsSkeleton count={10} /> : null}
      {!isWaiting && round === null ? <Empty title={t('no_round')} why={t('no_round_why')} /> : null}
      {!isWaiting && round !== null && unit !== undefined ? (
        <OneRound round={round} rounds={rounds.rows ?? []} unit={unit} units={units.rows ?? []} />
      ) : null}
      <WhyDrawer />
    </>
  )
}

/** The round of the address, else the one whose budget year is last. */
function chosenRound(rows: readonly Round[] | undefined, asked: string | undefined): Round | null {
  const latest = rows?.toSorted((a, b) => b.budget_year - a.budget_year)[0]
  return rows?.find(({ id }) => id === asked) ?? latest ?? null
}

type Props = {
  round: Round
  rounds: readonly Round[]
  unit: RowOf<typeof orgUnit>
  units: readonly RowOf<typeof orgUnit>[]
}

function OneRound({ round, rounds, unit, units }: Props) {
  const { search } = usePlace()
  const years = Array.from({ length: round.horizon_years }, (_, ahead) => round.budget_year + ahead)
  const year = years.find((one) => String(one) === search.ar) ?? round.budget_year
  return (
    <div className="stack">
      <RoundAndYear round={round} rounds={rounds} years={years} year={year} />
      <FrameTable key={`${round.id}-${unit.id}-${year}`} round={round} unit={unit} units={units} year={year} />
      <Proposal round={round} />
      <Reserves unit={unit} units={units} year={year} />
      <ResultUnits unit={unit} units={units} />
    </div>
  )
}

type ChoosersProps = { round: Round; rounds: readonly Round[]; years: readonly number[]; year: number }

function RoundAndYear({ round, rounds, years, year }: ChoosersProps) {
  const { t } = useReader()
  const { go } = usePlace()
  return (
    <div className="row wrap screen-only">
      <label className="row n">
        {t('frame_round')}
        <select
          className="in"
          value={round.id}
          onChange={(event) => go({ omgang: event.target.value, ar: undefined, siffra: undefined })}
        >
          {rounds
            .toSorted((a, b) => b.budget_year - a.budget_year)
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
        </select>
      </label>
      <YearChoice legend="frame_years" name="frame-year" years={years} year={year} />
      {round.synthetic ? <span className="synth">{t('example_data')}</span> : null}
    </div>
  )
}
