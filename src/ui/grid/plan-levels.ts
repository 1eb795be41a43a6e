import type { z } from 'zod'
import type { Graded } from '#core/cube/pivot.ts'
import type { TotalRow, totals } from '#modules/ledger/schema.ts'
import { periodOf } from './grid-columns.ts'
import { directKey, gradedOf, ownKey, type SumPart, type Ways, wholeKey } from './grid-sums.ts'
import { type Order, placeOfRow } from './plan-order.ts'

/** A row that somebody has opened, so that what lies below it is asked for. */
export type Opened = { order: Order; outer: string; inner: string | null }

type Ask = Omit<z.input<typeof totals.input>, 'entry_set_id' | 'from_year' | 'to_year'>

/** What is asked for one level, and what its answer gives the sums of the rows. */
export type Level = {
  order: Order
  /** The row that it lies below; null for the rows at the top. */
  below: string | null
  ask: Ask
  sumsOf: (row: TotalRow) => SumPart[]
  /** The cell that a row of the answer is; null where it is a sum. */
  cellOf: (row: TotalRow) => { unit: string; account: string } | null
}

const kinds: readonly string[] = ['cost', 'revenue', 'outlay', 'inflow']

/** The server adds nets beside the kinds that they are made of; here every amount is to be counted once. */
export const isAmount = ({ kind }: TotalRow) => kinds.includes(kind ?? '')

const part = (key: string, row: TotalRow, graded: readonly Graded[] = gradedOf(row)): SumPart => ({
  key,
  period: periodOf(row.year ?? 0, row.month ?? null),
  graded,
})

/** A whole is the net of operation; an investment only tells that there is something below it. */
const inWhole = (id: string, row: TotalRow) =>
  part(wholeKey(id), row, row.kind === 'cost' || row.kind === 'revenue' ? gradedOf(row) : [])

type Trees = { top: string; ways: Ways; hasBelow: (unit: string) => boolean }

/** The rows at the top of an order, and those below each row that is opened. */
export function levelsOf(order: Order, opened: readonly Opened[], trees: Trees): Level[] {
  const rows = opened.filter((one) => one.order === order)
  if (order === 'units') {
    const units = new Set([trees.top, ...rows.filter(({ inner }) => inner === null).map(({ outer }) => outer)])
    return [...units].flatMap((unit) => levelsOfUnit(unit, trees))
  }
  if (order === 'accounts') {
    const cells = rows.filter(({ inner }) => inner !== null && trees.hasBelow(inner))
    return [accountsOf(trees), ...cells.map(({ outer, inner }) => unitsBelow(outer, inner ?? '', trees))]
  }
  const members = rows.filter(({ inner }) => inner === null)
  return [membersOf(order, trees), ...members.map(({ outer }) => accountsIn(order, outer, trees))]
}

/** What a unit has itself by account, and the units directly below it as wholes. */
function levelsOfUnit(unit: string, { top, ways }: Trees): Level[] {
  const below = wholeKey(unit)
  const cellOf = (account: string) => placeOfRow('units', unit, account)
  return [
    {
      ...{ order: 'units', below },
      ask: { unit_id: unit, by: 'kind,account,year,month', units: 'own' },
      sumsOf: (row) => within(unit, row.account ?? '', row, ways),
      cellOf: (row) => cellOf(row.account ?? ''),
    },
    {
      ...{ order: 'units', below },
      ask: { unit_id: unit, by: 'kind,unit,year,month', units: 'children' },
      sumsOf: (row) => [
        ...(row.unit === unit ? [] : [inWhole(row.unit ?? '', row)]),
        ...(unit === top ? [inWhole(top, row)] : []),
      ],
      cellOf: () => null,
    },
  ]
}

/** An account within a member: itself and those above it in the tree of accounts. */
function within(member: string, account: string, row: TotalRow, { inner }: Ways): SumPart[] {
  const keys = [directKey(member, account), ...(inner.get(account) ?? []).map((id) => ownKey(member, id))]
  return keys.map((key) => part(key, row))
}

/** Every account in all the units, and each as what the unit at the top has on it. */
function accountsOf({ top, ways, hasBelow }: Trees): Level {
  return {
    ...{ order: 'accounts', below: null },
    ask: { unit_id: top, by: 'kind,account,year,month' },
    sumsOf: (row) => [
      part(ownKey(row.account ?? '', top), row),
      ...(ways.outer.get(row.account ?? '') ?? []).map((id) => part(wholeKey(id), row)),
    ],
    cellOf: (row) => (hasBelow(top) ? null : { unit: top, account: row.account ?? '' }),
  }
}

/** What lies on an account itself in a unit: in the unit itself and in each directly below it. */
function unitsBelow(account: string, unit: string, { top, hasBelow }: Trees): Level {
  const isTop = unit === top
  return {
    ...{ order: 'accounts', below: ownKey(account, unit) },
    ask: { unit_id: isTop ? top : unit, by: 'kind,unit,year,month', units: 'children', account_id: account },
    sumsOf: (row) => [part((row.unit === unit ? directKey : ownKey)(account, row.unit ?? ''), row)],
    cellOf: (row) => (row.unit !== unit && hasBelow(row.unit ?? '') ? null : { unit: row.unit ?? '', account }),
  }
}

const columnOf = { activities: 'activity', projects: 'project' } as const
const none = 'none'

/** Every activity or project as a whole. */
function membersOf(order: 'activities' | 'projects', { top, ways }: Trees): Level {
  const column = columnOf[order]
  return {
    ...{ order, below: null },
    ask: { unit_id: top, by: `kind,${column},year,month` },
    sumsOf: (row) => {
      const id = row[column] ?? none
      return (ways.outer.get(id) ?? [id]).map((above) => inWhole(above, row))
    },
    cellOf: () => null,
  }
}

/** What lies on an activity or a project itself, by account. */
function accountsIn(order: 'activities' | 'projects', member: string, { top, ways }: Trees): Level {
  return {
    ...{ order, below: wholeKey(member) },
    ask: { unit_id: top, by: 'kind,account,year,month', [`${columnOf[order]}_id`]: member },
    sumsOf: (row) => within(member, row.account ?? '', row, ways),
    cellOf: () => null,
  }
}
