import { printPercent, roundingNote } from '#core/amount-text.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { useFigures } from '../answer.ts'
import { FigureCell } from '../figure-cell.tsx'
import { useFrame } from '../frame.ts'
import { type Consolidation, fromSetKey, groupFigure, type ShownGroup } from '../group-year.ts'
import { useReader } from '../language.tsx'
import { useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'

type Props = { row: Consolidation; year: number; shown: ShownGroup }

/** Each member's net, and what they come to together when what they have with one another is taken out. */
export function GroupMembers({ row, year, shown }: Props) {
  const { t, language } = useReader()
  return (
    <section className="pane" aria-labelledby="members">
      <header>
        <h2 id="members">{t('group_members')}</h2>
        {row.synthetic ? <span className="synth">{t('example_data')}</span> : null}
      </header>
      <ScrollFrame label={t('group_members')}>
        <table className="rows money">
          <thead>
            <tr>
              <th scope="col">{t('group_member')}</th>
              <th scope="col" className="left">
                {t('group_owned')}
              </th>
              <th scope="col" className="num">
                {t('group_member_net')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.members.map(({ unit_id, name, is_company, owned_ppm, method }) => (
              <tr key={unit_id}>
                <th scope="row">
                  {name} <small className="soft">{t(is_company ? 'group_kind_company' : 'group_kind_committee')}</small>
                </th>
                <td className="left">
                  {owned_ppm === null ? t('unknown') : printPercent(owned_ppm, language)}
                  {method === 'proportional' ? <small className="soft">{`, ${t('group_proportional')}`}</small> : null}
                </td>
                <td className="num">
                  <FigureCell figure_id={groupFigure('group_member_net', row, year, { unit: unit_id })} />
                </td>
              </tr>
            ))}
          </tbody>
          <Sums row={row} year={year} />
        </table>
      </ScrollFrame>
      <p className="calmline sm soft">
        <FromSet row={row} /> {t('group_sign_note')} <Rounded row={row} year={year} />
      </p>
      {shown.outside.length === 0 ? null : (
        <p className="calmline sm">{t('group_outside', { units: shown.outside.join(', ') })}</p>
      )}
      {shown.unanswered.length === 0 ? null : (
        <p className="calmline sm">{t('group_unanswered', { names: shown.unanswered.join(', ') })}</p>
      )}
    </section>
  )
}

/** Which set the amounts are of: the overview and the economy show the latest decided budget, which may be another. */
function FromSet({ row }: { row: Consolidation }) {
  const { t } = useReader()
  const set = useRows(entrySet).rows?.find(({ id }) => id === row.entry_set_id)
  const frame = useFrame().data
  if (set === undefined || frame === undefined) return null
  return t(fromSetKey(row, frame), { set: set.name })
}

const sums = [
  ['group_eliminated', 'eliminated', 'part'],
  ['group_sum_cost', 'group_cost', 'part'],
  ['group_sum_revenue', 'group_revenue', 'part'],
  ['group_sum_net', 'group_net', 'sum'],
  ['group_minority', 'minority', 'part'],
] as const

function Sums({ row, year }: { row: Consolidation; year: number }) {
  const { t } = useReader()
  return (
    <tbody>
      {sums.map(([text, kind, className]) => (
        <tr key={kind} className={className}>
          <th scope="row" colSpan={2}>
            {t(text)}
          </th>
          <td className="num">
            <FigureCell figure_id={groupFigure(kind, row, year)} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

/** Says so when the printed cost and revenue do not come to the printed net. */
function Rounded({ row, year }: { row: Consolidation; year: number }) {
  const { t } = useReader()
  const ids = ['group_cost', 'group_revenue', 'group_net'].map((kind) => groupFigure(kind, row, year))
  const { trees } = useFigures(ids)
  const [cost = null, revenue = null, net = null] = ids.map((id) => {
    const value = trees.get(id)?.value
    return typeof value === 'number' ? value : null
  })
  return roundingNote([cost, revenue], net, 'mnkr') ? t('rounded_rows') : null
}
