import { useMemo } from 'react'
import { hierarchy } from '#core/cube/hierarchy.ts'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { subtreeIds, type TreeRow } from '#core/tree.ts'
import { account, activityCode, takesYear } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { project } from '#modules/projects/schema.ts'
import { useReader } from '../language.tsx'
import { useRows } from '../records.ts'
import type { Ways } from './grid-sums.ts'
import { kindAccount } from './plan-levels.ts'
import { dimensionsOf, noMember, type Order } from './plan-order.ts'
import type { ReadLevel } from './read-levels.ts'

type Named = TreeRow & { name: string }

export type PlanTrees = {
  accounts: readonly RowOf<typeof account>[]
  units: readonly RowOf<typeof orgUnit>[]
  /** The two trees of the rows, in the order that they are shown in. */
  outer: readonly Named[]
  inner: readonly Named[]
  ways: Ways
  /** Whether the unit has others below it. */
  hasBelow: (unit: string) => boolean
  /** Whether an account takes amounts in a year. */
  takesYear: (account: string, year: number) => boolean
  /** Whether an account, or one below it, takes amounts in any of the years; what is no account always does. */
  isOffered: (account: string | null) => boolean
}

/** The rows of both trees in an order. */
export function usePlanTrees(unit: string, order: Order, { from_year, to_year }: Years) {
  const { t } = useReader()
  const found = {
    units: useRows(orgUnit),
    accounts: useRows(account),
    activities: useRows(activityCode, { enabled: dimensionsOf[order].outer === 'activity' }),
    projects: useRows(project, { enabled: dimensionsOf[order].outer === 'project' }),
  }
  const [unitRows, accountRows] = [found.units.rows, found.accounts.rows]
  const memberRows = membersIn(order, found)
  const data = useMemo((): PlanTrees | undefined => {
    if (unitRows === undefined || accountRows === undefined || memberRows === undefined) return undefined
    const inside = new Set(subtreeIds(unitRows, unit))
    const byName = (a: Named, b: Named) => compareSwedish(a.name, b.name)
    const units = unitRows.filter(({ id }) => inside.has(id)).toSorted(byName)
    const accounts = accountRows.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
    const rest = { id: noMember, parent_id: null, name: t('grid_no_member') }
    const members = [...memberRows.map(namedMember).toSorted(byName), rest]
    const outer = order === 'units' ? units : order === 'accounts' ? accounts : members
    const inner = order === 'accounts' ? units : accounts
    const above = new Set(units.map(({ parent_id }) => parent_id))
    const ways = waysOf(outer, { units, accounts }, order)
    const time = timeOf(accounts, { from_year, to_year })
    return { units, accounts, outer, inner, ways, hasBelow: (id: string) => above.has(id), ...time }
  }, [unitRows, accountRows, memberRows, unit, order, from_year, to_year, t])
  const all = [found.units, found.accounts, found.activities]
  const retry = () => {
    for (const query of all) if (query.error !== null) void query.refetch()
  }
  return { data, error: all.find(({ error }) => error !== null)?.error ?? null, retry }
}

type Years = { from_year: number; to_year: number }

/** Which accounts take amounts, and are offered for the years of the table. */
function timeOf(accounts: PlanTrees['accounts'], { from_year, to_year }: Years) {
  const rows = new Map(accounts.map((row) => [row.id, row]))
  const takes = (id: string, year: number) => {
    const row = rows.get(id)
    return row === undefined || takesYear(row, year)
  }
  const years = Array.from({ length: to_year - from_year + 1 }, (_, index) => from_year + index)
  const tree = hierarchy(accounts)
  const standing = accounts.filter(({ id }) => years.some((year) => takes(id, year)))
  const offered = new Set(standing.flatMap(({ id }) => tree.get(id) ?? []))
  return { takesYear: takes, isOffered: (id: string | null) => id === null || offered.has(id) }
}

type Member = RowOf<typeof activityCode> | RowOf<typeof project>
type Found<Row> = { rows: readonly Row[] | undefined; error: Error | null }

/** The members of an order that is not by unit or account. Who may not read projects sees their codes. */
function membersIn(
  order: Order,
  { activities, projects }: { activities: Found<RowOf<typeof activityCode>>; projects: Found<RowOf<typeof project>> },
): readonly Member[] | undefined {
  const { outer } = dimensionsOf[order]
  if (outer === 'activity') return activities.rows
  return outer === 'project' && projects.error === null ? projects.rows : none
}

const none: readonly Member[] = []

/** A project lies in no tree; an activity does. */
function namedMember(row: Member): Named {
  return 'title' in row
    ? { id: row.id, parent_id: null, name: String(row.title) }
    : { id: row.id, parent_id: row.parent_id, name: row.name }
}

/** The rows with those that the reader may not see as records, by their codes: no amount falls out of a sum. */
export function withUnlisted(
  outer: readonly Named[],
  of: Ways['outer']['of'],
  tops: readonly ReadLevel[],
): readonly Named[] {
  if (of !== 'activity' && of !== 'project') return outer
  const listed = new Set(outer.map(({ id }) => id))
  const told = tops.flatMap(({ answer }) => [...(answer?.() ?? [])].map(({ row }) => row[of] ?? noMember))
  const rest = [...new Set(told)].filter((id) => !listed.has(id)).map((id) => ({ id, parent_id: null, name: id }))
  return rest.length === 0 ? outer : [...outer, ...rest]
}

const kinds: readonly string[] = ['cost', 'revenue', 'outlay', 'inflow']

/** A unit's own row is its net of operation, as C01 says; an account's row is that account in all the units. */
function waysOf(
  outer: readonly TreeRow[],
  { units, accounts }: Pick<PlanTrees, 'units' | 'accounts'>,
  order: Order,
): Ways {
  const operating = accounts.filter(({ kind }) => kind === 'cost' || kind === 'revenue').map(({ id }) => id)
  const counted = new Set([...operating, kindAccount('cost'), kindAccount('revenue')])
  const dimensions = dimensionsOf[order]
  return {
    outer: { of: dimensions.outer, tree: hierarchy(outer) },
    inner: { of: dimensions.inner, tree: hierarchy(order === 'accounts' ? units : accounts) },
    counts: order === 'accounts' ? () => true : (id) => counted.has(id),
  }
}
