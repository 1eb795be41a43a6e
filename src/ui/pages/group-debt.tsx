import { useFigure } from '../answer.ts'
import { FigureCell, FigureLink } from '../figure-cell.tsx'
import { type Consolidation, groupFigure, yearsIn } from '../group-year.ts'
import { useReader } from '../language.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'
import { YearHeads } from '../year-heads.tsx'
import { DebtChart } from './group-debt-chart.tsx'

const rows = [
  ['group_investments', 'group_investments', ''],
  ['group_self_financing', 'self_financing', ''],
  ['group_degree', 'self_financing_degree', 'part'],
  ['group_debt_end', 'debt', 'sum'],
] as const

/** To the nearest tenth of a percent. */
const step_ppm = 1000

/** How the debt moves year by year, and how much of the investments the group pays for itself. */
export function GroupDebt({ row }: { row: Consolidation }) {
  const { t } = useReader()
  const years = yearsIn(row)
  return (
    <section className="pane" aria-labelledby="debt">
      <header>
        <h2 id="debt">{t('group_debt')}</h2>
      </header>
      <DebtChart row={row} />
      <ScrollFrame label={t('group_debt')}>
        <table className="rows money">
          <thead>
            <tr>
              <th scope="col">{t('in_million')}</th>
              <YearHeads years={years} />
            </tr>
          </thead>
          <tbody>
            {rows.map(([text, kind, className]) => (
              <tr key={kind} {...(className === '' ? {} : { className })}>
                <th scope="row">{t(text)}</th>
                {years.map((year) => (
                  <td key={year} className="num">
                    <Cell kind={kind} figure_id={groupFigure(kind, row, year)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

function Cell({ kind, figure_id }: { kind: string; figure_id: string }) {
  return kind === 'self_financing_degree' ? <Degree figure_id={figure_id} /> : <FigureCell figure_id={figure_id} />
}

/** A share, rounded where it is printed; its explanation has it whole. */
function Degree({ figure_id }: { figure_id: string }) {
  const tree = useFigure(figure_id).data
  if (tree === undefined || typeof tree.value !== 'number') return <FigureCell figure_id={figure_id} />
  return <FigureLink tree={{ ...tree, value: Math.round(tree.value / step_ppm) * step_ppm }} figure_id={figure_id} />
}
