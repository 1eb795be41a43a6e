import { useMemo } from 'react'
import { hierarchy } from '#core/cube/hierarchy.ts'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { subtreeIds, type TreeRow } from '#core/tree.ts'
import { account, activityCode } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { project } from '#modules/projects/schema.ts'
import { useReader } from '../language.tsx'
import { useRows } from '../records.ts'
import type { Ways } from './grid-sums.ts'
import { noMember, type Order } from './plan-order.ts'

type Named = TreeRow & { name: string }

export type PlanTrees = {
  accounts: readonly RowOf<typeof account>[]
  units: readonly RowOf<typeof orgUnit>[]
  /** The two trees of the rows, in the order that they are shown in. */
  outer: readonly Named[]
  inner: readonly Named[]
  ways: Ways
  waysIn: (order: Order) => Ways
}

/** The rows of both trees in an order. */
export function usePlanTrees(unit: string, order: Order) {
  const { t } = useReader()
  const found = {
    units: useRows(orgUnit),
    accounts: useRows(account),
    activities: useRows(activityCode, { enabled: order === 'activities' }),
    projects: useRows(project, { enabled: order === 'projects' }),
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
    const outer = { units, accounts, activities: members, projects: members }[order]
    const inner = order === 'accounts' ? units : accounts
    const waysIn = (one: Order) => waysOf({ units, accounts, members }, one)
    return { units, accounts, outer, inner, ways: waysIn(order), waysIn }
  }, [unitRows, accountRows, memberRows, unit, order, t])
  const all = [found.units, found.accounts, found.activities]
  const retry = () => {
    for (const query of all) if (query.error !== null) void query.refetch()
  }
  return { data, error: all.find(({ error }) => error !== null)?.error ?? null, retry }
}

type Member = RowOf<typeof activityCode> | RowOf<typeof project>
type Found<Row> = { rows: readonly Row[] | undefined; error: Error | null }

/** The members of an order that is not by unit or account. Who may not read projects sees their codes. */
function membersIn(
  order: Order,
  { activities, projects }: { activities: Found<RowOf<typeof activityCode>>; projects: Found<RowOf<typeof project>> },
): readonly Member[] | undefined {
  if (order === 'activities') return activities.rows
  return order === 'projects' && projects.error === null ? projects.rows : none
}

const none: readonly Member[] = []

/** A project lies in no tree; an activity does. */
function namedMember(row: Member): Named {
  return 'title' in row
    ? { id: row.id, parent_id: null, name: String(row.title) }
    : { id: row.id, parent_id: row.parent_id, name: row.name }
}

/** The rows with those that the reader may not see as records, by their codes: no amount falls out of a sum. */
export function withUnlisted(outer: readonly Named[], members: readonly string[]): readonly Named[] {
  const listed = new Set(outer.map(({ id }) => id))
  const rest = members.filter((id) => !listed.has(id)).map((id) => ({ id, parent_id: null, name: id }))
  return rest.length === 0 ? outer : [...outer, ...rest]
}

const kinds: readonly string[] = ['cost', 'revenue', 'outlay', 'inflow']

/** A unit's own row is its net of operation, as C01 says; an account's row is that account in all the units. */
function waysOf(
  { units, accounts, members }: Pick<PlanTrees, 'units' | 'accounts'> & { members: readonly Named[] },
  order: Order,
): Ways {
  const operating = new Set(accounts.filter(({ kind }) => kind === 'cost' || kind === 'revenue').map(({ id }) => id))
  const [unitTree, accountTree] = [hierarchy(units), hierarchy(accounts)]
  if (order === 'accounts') return { outer: accountTree, inner: unitTree, counts: () => true }
  const outer = order === 'units' ? unitTree : hierarchy(members)
  return { outer, inner: accountTree, counts: (id) => operating.has(id) }
}
