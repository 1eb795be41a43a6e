import { figureId } from '#core/figure.ts'
import { useFigures, useToday } from '../answer.ts'
import { FigureLink } from '../figure-cell.tsx'
import { firstGap } from '../first-gap.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'

/** How many years the list looks at, this year first: as many as a plan has. */
const ahead = 3

/** The gaps that a project's cell looks at, by year; none until the day is known. */
export function useGapIds(): (project: string) => { year: number; figure_id: string }[] {
  const { where } = usePlace()
  const today = useToday()
  const from = Number((where.asOf ?? today ?? '0').slice(0, 4))
  const years = from === 0 ? [] : Array.from({ length: ahead }, (_, index) => from + index)
  return (project) => years.map((year) => ({ year, figure_id: figureId('funding_gap', { project, year }) }))
}

/**
 * The first year of a project that is known to lack money, with how much; else the first year of which it is not known;
 * else that none is missing as far as the list looks.
 */
export function GapCell({ project }: { project: string }) {
  const { t } = useReader()
  const asked = useGapIds()(project)
  const { trees } = useFigures(asked.map(({ figure_id }) => figure_id))
  const known = asked.flatMap(({ year, figure_id }) => {
    const tree = trees.get(figure_id)
    return tree === undefined || typeof tree.value === 'string' ? [] : [{ year, ...tree, value: tree.value }]
  })
  const { lacking, unknown } = firstGap(known)
  const [first] = asked
  if (first === undefined || known.length < asked.length) return '\u00a0'
  const shown = lacking ?? unknown
  if (shown === null) return <span className="soft">{t('no_gap_until', { year: first.year + ahead - 1 })}</span>
  const figure_id = figureId('funding_gap', { project, year: shown })
  const tree = trees.get(figure_id)
  if (tree === undefined) return '\u00a0'
  return (
    <>
      <FigureLink tree={tree} figure_id={figure_id} /> <span className="soft">{t('in_year', { year: shown })}</span>
      {lacking === null || unknown === null ? null : (
        <p className="sm soft">{t('gap_unknown_in', { year: unknown })}</p>
      )}
    </>
  )
}
