import { useMemo } from 'react'
import { hierarchy } from '#core/cube/hierarchy.ts'
import type { Graded } from '#core/cube/pivot.ts'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { subtreeIds } from '#core/tree.ts'
import { account, type TotalRow, totals } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { useAnswer } from '../answer.ts'
import { useRows } from '../records.ts'
import { periodOf } from './grid-columns.ts'
import { type GridSums, gradedOf, type Leaf, sumsOf, type Ways } from './grid-sums.ts'

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
  /** What stands in each cell of the set that is read, by its address. */
  saved: ReadonlyMap<string, readonly Graded[]>
}

export type PlanQuestion = {
  unit: string
  set: string
  against: string | null
  from_year: number
  to_year: number
  isUnitsFirst: boolean
}

/** The amounts of one set or two for a unit and those below it, added up both trees. Undefined while they come. */
export function usePlanData({ unit, set, against, isUnitsFirst, ...years }: PlanQuestion) {
  const allUnits = useRows(orgUnit)
  const allAccounts = useRows(account)
  const asked = { unit_id: unit, by: 'kind,unit,account,year,month', ...years }
  const one = useAnswer(totals, { ...asked, entry_set_id: set })
  const other = useAnswer(totals, { ...asked, entry_set_id: against ?? set }, { enabled: against !== null })
  const [unitRows, accountRows, rows] = [allUnits.rows, allAccounts.rows, one.data?.rows]
  const otherRows = against === null ? none : other.data?.rows
  const data = useMemo((): PlanData | undefined => {
    if (unitRows === undefined || accountRows === undefined || rows === undefined || otherRows === undefined)
      return undefined
    const inside = new Set(subtreeIds(unitRows, unit))
    const units = unitRows.filter(({ id }) => inside.has(id)).toSorted((a, b) => compareSwedish(a.name, b.name))
    const accounts = accountRows.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
    const ways = waysOf({ units, accounts, isUnitsFirst })
    const saved = new Map(rows.filter(isAmount).map((row) => [addressOf(rowPlace(row)), gradedOf(row)]))
    return {
      ...{ units, accounts, ways, saved },
      first: sumsOf(leavesOf(rows, isUnitsFirst), ways),
      second: sumsOf(leavesOf(otherRows, isUnitsFirst), ways),
    }
  }, [unitRows, accountRows, rows, otherRows, unit, isUnitsFirst])
  const error = allUnits.error ?? allAccounts.error ?? one.error ?? other.error
  const retry = () => {
    for (const query of [allUnits, allAccounts, one, other]) void query.refetch()
  }
  return { data, error, retry }
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

function leavesOf(rows: readonly TotalRow[], isUnitsFirst: boolean): Leaf[] {
  return rows.filter(isAmount).map((row) => leafOf(rowPlace(row), gradedOf(row), isUnitsFirst))
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
