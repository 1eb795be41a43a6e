import type { SieControl } from '#core/sie/control.ts'
import { sieFault } from '#core/sie/fault.ts'
import type { ReadFile, Wanted } from './parsed.ts'
import { summaryOf } from './summary.ts'
import { readCsv } from './table/csv.ts'
import { likelyFaults } from './table/likely-faults.ts'
import { headingsOf, type TableLines, tableLines } from './table/lines.ts'
import { likelyHeaderRow, sampleOf, suggestedReading } from './table/suggest.ts'
import { readXlsx } from './table/xlsx.ts'

/** A table holds no sums of its own to be held against. */
const noControl: SieControl = {
  vouchers: { checked: 0, differing: 0 },
  closing: { checked: 0, differing: 0 },
  results: { checked: 0, differing: 0 },
  months: { checked: 0, differing: 0 },
  objects: { checked: 0, differing: 0 },
  checksum: 'none',
}

/** A text file with columns or a workbook as an import, read by its profile; by what is likely where it has none. */
export async function tableImport(bytes: Uint8Array, { kind, profile, year }: Wanted): Promise<ReadFile> {
  const shape = { delimiter: profile?.delimiter ?? null, encoding: profile?.encoding ?? null }
  const table = kind === 'csv' ? readCsv(bytes, shape) : await readXlsx(bytes, profile?.sheet ?? null)
  const header_row = profile?.header_row ?? likelyHeaderRow(table)
  const headings = headingsOf(table, header_row)
  const suggested = suggestedReading(table, headings, header_row)
  const isRead = table.faults.length === 0
  const read = isRead ? tableLines(table, profile ?? suggested, year) : { ...nothingRead, faults: [] }
  const likely = read.faults.length > 0 ? [] : likelyFaults(read.lines, read.columns.amount)
  const unsaid = isRead && profile === null ? [sieFault('import.profile_missing')] : []
  const facts = {
    sie_type: null,
    content: 'booked' as const,
    encoding: table.encoding,
    encoding_reason: table.encoding_reason,
    company: null,
    organisation_number: null,
    first_day: null,
    last_day: null,
    vouchers: new Set(read.lines.map(({ voucher }) => voucher).filter((voucher) => voucher !== null)).size,
    summary: summaryOf(read.lines, read.names, () => false),
    control: noControl,
    table: { headings, sample: sampleOf(table, header_row), suggested },
    columns: read.columns,
    faults: [...table.faults, ...unsaid, ...read.faults, ...likely],
  }
  return { facts, lines: read.lines }
}

const nothingRead: Omit<TableLines, 'faults'> = { lines: [], names: new Map(), columns: {} }
