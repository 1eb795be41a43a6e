import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { reserveLine } from '#modules/budget/schema.ts'
import type { orgUnit } from '#modules/organisation/schema.ts'
import { FigureCell } from '../figure-cell.tsx'
import { useReader } from '../language.tsx'
import { RecordLink } from '../record-value.tsx'
import { useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { unitsUnder } from '../tasks.ts'

type Unit = RowOf<typeof orgUnit>
type Row = RowOf<typeof reserveLine>
type Props = { unit: Unit; units: readonly Unit[]; year: number }

/** The central reserves of a year: what is set aside, granted and left, and what has been asked for. */
export function Reserves({ unit, units, year }: Props) {
  const { t } = useReader()
  const all = useRows(reserveLine).rows ?? []
  const inside = unitsUnder(unit.id, units)
  const pots = all.filter(
    (row) =>
      row.part_of_id === null &&
      row.state === 'set_aside' &&
      inside.includes(row.unit_id) &&
      row.from_year <= year &&
      year <= row.to_year,
  )
  return (
    <section className="pane" aria-labelledby="reserves">
      <header>
        <h2 id="reserves">{t('reserves')}</h2>
        <span className="sm soft">{t('in_million')}</span>
      </header>
      {pots.length === 0 ? (
        <p className="calmline soft">{t('no_reserves', { year })}</p>
      ) : (
        <ScrollFrame label={t('reserves')}>
          <table className="rows money">
            <caption className="vh">{t('reserves')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('reserve')}</th>
                {(['reserve_set_aside', 'reserve_granted', 'reserve_left'] as const).map((name) => (
                  <th key={name} scope="col" className="num">
                    {t(name)}
                  </th>
                ))}
                <th scope="col" className="left">
                  {t('reserve_asked')}
                </th>
              </tr>
            </thead>
            <tbody>
              {pots.map((row) => (
                <Pot key={row.id} row={row} asked={all.filter(isAskedOf(row))} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </section>
  )
}

const isAskedOf = (pot: Row) => (row: Row) => row.part_of_id === pot.id && row.state === 'requested'

function Pot({ row, asked }: { row: Row; asked: readonly Row[] }) {
  const link = ({ id, title }: Row) => (
    <RecordLink kind={reserveLine.name} id={id} titles={new Map([[`${reserveLine.name}/${id}`, title]])} />
  )
  return (
    <tr>
      <th scope="row">{link(row)}</th>
      {['reserve', 'reserve_granted', 'reserve_left'].map((kind) => (
        <td key={kind} className="num">
          <FigureCell figure_id={figureId(kind, { id: row.id })} />
        </td>
      ))}
      <td className="left">{asked.length === 0 ? '–' : asked.map((one) => <div key={one.id}>{link(one)}</div>)}</td>
    </tr>
  )
}
