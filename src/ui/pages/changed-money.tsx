import { Link } from '@tanstack/react-router'
import { printDate } from '#core/calendar.ts'
import { figureId, type ShortFigure } from '#core/figure.ts'
import { useFigures } from '../answer.ts'
import { FigureLink } from '../figure-cell.tsx'
import { type Frame, yearsOf } from '../frame.ts'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'
import { fieldWord } from '../words/record-words.ts'

/** The numbers of a year: what was known on the day, what is known, and how much it has moved. */
const figuresOf = ({ unit }: Frame, since: string, year: number) => ({
  was: figureId('net_then', { unit, year, as_of: since }),
  is: figureId('net', { unit, year }),
  moved: figureId('net_since', { unit, year, since }),
})

type Figures = ReturnType<typeof figuresOf>

/** The numbers of all years of the plan; a refused one is not there. */
function useNets(frame: Frame | undefined, since: string) {
  const years = frame === undefined ? [] : yearsOf(frame).map((year) => figuresOf(frame, since, year))
  return useFigures(
    years.flatMap(({ was, is, moved }) => [was, is, moved]),
    { levels: 1 },
  )
}

export function useNetComing(frame: Frame | undefined, since: string): boolean {
  return useNets(frame, since).isComing
}

/** The unit's net year by year: what was known then, what is known now, and how much it has moved. */
export function ChangedMoney({ frame, since }: { frame: Frame; since: string }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const { trees, isLost } = useNets(frame, since)
  return (
    <section className="pane" aria-labelledby="changed-money">
      <header>
        <h2 id="changed-money">{t('changes_net', { unit: frame.unit_name })}</h2>
        <span className="sm soft">{t('in_million')}</span>
      </header>
      {isLost ? <p className="calmline unknown">{t('changes_lost')}</p> : null}
      <ScrollFrame label={t('changes_net', { unit: frame.unit_name })}>
        <table className="rows money">
          <thead>
            <tr>
              <th scope="col">{fieldWord('year', language)}</th>
              <th scope="col" className="num">
                <Link
                  to="/stad/$city/ekonomi"
                  params={{ city: where.city }}
                  search={{ ...keptSearch(search), per: since }}
                >
                  {printDate(since, 'day', language)}
                </Link>
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
              <Year key={year} year={year} figures={figuresOf(frame, since, year)} trees={trees} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

type YearProps = { year: number; figures: Figures; trees: ReadonlyMap<string, ShortFigure> }

function Year({ year, figures, trees }: YearProps) {
  const { t } = useReader()
  const [was, is, moved] = [trees.get(figures.was), trees.get(figures.is), trees.get(figures.moved)]
  const isNew = was !== undefined && wasNothing(was)
  return (
    <tr>
      <th scope="row">{year}</th>
      <td className="num">
        {isNew ? <span className="soft">{t('changes_not_there')}</span> : <Shown tree={was} figure_id={figures.was} />}
      </td>
      <td className="num">
        <Shown tree={is} figure_id={figures.is} />
      </td>
      <td className="num">
        {isNew || moved === undefined ? (
          '–'
        ) : (
          <FigureLink
            tree={moved}
            figure_id={figures.moved}
            sign="always"
            {...(moved.value === 0 ? { text: t('changes_none') } : {})}
          />
        )}
      </td>
    </tr>
  )
}

function Shown({ tree, figure_id }: { tree: ShortFigure | undefined; figure_id: string }) {
  return tree === undefined ? '–' : <FigureLink tree={tree} figure_id={figure_id} />
}

/** The plan of that day had nothing for the year: that is not an amount that nobody knew. */
const wasNothing = ({ value, parts }: ShortFigure) => value === null && parts.length === 0
