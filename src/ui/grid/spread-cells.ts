import type { Ore } from '#core/money.ts'
import { type GridColumn, periodOfColumn } from './grid-columns.ts'
import { type Range, type Spot, spotsIn } from './grid-moves.ts'
import type { GridRow } from './grid-rows.ts'
import { shownOf } from './grid-sums.ts'
import { cellAt, type Plan } from './plan-cells.ts'
import { cellIn, writableIn } from './plan-fill.ts'
import { placeOf } from './plan-order.ts'
import type { Spreading, SpreadPart } from './spread.ts'

type Table = { plan: Plan; rows: readonly GridRow[]; columns: readonly GridColumn[] }
type Below = (row: GridRow) => readonly GridRow[] | null

/** A part with what it shows, and whether it is held. */
type Part = SpreadPart & { isFixed: boolean; isEmpty: boolean }

/**
 * What an amount is spread over: the cells of a range, or of one single cell what it is made of. That is the rows below
 * it, and the months of a whole year.
 */
export function spreadingOver(table: Table, active: Spot, range: Range, below: Below): Spreading {
  if (spotsIn(range).length > 1) return ofRange(table, range)
  const [row, column] = [table.rows[active.row], table.columns[active.column - 1]]
  if (row === undefined || column === undefined || column.side !== 'first') return nothing
  return ofWhole(table.plan, row, column, below)
}

const nothing: Spreading = {
  ...{ parts: [], emptied: [], kept_ore: 0, kept_count: 0, fixed_count: 0, isMixed: false },
  isUnread: false,
}

function ofRange(table: Table, range: Range): Spreading {
  const { plan, rows, columns } = table
  const parts = writableIn(table, range).flatMap((cell): Part[] => {
    const [row, column] = [rows[cell.row], columns[cell.column - 1]]
    return row === undefined || column === undefined ? [] : partsOf(plan, row, column)
  })
  const fixed = parts.filter(({ isFixed }) => isFixed)
  const kept = { amount_ore: sumOf(fixed), unknown_count: unknownIn(fixed) }
  return spreadingOf(plan, parts, [], kept)
}

/** Whatever of the whole is not spread over stays: what is held, what may not be written, what months split. */
function ofWhole(plan: Plan, row: GridRow, column: GridColumn, below: Below): Spreading {
  const isYear = column.month === null
  if (row.isLeaf && !isYear) return nothing
  const found = row.isLeaf ? [row] : below(row)
  if (found === null) return { ...nothing, isUnread: true }
  const leaves = found.filter((leaf) => isCounted(plan, row, leaf))
  const byMonth = isYear && (row.isLeaf || plan.inMonths)
  const parts = leaves.flatMap((leaf) => {
    const columns = byMonth ? months.map((month) => columnOf(column.year, month)) : [column]
    return columns.flatMap((one) => partsOf(plan, leaf, one))
  })
  const emptied = byMonth ? leaves.flatMap((leaf) => partsOf(plan, leaf, columnOf(column.year, 0))) : []
  const written = emptied.filter(({ isFixed, isEmpty }) => !isFixed && !isEmpty)
  const free = [...parts.filter(({ isFixed }) => !isFixed), ...written]
  const whole = cellAt(plan, row, column)
  const kept = {
    amount_ore: (whole.amount_ore ?? 0) - sumOf(free),
    unknown_count: whole.unknown_count - unknownIn(free),
  }
  return spreadingOf(plan, parts, written, kept)
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)

function columnOf(year: number, month: number): GridColumn {
  const period = periodOfColumn(year, month)
  return { key: period, side: 'first', year, month, periods: [period] }
}

/** A unit's own row leaves out investments, and so does what is spread over it. */
function isCounted({ data }: Plan, row: GridRow, leaf: GridRow): boolean {
  return row.inner !== null || data.ways.counts(leaf.inner ?? '')
}

/** The cell as a part of what is spread over, when it may be written. */
function partsOf(plan: Plan, row: GridRow, column: GridColumn): Part[] {
  const { address, amount_ore: now, unknown_count, isEmpty, isFixed } = cellAt(plan, row, column)
  if (address === null) return []
  const { account } = placeOf(address)
  const beside = shownOf(plan.data.sums.at(row, ['second'], column.periods)).amount_ore
  const month = column.month === 0 ? null : column.month
  return [{ address, account, row: row.key, month, now, beside, unknown_count, isFixed, isEmpty }]
}

type Kept = { amount_ore: Ore; unknown_count: number }

function spreadingOf({ data }: Plan, parts: readonly Part[], emptied: readonly Part[], kept: Kept): Spreading {
  const free = parts.filter(({ isFixed }) => !isFixed)
  const kinds = new Map(data.accounts.map(({ id, kind }) => [id, kind]))
  const signs = new Set(free.map(({ account }) => ['revenue', 'inflow'].includes(kinds.get(account) ?? '')))
  return {
    parts: free,
    emptied,
    kept_ore: kept.unknown_count > 0 ? null : kept.amount_ore,
    kept_count: kept.unknown_count,
    fixed_count: parts.filter(({ isFixed }) => isFixed).length,
    isMixed: signs.size > 1,
    isUnread: false,
  }
}

const sumOf = (parts: readonly Part[]) => parts.reduce((sum, { now }) => sum + (now ?? 0), 0)
const unknownIn = (parts: readonly Part[]) => parts.reduce((sum, { unknown_count }) => sum + unknown_count, 0)

/** The cells that can be held or let go: those of a range, and what is written below a sum. */
export function cellsToHold(table: Table, range: Range, below: Below): string[] {
  return spotsIn(range).flatMap(({ row: at, column: of }) => {
    const [row, column] = [table.rows[at], table.columns[of - 1]]
    const address = cellIn(table, at, of)?.address ?? null
    if (address !== null) return [address]
    if (row === undefined || column?.side !== 'first') return []
    const leaves = row.isLeaf ? [row] : (below(row) ?? [])
    const isWhole = column.month === null && table.plan.inMonths
    const periods = isWhole ? [0, ...months].map((month) => columnOf(column.year, month)) : [column]
    return leaves.flatMap((leaf) => periods.flatMap((one) => cellAt(table.plan, leaf, one).address ?? []))
  })
}
