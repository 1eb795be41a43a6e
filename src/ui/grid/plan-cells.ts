import type { Graded } from '#core/cube/pivot.ts'
import { figureId } from '#core/figure.ts'
import { subtractOre } from '#core/money.ts'
import { type GridColumn, periodOfColumn, writtenPeriod } from './grid-columns.ts'
import type { Layer } from './grid-cube.ts'
import type { CellValue } from './grid-edits.ts'
import type { GridRow } from './grid-rows.ts'
import { changeOf, countAt, countsIn, type RowPlace, type Shown, shownOf, wholeOf, writtenOver } from './grid-sums.ts'
import type { PlanData } from './plan-data.ts'
import { addressOf, dimensionsOf, isOfOrder, isOwn, lyingOf, type Order, placeOf, placeOfRow } from './plan-order.ts'

/** The table as it stands, for whoever shows or writes its cells. */
export type Plan = {
  data: PlanData
  /** The place in the journal of the table's sums: another when something has been written in it. */
  journal: number
  pending: ReadonlyMap<string, number | null>
  order: Order
  /** The unit at the top, the set that is read and the one beside it. */
  top: string
  set: string
  against: string | null
  /** The scenario that stands beside its base, in place of another set. */
  scenario: string | null
  inMonths: boolean
  /** The cells that the person holds as they are, and how many of them each sum counts. */
  fixed: ReadonlySet<string>
  fixedIn: ReadonlyMap<string, number>
  /** How many open comments each sum counts. */
  talkIn: ReadonlyMap<string, number>
  /** Whether the unit's cells may be written in this set by this person, on this day. */
  mayWrite: (unit: string) => boolean
}

/** Puts what is written and not saved on what has been read. */
export function writeIn({ sums, savedIn }: PlanData, pending: Plan['pending']): number {
  return sums.write(pending, (address, amount) => ({
    layer: 'written',
    lies: lyingOf(placeOf(address)),
    graded: changeOf(savedIn(address), amount),
  }))
}

/** How many held cells each sum counts. */
export function fixedIn(data: PlanData, fixed: Plan['fixed'], order: Order, top: string): Plan['fixedIn'] {
  const isShown = (address: string) => !isOwn(order) || placeOf(address).unit === top
  const cells = [...fixed].filter((address) => isOfOrder(address, order) && isShown(address))
  return countsIn(
    cells.map((address) => lyingOf(placeOf(address))),
    data.ways,
  )
}

/** The amount that is saved in a cell. */
export function savedValue({ savedIn }: PlanData, address: string): CellValue {
  const { amount_ore, unknown_count } = writtenOver(savedIn(address))
  return amount_ore ?? (unknown_count > 0 ? null : undefined)
}

export type PlanCell = Shown & {
  address: string | null
  isWritten: boolean
  isSplit: boolean
  isFixed: boolean
  /** How many held cells are added in it. */
  fixed_count: number
  /** How many open comments there are on what is added in it. */
  comment_count: number
}

/** What a cell shows, and where it is written; `address` is null for a cell that only shows. */
export function cellAt(plan: Plan, row: GridRow, column: GridColumn): PlanCell {
  const isSplit = column.month === null && isSplitByMonth(plan, row, column)
  const shown = { ...shownIn(plan, row, column), ...differenceIn(plan, row, column) }
  const address = addressAt(plan, row, column, { isSplit, isEmpty: shown.isEmpty })
  const isWritten = address !== null && plan.pending.has(address)
  const isFixed = address !== null && plan.fixed.has(address)
  const [fixed_count = 0, comment_count = 0] = [plan.fixedIn, plan.talkIn].map((counts) =>
    column.side === 'first' ? countAt(counts, row.key, column.periods) : 0,
  )
  return { ...shown, address, isWritten, isSplit, isFixed, fixed_count, comment_count }
}

/** What a cell shows: of a scenario all that stands there, for it holds if the scenario does. */
function shownIn(plan: Plan, row: GridRow, column: GridColumn): Shown {
  if (plan.scenario === null || column.side === 'first') return shownOf(gradedIn(plan, row, column))
  return wholeOf(plan.data.sums.at(row, [column.side === 'second' ? 'second' : 'effects'], column.periods))
}

const layersOf = {
  first: ['first', 'written'],
  second: ['second'],
  difference: ['first', 'written', 'second'],
} as const satisfies Record<GridColumn['side'], readonly Layer[]>

/** What stands in a column of a row, per certainty. */
export function gradedIn({ data }: Plan, row: RowPlace, { side, periods }: GridColumn): Graded[] {
  return data.sums.at(row, layersOf[side], periods)
}

/** Second minus first, told only when both are known. */
function differenceIn(plan: Plan, row: GridRow, column: GridColumn): Partial<Shown> {
  if (column.side !== 'difference' || plan.scenario !== null) return {}
  const [first, second] = (['first', 'second'] as const).map((side) =>
    shownOf(gradedIn(plan, row, { ...column, side })),
  )
  const amount_ore = subtractOre(second?.amount_ore ?? null, first?.amount_ore ?? null)
  return { amount_ore, open_ore: null, unknown_count: (first?.unknown_count ?? 0) + (second?.unknown_count ?? 0) }
}

function isSplitByMonth({ data }: Plan, row: GridRow, { year }: GridColumn): boolean {
  const months = Array.from({ length: 12 }, (_, index) => periodOfColumn(year, index + 1))
  return data.sums.at(row, layersOf.first, months).length > 0
}

type Standing = { isSplit: boolean; isEmpty: boolean }

function addressAt(plan: Plan, row: GridRow, column: GridColumn, { isSplit, isEmpty }: Standing): string | null {
  const period = row.isLeaf ? writtenPeriod(column, isSplit, plan.inMonths) : null
  if (period === null || row.inner === null) return null
  const { hasBelow, takesYear } = plan.data
  const place = placeOfRow(plan.order, row.outer, row.inner, { unit: plan.top, hasBelow: hasBelow(plan.top) })
  if (place === null || !plan.mayWrite(place.unit)) return null
  // What stands on an account that has ended can be taken away; nothing new comes there.
  return isEmpty && !takesYear(place.account, column.year) ? null : addressOf({ ...place, period })
}

/** The name of the figure that explains a cell. */
export function figureOf(plan: Plan, row: GridRow, { side, year, month }: GridColumn): string {
  const { set, against, scenario } = plan
  if (scenario !== null) {
    const kind = { first: 'scenario_base', second: 'scenario', difference: 'scenario_difference' }[side]
    return figureId(kind, { ...scopeOf(plan, row), scenario, year, ...(month === null ? {} : { month }) })
  }
  const sets =
    side === 'difference' && against !== null ? { set, against } : { set: side === 'second' ? (against ?? set) : set }
  return figureId('cell', { ...scopeOf(plan, row), ...sets, year, ...(month === null ? {} : { month }) })
}

function scopeOf({ order, top }: Plan, { outer, inner, isDirect }: GridRow) {
  const units = { units: 'own' } as const
  const accounts = { accounts: 'own' } as const
  if (order === 'accounts') {
    if (inner === null) return { unit: top, account: outer }
    return { unit: inner, ...(isDirect ? units : {}), account: outer, ...accounts }
  }
  const own = inner === null ? {} : { account: inner, ...(isDirect ? accounts : {}) }
  if (order === 'units') return { unit: outer, ...(inner === null ? {} : units), ...own }
  const member = { [dimensionsOf[order].outer]: outer }
  return { unit: top, ...(isOwn(order) ? units : {}), ...member, ...(inner === null ? {} : { members: 'own' }), ...own }
}
