import { useState } from 'react'
import { figureId } from '#core/figure.ts'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { budgetProposal, frame } from '#modules/frames/schema.ts'
import type { orgUnit } from '#modules/organisation/schema.ts'
import { type planningRound, submission } from '#modules/rounds/schema.ts'
import { FigureCell } from '../figure-cell.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { valueWord } from '../words/record-words.ts'
import { FrameDecision } from './frame-decision.tsx'
import { FrameDivision } from './frame-division.tsx'
import { FrameForm } from './frame-form.tsx'

type Unit = RowOf<typeof orgUnit>
type Round = RowOf<typeof planningRound>
type Props = { round: Round; unit: Unit; units: readonly Unit[]; year: number }

/** The units right below, what each may use, what it proposes and how much room is left; then the unit's own frame. */
export function FrameTable({ round, unit, units, year }: Props) {
  const { t } = useReader()
  const found = useRows(frame).rows ?? []
  const frames = found.filter((row) => row.round_id === round.id && row.year === year)
  const proposal = (useRows(budgetProposal).rows ?? []).find(({ round_id }) => round_id === round.id)
  const below = unitsBelow(unit.id, units, (one) => isPlanning(one, year, frames), frames).toSorted((a, b) =>
    compareSwedish(a.name, b.name),
  )
  const of = (id: string) => frames.find((row) => row.unit_id === id)
  const asked = { round: round.id, unit: unit.id, year }
  const sums = [
    { name: t('frames_below'), id: figureId('frames_below', asked) },
    { name: t('frame_left'), id: figureId('frame_left', asked) },
  ]
  const rowProps = { round, year, plan: proposal?.plan_set_id ?? null }
  return (
    <section className="pane" aria-labelledby="frames-of">
      <header>
        <h2 id="frames-of">{`${unit.name}, ${year}`}</h2>
        <span className="sm soft">{t('in_million')}</span>
      </header>
      <ScrollFrame label={`${t('frames')}, ${unit.name}, ${year}`}>
        <table className="rows money">
          <caption className="vh">{`${t('frames')}, ${unit.name}, ${year}`}</caption>
          <Heads />
          <tbody>
            <UnitRow {...rowProps} unit={unit} given={of(unit.id)} isOwn />
            {below.map((one) => (
              <UnitRow key={one.id} {...rowProps} unit={one} given={of(one.id)} />
            ))}
          </tbody>
          {below.length === 0 ? null : (
            <tfoot>
              {sums.slice(0, of(unit.id) === undefined ? 1 : 2).map(({ name, id }) => (
                <tr key={id} className="part">
                  <th scope="row">{name}</th>
                  <td className="num">
                    <FigureCell figure_id={id} />
                  </td>
                  <td colSpan={4} />
                </tr>
              ))}
            </tfoot>
          )}
        </table>
      </ScrollFrame>
      {below.length === 0 ? <p className="calmline soft">{t('no_units_below')}</p> : null}
      <p className="calmline sm soft">{t('frame_room_hint')}</p>
      {below.length > 0 && of(unit.id)?.amount_ore != null ? (
        <FrameDivision round={round} unit={unit} below={below} frames={frames} year={year} />
      ) : null}
      {frames.some(({ unit_id, decision_id }) => decision_id === null && below.some(({ id }) => id === unit_id)) ? (
        <FrameDecision round={round} unit={unit} year={year} />
      ) : null}
    </section>
  )
}

/** The units right below; an office without a frame that stands alone between a unit and its parts is passed over. */
function unitsBelow(
  unit_id: string,
  units: readonly Unit[],
  isShown: (unit: Unit) => boolean,
  frames: readonly { unit_id: string }[],
): Unit[] {
  const children = units.filter((one) => one.parent_id === unit_id && isShown(one))
  const [only] = children
  if (children.length !== 1 || only === undefined) return children
  const isPassed = !frames.some((row) => row.unit_id === only.id) && units.some((one) => one.parent_id === only.id)
  return isPassed ? unitsBelow(only.id, units, isShown, frames) : children
}

/** Those that have a plan of their own in the year; one that has ended is there while it has a frame. */
function isPlanning({ id, kind, valid_to }: Unit, year: number, frames: readonly { unit_id: string }[]): boolean {
  if (frames.some(({ unit_id }) => unit_id === id)) return true
  return kind !== 'external' && kind !== 'company' && (valid_to === null || valid_to >= `${year}-01-01`)
}

function Heads() {
  const { t } = useReader()
  return (
    <thead>
      <tr>
        <th scope="col">{t('unit')}</th>
        <th scope="col" className="num">
          {t('the_frame')}
        </th>
        <th scope="col" className="num">
          {t('the_proposal')}
        </th>
        <th scope="col" className="num">
          {t('frame_room')}
        </th>
        <th scope="col" className="left">
          {t('handed_in')}
        </th>
        <th scope="col">
          <span className="vh">{t('change_frame')}</span>
        </th>
      </tr>
    </thead>
  )
}

type RowProps = {
  round: Round
  unit: Unit
  year: number
  /** The set that the proposals are written in. */
  plan: string | null
  given: RowOf<typeof frame> | undefined
  isOwn?: boolean
}

function UnitRow({ round, unit, year, plan, given, isOwn = false }: RowProps) {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayIn } = useRights()
  const [isWriting, setWriting] = useState(false)
  const asked = { round: round.id, unit: unit.id, year }
  // What is decided changes by a decision.
  const verb = given === undefined || given.decision_id === null ? 'write' : 'decide'
  const mayWrite = where.asOf === null && unit.parent_id !== null && mayIn('economy', verb, unit.parent_id)
  const word = t(given === undefined ? 'set_frame' : 'change_frame')
  return (
    <>
      <tr className={isOwn ? 'sum' : undefined}>
        <th scope="row">{unit.name}</th>
        <td className="num">
          {given === undefined ? (
            unit.parent_id === null ? (
              '–'
            ) : (
              <span className="soft">{t('no_frame')}</span>
            )
          ) : (
            <FigureCell figure_id={figureId('frame', asked)} />
          )}
        </td>
        <td className="num">
          {plan === null ? '–' : <FigureCell figure_id={figureId('net', { set: plan, unit: unit.id, year })} />}
        </td>
        <td className="num">
          {plan === null || given === undefined ? (
            '–'
          ) : (
            <FigureCell figure_id={figureId('frame_room', asked)} sign="always" />
          )}
        </td>
        <td className="left">
          <HandedIn round={round} unit={unit} />
        </td>
        <td>
          {mayWrite && !isWriting ? (
            <button
              type="button"
              className="btn sm screen-only"
              aria-label={`${word}, ${unit.name}`}
              onClick={() => setWriting(true)}
            >
              {word}
            </button>
          ) : null}
        </td>
      </tr>
      {isWriting ? (
        <tr>
          <td colSpan={6}>
            <FrameForm round={round} unit={unit} year={year} given={given} onDone={() => setWriting(false)} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** Whether the unit has handed in its budget submission of the round; a dash for a unit that owes none. */
function HandedIn({ round, unit }: { round: Round; unit: Unit }) {
  const { language } = useReader()
  const rows = useRows(submission).rows ?? []
  const own = rows.find(
    (row) => row.round_id === round.id && row.unit_id === unit.id && row.document_kind === 'budget_submission',
  )
  if (own === undefined) return '–'
  return <span className="tagline">{valueWord(submission.name, 'state', own.state, language)}</span>
}
