import { consolidation, showConsolidation } from '#modules/group/schema.ts'
import { useAnswer } from '../answer.ts'
import { type Consolidation, type ShownGroup, yearsIn } from '../group-year.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, Failed, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { GroupBalance } from './group-balance.tsx'
import { GroupDebt } from './group-debt.tsx'
import { GroupMembers } from './group-members.tsx'
import { GroupPairs } from './group-pairs.tsx'
import { YearChoice } from './year-choice.tsx'

/** The committees and companies put together: members, pairs, debt and the balance requirement. */
export function GroupPage() {
  const { t } = useReader()
  const { search } = usePlace()
  const found = useRows(consolidation)
  const rows = (found.rows ?? []).toSorted((a, b) => b.first_year - a.first_year || (a.id < b.id ? -1 : 1))
  const row = rows.find(({ id }) => id === search.sammanstallning) ?? rows[0]
  if (row !== undefined) return <OneGroup key={row.id} row={row} rows={rows} />
  return (
    <>
      <PageHead title={t('group')} lead={'\u00a0'} />
      {found.error === null ? null : <FailedPage error={found.error} retry={() => void found.refetch()} />}
      {found.error === null && found.rows === undefined ? <RowsSkeleton count={10} /> : null}
      {found.rows?.length === 0 ? <Empty title={t('no_group')} why={t('no_group_why')} /> : null}
    </>
  )
}

function OneGroup({ row, rows }: { row: Consolidation; rows: readonly Consolidation[] }) {
  const { search } = usePlace()
  const { t } = useReader()
  const asked = Number(search.ar)
  const year = yearsIn(row).includes(asked) ? asked : row.first_year
  const shown = useAnswer(showConsolidation, { id: row.id, year })
  return (
    <>
      <PageHead title={t('group')} lead={shown.data === undefined ? '\u00a0' : leadOf(t, row, year, shown.data)} />
      <div className="stack">
        <div className="row wrap screen-only">
          {rows.length > 1 ? <ConsolidationChoice row={row} rows={rows} /> : null}
          <YearChoice legend="group_years" name="group-year" years={yearsIn(row)} year={year} />
        </div>
        {shown.error === null ? null : <Failed error={shown.error} retry={() => void shown.refetch()} />}
        {shown.data === undefined && shown.error === null ? <RowsSkeleton count={10} /> : null}
        {shown.data === undefined ? null : (
          <>
            <GroupMembers row={row} year={year} shown={shown.data} />
            <GroupPairs row={row} year={year} shown={shown.data} />
            <GroupDebt row={row} />
            <GroupBalance row={row} year={year} />
          </>
        )}
      </div>
      <WhyDrawer />
    </>
  )
}

/** The head of the page says whether the members agree with one another. */
function leadOf(t: ReturnType<typeof useReader>['t'], { title }: Consolidation, year: number, { pairs }: ShownGroup) {
  const count = pairs.filter(({ agrees }) => agrees === false).length
  if (count > 0) return t(count === 1 ? 'group_lead_apart_one' : 'group_lead_apart', { title, year, count })
  return t(pairs.some(({ agrees }) => agrees === null) ? 'group_lead_unknown' : 'group_lead_agrees', { title, year })
}

/** Which consolidation is read: the latest, or an earlier one. The year is that of each. */
function ConsolidationChoice({ row, rows }: { row: Consolidation; rows: readonly Consolidation[] }) {
  const { t } = useReader()
  const { go } = usePlace()
  return (
    <label className="row n">
      {t('group_which')}
      <select
        className="in"
        value={row.id}
        onChange={(event) => go({ sammanstallning: event.target.value, ar: undefined, siffra: undefined })}
      >
        {rows.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
