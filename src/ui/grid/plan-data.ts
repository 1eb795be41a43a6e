import { useMemo } from 'react'
import { hierarchy } from '#core/cube/hierarchy.ts'
import type { Graded } from '#core/cube/pivot.ts'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { subtreeIds } from '#core/tree.ts'
import { account, type TotalRow, totals } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { scenarioTotals } from '#modules/scenarios/schema.ts'
import { useAnswer } from '../answer.ts'
import { useRows } from '../records.ts'
import { periodOf } from './grid-columns.ts'
import { type GridSums, gradedOf, type Leaf, sumsOf, type Ways } from './grid-sums.ts'
import { type TriedRow, triedCells } from './tried-cells.ts'

/** Where amounts are written: a unit, an account and a period. */
export type Place = { unit: string; account: string; period: string }

/** The address of a cell, the same in whatever order the table stands. */
export const addressOf = ({ unit, account: on, period }: Place) => `${unit} ${on} ${period}`

export function placeOf(address: string): Place {
  const [unit = '', on = '', period = ''] = address.split(' ')
  return { unit, account: on, period }
}

export type PlanData = {
  units: readonly RowOf<typeof orgUnit>[]
  accounts: readonly RowOf<typeof account>[]
  ways: Ways
  first: GridSums
  second: GridSums
  /** What a scenario changes; empty without one. */
  effects: GridSums
  /** What stands in each cell of the set that is read, by its address. */
  saved: ReadonlyMap<string, readonly Graded[]>
}

export type PlanQuestion = {
  unit: string
  set: string
  against: string | null
  /** A scenario on the set, shown beside it in place of another set. */
  scenario: string | null
  from_year: number
  to_year: number
  isUnitsFirst: boolean
}

/** The amounts of one set or two for a unit and those below it, added up both trees. Undefined while they come. */
export function usePlanData({ unit, set, against, scenario, isUnitsFirst, ...years }: PlanQuestion) {
  const allUnits = useRows(orgUnit)
  const allAccounts = useRows(account)
  const asked = { unit_id: unit, by: 'kind,unit,account,year,month', ...years }
  const isTried = scenario !== null
  const one = useAnswer(totals, { ...asked, entry_set_id: set }, { enabled: !isTried })
  const other = useAnswer(totals, { ...asked, entry_set_id: against ?? set }, { enabled: against !== null && !isTried })
  const tried = useAnswer(scenarioTotals, { ...asked, id: scenario ?? '' }, { enabled: isTried })
  const [unitRows, accountRows] = [allUnits.rows, allAccounts.rows]
  const [rows, otherRows] = [one.data?.rows, against === null ? none : other.data?.rows]
  const triedRows = tried.data?.rows
  const data = useMemo((): PlanData | undefined => {
    if (unitRows === undefined || accountRows === undefined) return undefined
    const leaves = isTried ? triedRows && triedLeaves(triedRows) : rows && otherRows && setLeaves(rows, otherRows)
    if (leaves === undefined) return undefined
    const inside = new Set(subtreeIds(unitRows, unit))
    const units = unitRows.filter(({ id }) => inside.has(id)).toSorted((a, b) => compareSwedish(a.name, b.name))
    const accounts = accountRows.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
    const ways = waysOf({ units, accounts, isUnitsFirst })
    const sums = (cells: readonly PlacedCell[]) =>
      sumsOf(
        cells.map(({ place, graded }) => leafOf(place, graded, isUnitsFirst)),
        ways,
      )
    return {
      ...{ units, accounts, ways },
      saved: new Map(leaves.first.map(({ place, graded }) => [addressOf(place), graded])),
      ...{ first: sums(leaves.first), second: sums(leaves.second), effects: sums(leaves.effects) },
    }
  }, [unitRows, accountRows, rows, otherRows, triedRows, isTried, unit, isUnitsFirst])
  const error = allUnits.error ?? allAccounts.error ?? one.error ?? other.error ?? tried.error
  const retry = () => {
    for (const query of [allUnits, allAccounts, ...(isTried ? [tried] : [one, other])]) void query.refetch()
  }
  return { data, error, retry }
}

/** What stands in one cell of a side. */
type PlacedCell = { place: Place; graded: readonly Graded[] }
type Sides = { first: readonly PlacedCell[]; second: readonly PlacedCell[]; effects: readonly PlacedCell[] }

function setLeaves(rows: readonly TotalRow[], otherRows: readonly TotalRow[]): Sides {
  const cells = (of: readonly TotalRow[]) =>
    of.filter(isAmount).map((row) => ({ place: rowPlace(row), graded: gradedOf(row) }))
  return { first: cells(rows), second: cells(otherRows), effects: [] }
}

/** A scenario beside its base: what holds in the base, the same with the changes, and the changes alone. */
function triedLeaves(rows: readonly TriedRow[]): Sides {
  const cells = rows.filter(isAmount).map((row) => ({ place: rowPlace(row), ...triedCells(row) }))
  return {
    first: cells.map(({ place, base }) => ({ place, graded: base })),
    second: cells.map(({ place, result }) => ({ place, graded: result })),
    effects: cells
      .filter(({ effects }) => effects.length > 0)
      .map(({ place, effects }) => ({ place, graded: effects })),
  }
}

const none: readonly TotalRow[] = []
const kinds: readonly string[] = ['cost', 'revenue', 'outlay', 'inflow']

/** The server adds nets beside the kinds that they are made of; here every amount is to be counted once. */
const isAmount = ({ kind }: TotalRow) => kinds.includes(kind ?? '')

function rowPlace({ unit = '', account: on = '', year = 0, month = null }: TotalRow): Place {
  return { unit, account: on, period: periodOf(year, month) }
}

/** The leaf of a cell in the order that the table stands in. */
export function leafOf({ unit, account: on, period }: Place, graded: readonly Graded[], isUnitsFirst: boolean): Leaf {
  return isUnitsFirst ? { outer: unit, inner: on, period, graded } : { outer: on, inner: unit, period, graded }
}

/** A unit's own row is its net of operation, as C01 says; an account's row is that account in all the units. */
function waysOf({
  units,
  accounts,
  isUnitsFirst,
}: Pick<PlanData, 'units' | 'accounts'> & { isUnitsFirst: boolean }): Ways {
  const operating = new Set(accounts.filter(({ kind }) => kind === 'cost' || kind === 'revenue').map(({ id }) => id))
  const [unitTree, accountTree] = [hierarchy(units), hierarchy(accounts)]
  return isUnitsFirst
    ? { outer: unitTree, inner: accountTree, counts: (id) => operating.has(id) }
    : { outer: accountTree, inner: unitTree, counts: () => true }
}
