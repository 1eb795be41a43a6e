import { streamXlsxRows } from 'hucre/xlsx'
import { sieFault } from '#core/sie/fault.ts'
import { sieLimits } from '#core/sie/gate.ts'
import { archiveTrouble } from './archive.ts'
import { type Cell, emptyTable, type Table, type TableRow, tableLimits } from './rows.ts'

type Value = string | number | boolean | Date | null | undefined

/** Reads one sheet of a workbook, the first where none is named. Formulas give the value that was saved with them. */
export async function readXlsx(bytes: Uint8Array, sheet: string | null): Promise<Table> {
  if (bytes.length > sieLimits.bytes) return refused('import.too_large', { largest: sieLimits.bytes / 1024 / 1024 })
  if (bytes.length === 0) return refused('import.empty_file')
  const trouble = archiveTrouble(bytes)
  if (trouble !== null) return refused(trouble)
  const rows: TableRow[] = []
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: sheet ?? 0 })) {
      if (rows.length >= tableLimits.rows) return refused('import.too_many_lines', { largest: tableLimits.rows })
      if (values.length > tableLimits.columns)
        return refused('import.too_many_columns', { largest: tableLimits.columns })
      if (values.some((value) => value !== null)) rows.push({ line: index + 1, cells: values.map(cellOf) })
    }
  } catch (error) {
    // The reader throws for what it cannot make out. Which error it is tells the person nothing.
    if (!(error instanceof Error)) throw error
    return refused(sheet === null ? 'import.unread_workbook' : 'import.unread_sheet', { sheet: sheet ?? '' })
  }
  // A sheet that is not there gives no rows, and no error.
  if (rows.length === 0 && sheet !== null) return refused('import.unread_sheet', { sheet })
  return { ...emptyTable([]), rows }
}

function refused(code: string, params: Record<string, string | number> = {}): Table {
  return emptyTable([sieFault(code, { params })])
}

function cellOf(value: Value): Cell {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return { day: Number.isNaN(value.getTime()) ? '?' : value.toISOString().slice(0, 10) }
  return typeof value === 'number' ? value : String(value).slice(0, tableLimits.cell)
}
