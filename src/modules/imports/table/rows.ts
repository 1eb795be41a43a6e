import type { SieFault } from '#core/sie/fault.ts'

/** What stands in a cell: text as it is written, or what a workbook holds as a number or a day. Null is empty. */
export type Cell = string | number | { day: string } | null

/** A row with its number in the file, from 1: the line of a text file, the row of a sheet. */
export type TableRow = { line: number; cells: readonly Cell[] }

export type Table = {
  rows: TableRow[]
  encoding: string
  encoding_reason: string
  /** What parts the columns of a text file; null in a workbook. */
  delimiter: Delimiter | null
  faults: SieFault[]
}

export const delimiters = { semicolon: ';', comma: ',', tab: '\t', pipe: '|' } as const
export type Delimiter = keyof typeof delimiters

/** How many rows, columns and letters in a cell are read. */
export const tableLimits = { rows: 3_000_000, columns: 500, cell: 10_000 } as const

export function emptyTable(faults: SieFault[]): Table {
  return { rows: [], encoding: 'utf8', encoding_reason: 'only_ascii', delimiter: null, faults }
}

/** A cell as text: a number without an exponent, a day as YYYY-MM-DD, nothing as ''. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return cell.day
  return typeof cell === 'number' ? String(cell) : cell.replaceAll('\u00a0', ' ').trim()
}
