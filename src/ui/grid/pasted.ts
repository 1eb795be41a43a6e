import { type AmountUnit, parseAmount } from '#core/amount-text.ts'
import type { CoreTextCode } from '#core/core-texts.sv.ts'
import type { TextParams } from '#core/texts.ts'

/** Where a pasted amount would go: the address of the cell, or null where nothing can be written. */
export type Target = (row: number, column: number) => string | null

/** A pasted cell that cannot be taken. Row and column count from 1 in what was pasted. */
export type PasteFault = { row: number; column: number; text: string } & Why

export type Pasted = { changes: { cell: string; to: number | null }[]; faults: PasteFault[] }

/** The cells of a range as a spreadsheet puts it on the clipboard: tabs between columns, line ends between rows. */
export function pastedCells(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()))
}

/**
 * What a pasted range means from its upper left corner on. An empty cell leaves what stands there alone. Any fault
 * means that nothing is to be taken: all of them are told, and the changes are then of no use.
 */
export function readPaste(
  text: string,
  unit: AmountUnit,
  size: { rows: number; columns: number },
  target: Target,
): Pasted {
  const read: Pasted = { changes: [], faults: [] }
  for (const [row, cells] of pastedCells(text).entries()) {
    for (const [column, written] of cells.entries()) {
      if (written === '') continue
      const isInside = row < size.rows && column < size.columns
      const found = isInside ? readCell(written, unit, target(row, column)) : outside
      if ('why' in found) read.faults.push({ row: row + 1, column: column + 1, text: written, ...found })
      else read.changes.push(found)
    }
  }
  return read
}

type Why = { why: 'amount'; code: CoreTextCode; params: TextParams } | { why: 'locked' | 'outside' }

const outside: Why = { why: 'outside' }

function readCell(text: string, unit: AmountUnit, cell: string | null): Pasted['changes'][number] | Why {
  const parsed = parseAmount(text, unit)
  if (!parsed.ok) return { why: 'amount', code: parsed.code, params: parsed.params }
  return cell === null ? { why: 'locked' } : { cell, to: parsed.amount_ore }
}
