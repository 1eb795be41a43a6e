import { restoreBy } from '#core/formulas/group.ts'
import { useFigure } from '../answer.ts'
import { FigureCell } from '../figure-cell.tsx'
import { type Consolidation, groupFigure } from '../group-year.ts'
import { useReader } from '../language.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'

const steps = [
  ['group_city_result', 'city_result', 'group_law_result', ''],
  ['group_gains', 'capital_gains', 'group_law_balance', 'part'],
  ['group_adjustments', 'balance_adjustments', 'group_law_balance', 'part'],
  ['group_adjusted', 'adjusted_result', 'group_law_balance', 'sum'],
  ['group_put_in', 'reserve_put_in', 'group_law_balance', 'part'],
  ['group_taken_out', 'reserve_taken_out', 'group_law_balance', 'part'],
  ['group_balance_result', 'balance_result', 'group_law_balance', 'sum'],
  ['group_taxes', 'tax_revenue', 'group_law_reserve', 'part'],
  ['group_reserve', 'reserve_room', 'group_law_reserve', 'sum'],
] as const

/** The balance requirement of a year, one step a row, each with the rule that it follows. */
export function GroupBalance({ row, year }: { row: Consolidation; year: number }) {
  const { t } = useReader()
  const result = useFigure(groupFigure('balance_result', row, year)).data?.value
  const isDeficit = typeof result === 'number' && result < 0
  return (
    <section className="pane" aria-labelledby="balance">
      <header>
        <h2 id="balance">{`${t('group_balance')} ${year}`}</h2>
        <span className="sm soft">{t('group_balance_note')}</span>
      </header>
      <ScrollFrame label={t('group_balance')}>
        <table className="rows money">
          <thead>
            <tr>
              <th scope="col">{t('group_step')}</th>
              <th scope="col" className="num">
                {t('group_amount')}
              </th>
              <th scope="col" className="left">
                {t('group_rule')}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map(([text, kind, rule, className]) => (
              <tr key={kind} {...(className === '' ? {} : { className })}>
                <th scope="row">{t(text)}</th>
                <td className="num">
                  <FigureCell figure_id={groupFigure(kind, row, year)} />
                </td>
                <td className="left">{t(rule)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {isDeficit ? <p className="calmline sm">{t('group_restore', { year: restoreBy(year) })}</p> : null}
    </section>
  )
}
