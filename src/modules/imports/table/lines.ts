import { type SieFault, sieFault } from '#core/sie/fault.ts'
import { sieLimits } from '#core/sie/gate.ts'
import type { BookedLine } from '../booked-line.ts'
import { type ColumnRole, columnRoles, type Reading } from '../schema-profile.ts'
import { type Cell, cellText, type Table, type TableRow } from './rows.ts'
import { amountIn, codeIn, type Period, periodIn } from './values.ts'

/** Which column, from 0, holds what. */
export type Columns = Partial<Record<ColumnRole, number>>

export type TableLines = {
  lines: BookedLine[]
  /** The names that stand beside the accounts' numbers. */
  names: Map<string, string>
  columns: Columns
  faults: SieFault[]
}

/** The headings of a table: the texts of its header row, or the columns' numbers where it has none. */
export function headingsOf(table: Table, header_row: number): string[] {
  if (header_row > 0) return (headerRow(table, header_row)?.cells ?? []).map(cellText)
  const widest = table.rows.reduce((width, { cells }) => Math.max(width, cells.length), 0)
  return Array.from({ length: widest }, (_, index) => String(index + 1))
}

/** The first row at or after the one that is said to have the headings. */
export function headerRow({ rows }: Table, header_row: number): TableRow | undefined {
  return rows.find(({ line }) => line >= header_row)
}

/**
 * The rows of a table as lines on their way to the ledger. Every row that cannot be read is told with its column, what
 * stands there and what to write; rows without anything in the columns that are read are passed over.
 */
export function tableLines(table: Table, reading: Reading, year: number | null): TableLines {
  const headings = headingsOf(table, reading.header_row)
  const { columns, faults } = columnsOf(headings, reading)
  const names = new Map<string, string>()
  const head = reading.header_row === 0 ? undefined : headerRow(table, reading.header_row)
  const told = (fault: SieFault) => {
    if (faults.length < sieLimits.faults) faults.push(fault)
    else if (faults.length === sieLimits.faults) faults.push(sieFault('import.more_faults', { line: fault.line }))
  }
  const lines: BookedLine[] = []
  if (faults.length === 0) {
    for (const row of table.rows) {
      if (head !== undefined && row.line <= head.line) continue
      if (isShifted(row, table, headings.length)) {
        told(sieFault('import.more_cells', { line: row.line, column: headings.length + 1 }))
        continue
      }
      const line = new RowReader(row, columns, headings, told).line(reading, year, names)
      if (line !== null) lines.push(line)
    }
    if (lines.length === 0 && faults.length === 0) told(sieFault('import.no_rows'))
  }
  return { lines, names, columns, faults }
}

/**
 * A row of a text file with more cells than there are headings, empty ones too, has a delimiter in some text or amount,
 * so that its columns are not those of the headings. Beside a table in a workbook there may be notes.
 */
function isShifted({ cells }: TableRow, { delimiter }: Table, width: number): boolean {
  return delimiter !== null && cells.length > width && cells.some((cell) => cellText(cell) !== '')
}

const required: readonly ColumnRole[] = ['account', 'amount']

function columnsOf(headings: readonly string[], reading: Reading): { columns: Columns; faults: SieFault[] } {
  const columns: Columns = {}
  const faults: SieFault[] = []
  const compared = headings.map((heading) => heading.toLowerCase())
  for (const role of columnRoles) {
    const heading = reading[`${role}_column`]
    if (heading === null) {
      if (required.includes(role)) faults.push(sieFault(`import.profile_lacks_${role}`))
      continue
    }
    const at = compared.indexOf(heading.toLowerCase())
    const place = { label: heading, params: { column: heading } }
    if (at === -1) faults.push(sieFault('import.column_missing', place))
    else if (compared.lastIndexOf(heading.toLowerCase()) !== at) faults.push(sieFault('import.column_twice', place))
    else columns[role] = at
  }
  return { columns, faults }
}

/** One row, read by the roles of its columns. What is wrong is told, and the row gives no line. */
class RowReader {
  readonly #row: TableRow
  readonly #columns: Columns
  readonly #headings: readonly string[]
  readonly #told: (fault: SieFault) => void

  constructor(row: TableRow, columns: Columns, headings: readonly string[], told: (fault: SieFault) => void) {
    this.#row = row
    this.#columns = columns
    this.#headings = headings
    this.#told = told
  }

  line(reading: Reading, year: number | null, names: Map<string, string>): BookedLine | null {
    if (columnRoles.every((role) => this.#text(role) === '')) return null
    const { code: account, name } = codeIn(this.#cell('account'))
    if (account === '') return this.#fault('import.account_missing', 'account')
    const period = this.#period(year)
    const amount = amountIn(this.#cell('amount'), reading)
    if ('code' in amount) this.#fault(amount.code, 'amount')
    if (period === null || 'code' in amount) return null
    if (name !== '' && !names.has(account)) names.set(account, name)
    const voucher = this.#text('voucher')
    const text = this.#text('text')
    return {
      line: this.#row.line,
      voucher: voucher === '' ? null : voucher.slice(0, 30),
      account,
      ...period,
      amount_ore: amount.amount_ore,
      words: [voucher, text].filter((part) => part !== '').join(' ') || [account, name].join(' ').trim(),
      unit: this.#code('unit'),
      activity: this.#code('activity'),
      project: this.#code('project'),
      counterparty: this.#code('counterparty'),
    }
  }

  #cell(role: ColumnRole): Cell | undefined {
    const at = this.#columns[role]
    return at === undefined ? undefined : this.#row.cells[at]
  }

  #text(role: ColumnRole): string {
    return cellText(this.#cell(role))
  }

  #code(role: ColumnRole): string | null {
    const { code } = codeIn(this.#cell(role))
    return code === '' ? null : code
  }

  /** From the period, else from year and month, else the year that the person gave for the whole file. */
  #period(year: number | null): Period | null {
    if (this.#columns.period !== undefined) {
      return periodIn(this.#cell('period')) ?? this.#fault('import.not_period', 'period')
    }
    if (this.#columns.year === undefined && year === null) return this.#fault('import.year_unknown', null)
    const own = this.#columns.year === undefined ? year : (periodIn(this.#cell('year'))?.year ?? null)
    if (own === null) return this.#fault('import.not_year', 'year')
    if (this.#columns.month === undefined || this.#text('month') === '') return { year: own, month: null }
    const month = Number(this.#text('month'))
    if (Number.isInteger(month) && month >= 1 && month <= 12) return { year: own, month }
    const worded = periodIn(`${this.#text('month')} ${own}`) ?? periodIn(this.#cell('month'))
    return worded?.year === own ? worded : this.#fault('import.not_month', 'month')
  }

  #fault(code: string, role: ColumnRole | null): null {
    const at = role === null ? undefined : this.#columns[role]
    const label = at === undefined ? null : (this.#headings[at] ?? null)
    const params = { value: role === null ? '' : this.#text(role).slice(0, 40), column: label ?? '' }
    this.#told(sieFault(code, { line: this.#row.line, column: at === undefined ? null : at + 1, label, params }))
    return null
  }
}
