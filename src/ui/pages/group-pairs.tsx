import { consolidation } from '#modules/group/schema.ts'
import { FigureCell } from '../figure-cell.tsx'
import { type Consolidation, groupFigure, type ShownGroup } from '../group-year.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { RecordAmount } from '../record-value.tsx'
import type { AnyRow } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'

type Props = { row: Consolidation; year: number; shown: ShownGroup }

/** What members have with one another, pair by pair: both sides, and whether they agree. */
export function GroupPairs({ row, year, shown }: Props) {
  const { t } = useReader()
  return (
    <section className="pane" aria-labelledby="pairs">
      <header>
        <h2 id="pairs">{t('group_pairs')}</h2>
        <span className="sm soft">
          {t('group_tolerance')} <RecordAmount kind={consolidation.name} field="tolerance_ore" row={row as AnyRow} />
        </span>
      </header>
      {shown.pairs.length === 0 ? <p className="calmline soft">{t('group_pairs_none', { year })}</p> : null}
      {shown.pairs.length === 0 ? null : (
        <ScrollFrame label={t('group_pairs')}>
          <table className="rows money">
            <thead>
              <tr>
                <th scope="col">{t('group_buyer')}</th>
                <th scope="col" className="left">
                  {t('group_seller')}
                </th>
                {(['group_pair_cost', 'group_pair_revenue', 'group_pair_apart'] as const).map((text) => (
                  <th key={text} scope="col" className="num">
                    {t(text)}
                  </th>
                ))}
                <th scope="col" className="left">
                  {t('group_pair_state')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.pairs.map((pair) => (
                <PairRow key={`${pair.buyer_id} ${pair.seller_id}`} row={row} year={year} pair={pair} />
              ))}
              <tr className="sum">
                <th scope="row" colSpan={4}>
                  {t('group_unmatched')}
                </th>
                <td className="num">
                  <FigureCell figure_id={groupFigure('unmatched', row, year)} />
                </td>
                <td />
              </tr>
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </section>
  )
}

type PairProps = { row: Consolidation; year: number; pair: ShownGroup['pairs'][number] }

function PairRow({ row, year, pair }: PairProps) {
  const { t } = useReader()
  const of = { buyer: pair.buyer_id, seller: pair.seller_id }
  const word = pair.agrees === null ? 'group_agrees_unknown' : pair.agrees ? 'group_agrees' : 'group_agrees_not'
  const icon = pair.agrees === null ? 'help' : pair.agrees ? 'check' : 'triangle'
  return (
    <tr>
      <th scope="row">{pair.buyer}</th>
      <td className="left">{pair.seller}</td>
      {['group_pair_cost', 'group_pair_revenue', 'group_pair'].map((kind) => (
        <td key={kind} className="num">
          <FigureCell figure_id={groupFigure(kind, row, year, of)} />
        </td>
      ))}
      <td className="left">
        <span className="certtag">
          <Icon name={icon} /> {t(word)}
        </span>
      </td>
    </tr>
  )
}
