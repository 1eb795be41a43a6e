import { Link } from '@tanstack/react-router'
import { printAmount } from '#core/amount-text.ts'
import { printDate } from '#core/calendar.ts'
import { figureId, type ShortFigure } from '#core/figure.ts'
import { valueText } from '../amount.tsx'
import { useFigures } from '../answer.ts'
import { AndUnknown } from '../figure.tsx'
import { FigureLink } from '../figure-cell.tsx'
import { type Frame, yearsOf } from '../frame.ts'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'
import { fieldWord } from '../words/record-words.ts'

const netId = ({ unit }: Frame, year: number) => figureId('net', { unit, year })

/** The net of each year of the plan as it is, and as it was known on the day; a refused one is not there. */
function useNets(frame: Frame | undefined, since: string) {
  const ids = frame === undefined ? [] : yearsOf(frame).map((year) => netId(frame, year))
  return { now: useFigures(ids), before: useFigures(ids, { asOf: since, levels: 1 }) }
}

export function useNetComing(frame: Frame | undefined, since: string): boolean {
  const { now, before } = useNets(frame, since)
  return now.isComing || before.isComing
}

/** The unit's net year by year: what was known then, what is known now, and how much it has moved. */
export function ChangedMoney({ frame, since }: { frame: Frame; since: string }) {
  const { t, language } = useReader()
  const { now, before } = useNets(frame, since)
  return (
    <section className="pane" aria-labelledby="changed-money">
      <header>
        <h2 id="changed-money">{t('changes_net', { unit: frame.unit_name })}</h2>
        <span className="sm soft">{t('in_million')}</span>
      </header>
      {now.isLost || before.isLost ? <p className="calmline unknown">{t('changes_lost')}</p> : null}
      <ScrollFrame label={t('changes_net', { unit: frame.unit_name })}>
        <table className="rows money">
          <thead>
            <tr>
              <th scope="col">{fieldWord('year', language)}</th>
              <th scope="col" className="num">
                {printDate(since, 'day', language)}
              </th>
              <th scope="col" className="num">
                {t('changes_now')}
              </th>
              <th scope="col" className="num">
                {t('changes_difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {yearsOf(frame).map((year) => (
              <Year
                key={year}
                id={netId(frame, year)}
                year={year}
                since={since}
                was={before.isLost ? null : before.trees.get(netId(frame, year))}
                is={now.trees.get(netId(frame, year))}
              />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

type YearProps = {
  id: string
  year: number
  since: string
  /** Null when the answer did not come; undefined when there was no such number. */
  was: ShortFigure | null | undefined
  is: ShortFigure | undefined
}

function Year({ id, year, since, was, is }: YearProps) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const moved = movedBetween(was, is)
  return (
    <tr>
      <th scope="row">{year}</th>
      <td className="num">
        {was === null ? (
          '–'
        ) : was === undefined || wasNothing(was) ? (
          <span className="soft">{t('changes_not_there')}</span>
        ) : (
          // The number of that day answers on the page of that day.
          <Link
            className="numb"
            to="/stad/$city/ekonomi"
            params={{ city: where.city }}
            search={{ ...keptSearch(search), per: since, siffra: id }}
          >
            {valueText(was, language, t('unknown_amount'))}
            {was.value !== null && was.unknown_count > 0 ? <AndUnknown count={was.unknown_count} /> : null}
          </Link>
        )}
      </td>
      <td className="num">{is === undefined ? '–' : <FigureLink tree={is} figure_id={id} />}</td>
      <td className="num">
        {moved === null
          ? '–'
          : moved === 0
            ? t('changes_none')
            : printAmount(moved, { unit: 'mnkr', language, sign: 'always' })}
      </td>
    </tr>
  )
}

/** The plan of that day had nothing for the year: that is not an amount that nobody knew. */
const wasNothing = ({ value, parts }: ShortFigure) => value === null && parts.length === 0

/** How much the number has moved [öre]; null when either is not wholly known. */
function movedBetween(was: ShortFigure | null | undefined, is: ShortFigure | undefined): number | null {
  const known = (tree: ShortFigure | null | undefined) =>
    typeof tree?.value === 'number' && tree.unknown_count === 0 ? tree.value : null
  const [from, to] = [known(was), known(is)]
  return from === null || to === null ? null : to - from
}
