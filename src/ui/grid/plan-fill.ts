import { type AmountUnit, printPlain } from '#core/amount-text.ts'
import type { GridColumn } from './grid-columns.ts'
import type { CellValue } from './grid-edits.ts'
import { type Range, spotsIn } from './grid-moves.ts'
import type { GridRow } from './grid-rows.ts'
import { cellAt, type Plan, type PlanCell } from './plan-cells.ts'

type Table = { plan: Plan; rows: readonly GridRow[]; columns: readonly GridColumn[] }

/** A cell of the table by its row and column; column 1 is the first amount. */
export function cellIn({ plan, rows, columns }: Table, row: number, column: number): PlanCell | null {
  const [at, of] = [rows[row], columns[column - 1]]
  return at === undefined || of === undefined ? null : cellAt(plan, at, of)
}

/** The cells of a range that can be written in, row by row. */
export function writableIn(
  table: Table,
  range: Range,
): (PlanCell & { address: string; row: number; column: number })[] {
  return spotsIn(range).flatMap(({ row, column }) => {
    const cell = cellIn(table, row, column)
    return cell === null || cell.address === null ? [] : [{ ...cell, address: cell.address, row, column }]
  })
}

/** Which cell of a range another takes its amount from: the first of all, of its column, or of its row. */
export type FillFrom = 'all' | 'down' | 'right'

/** The range filled from its first cell, its upper row, or its left column. Where nothing stands nothing is filled. */
export function filled(
  table: Table,
  range: Range,
  from: FillFrom,
  writtenIn: (address: string) => CellValue,
): { cell: string; to: number | null }[] {
  return writableIn(table, range).flatMap(({ address, row, column }) => {
    const source = { row: from === 'right' ? row : range.top, column: from === 'down' ? column : range.left }
    const value = valueAt(table, source.row, source.column, writtenIn)
    return value === undefined ? [] : [{ cell: address, to: value }]
  })
}

function valueAt(table: Table, row: number, column: number, writtenIn: (address: string) => CellValue): CellValue {
  const cell = cellIn(table, row, column)
  if (cell === null) return undefined
  if (cell.address !== null) return writtenIn(cell.address)
  return cell.amount_ore ?? (cell.unknown_count > 0 ? null : undefined)
}

/**
 * A range as a spreadsheet takes it from the clipboard. What is empty stays empty, unknown is the word.
 * Always as Swedish spreadsheets read it, so that it can be pasted back.
 */
export function copied(table: Table, range: Range, unit: AmountUnit): string {
  const lines: string[] = []
  for (let row = range.top; row <= range.bottom; row++) {
    const cells: string[] = []
    for (let column = range.left; column <= range.right; column++) {
      const cell = cellIn(table, row, column)
      const isNothing = cell === null || cell.isEmpty
      cells.push(isNothing ? '' : printPlain(cell.amount_ore, { unit, language: 'sv' }))
    }
    lines.push(cells.join('\t'))
  }
  return lines.join('\n')
}
