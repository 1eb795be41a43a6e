import { CsvError, parse } from 'csv-parse/sync'
import { decodeSie, type SieEncoding } from '#core/sie/encoding.ts'
import { sieFault } from '#core/sie/fault.ts'
import { sieLimits } from '#core/sie/gate.ts'
import { type Delimiter, delimiters, emptyTable, type Table, type TableRow, tableLimits } from './rows.ts'

/** How a text file is read; null is found out from the file itself. */
export type CsvShape = { delimiter: Delimiter | null; encoding: SieEncoding | null }

/** Why the bytes are no text file with columns; null when they may be one. */
function csvGate(bytes: Uint8Array): string | null {
  if (bytes.length > sieLimits.bytes) return 'import.too_large'
  if (bytes.every((byte) => byte <= 0x20)) return 'import.empty_file'
  const head = String.fromCharCode(...bytes.subarray(0, 512)).trimStart()
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('ÐÏ\u0011à')) return 'import.is_workbook'
  if (/^<(!doctype html|html|head|body)/i.test(head)) return 'import.html_page'
  return bytes.includes(0) ? 'import.not_csv' : null
}

/** Reads a text file with columns. Never throws for what the file holds; text that begins with = stays as it is. */
export function readCsv(bytes: Uint8Array, shape: CsvShape): Table {
  const refused = csvGate(bytes)
  if (refused !== null)
    return emptyTable([sieFault(refused, { line: 1, params: { largest: sieLimits.bytes / 1024 / 1024 } })])
  const { text, encoding, reason } = decodeSie(bytes, shape.encoding)
  const delimiter = shape.delimiter ?? likelyDelimiter(text)
  const table = { ...emptyTable([]), encoding, encoding_reason: reason, delimiter }
  try {
    return { ...table, ...rowsOf(text, delimiters[delimiter]) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { ...table, faults: [faultOf(error)] }
  }
}

function rowsOf(text: string, delimiter: string): Pick<Table, 'rows' | 'faults'> {
  const read = parse(text, {
    delimiter,
    // All of them, for a file that mixes them would else lose rows inside others.
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: true,
    relax_column_count: true,
    // A quote inside a text that is not quoted is a part of the text.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: tableLimits.columns * 200,
    to: tableLimits.rows + 1,
    // A row that holds a line break in quotes is named by the line that it ends on; it began where the last one ended.
    on_record: (cells, { lines }) => ({ line: lines, cells }) as never,
  }) as unknown as TableRow[]
  const faults =
    read.length > tableLimits.rows ? [sieFault('import.too_many_lines', { params: { largest: tableLimits.rows } })] : []
  const wide = read.find(({ cells }) => cells.length > tableLimits.columns)
  if (wide !== undefined)
    faults.push(sieFault('import.too_many_columns', { line: wide.line, params: { largest: tableLimits.columns } }))
  return { rows: faults.length > 0 ? [] : read, faults }
}

function faultOf(error: CsvError) {
  const line = typeof error.lines === 'number' ? error.lines : null
  const isQuote = /QUOTE|RECORD_DONT_MATCH|TRIM/.test(error.code)
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return sieFault('import.line_too_long', { line, params: { largest: tableLimits.columns * 200 } })
  return sieFault(isQuote ? 'import.unclosed_quote' : 'import.not_csv', { line })
}

/** What the first lines hold most of, and equally often; a semicolon when nothing tells. */
function likelyDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
  const counted = (Object.keys(delimiters) as Delimiter[]).map((name) => {
    const counts = lines.map((line) => line.split(delimiters[name]).length - 1)
    const most = counts[0] ?? 0
    return { name, most, alike: counts.filter((count) => count === most).length }
  })
  const found = counted.filter(({ most }) => most > 0).sort((a, b) => b.alike - a.alike || b.most - a.most)[0]
  return found?.name ?? 'semicolon'
}
