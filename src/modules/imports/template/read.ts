import { createHash } from 'node:crypto'
import { type AmountUnit, amountUnits } from '#core/amount-text.ts'
import { isDate } from '#core/calendar.ts'
import { type SieFault, sieFault } from '#core/sie/fault.ts'
import { templateRows, templateYears } from '../schema-template.ts'
import { archiveTrouble } from '../table/archive.ts'
import { type Cell, cellText, type TableRow } from '../table/rows.ts'
import { type AmountRead, amountIn } from '../table/values.ts'
import { readXlsx } from '../table/xlsx.ts'
import type { Seen } from './cells.ts'
import {
  amountColumn,
  cellName,
  columnName,
  headingRow,
  headings,
  lockedCells,
  nameCount,
  rowNamed,
  sheetNames,
  type Template,
  type TemplateCell,
  type TemplateRow,
  templateFormat,
} from './layout.ts'

/** A cell of a returned template whose amount is another than it was. */
export type ChangedCell = {
  cell: string
  row: number
  column: number
  of: TemplateRow
  year: number
  was: Seen
  amount_ore: number | null
  comment: string | null
}

export type ReadTemplate = {
  sha256: string
  /** Null for a workbook that is no template. */
  template: Omit<Template, 'rows'> | null
  changes: ChangedCell[]
  faults: SieFault[]
}

/** Reads a workbook that may be a template. Never throws for what the file holds. */
export async function readTemplateFile(bytes: Uint8Array): Promise<ReadTemplate> {
  const nothing = { sha256: createHash('sha256').update(bytes).digest('hex'), template: null, changes: [], faults: [] }
  if (archiveTrouble(bytes) !== null) return nothing
  const about = await readXlsx(bytes, sheetNames.about)
  if (about.faults.length > 0) return nothing
  const facts = new Map(about.rows.map(({ cells }) => [cellText(cells[0]), cellText(cells[1])]))
  if (!facts.get('format')?.startsWith('riktning.template/')) return nothing
  const template = templateIn(facts)
  const [base, plan] = [await readXlsx(bytes, sheetNames.base), await readXlsx(bytes, sheetNames.plan)]
  const rows = template === null ? null : baseRows(base.rows, template)
  if (template === null || rows === null || base.faults.length + plan.faults.length > 0)
    return { ...nothing, template: unknownTemplate, faults: [sieFault('template.broken')] }
  return { ...nothing, template, ...changesIn(plan.rows, { ...template, rows }) }
}

const unknownTemplate: Omit<Template, 'rows'> = {
  ...{ city_id: '', entry_set_id: '', set_name: '', unit_id: '', unit_name: '', fetched_at: '' },
  amount_unit: 'kr',
  years: [],
  has_parts: false,
}

function templateIn(facts: ReadonlyMap<string, string>): Omit<Template, 'rows'> | null {
  const fact = (name: string) => facts.get(name) ?? ''
  const amount_unit = amountUnits.find((unit) => unit === fact('amount_unit')) as AmountUnit | undefined
  const years = fact('years').split(',').map(Number)
  const isWhole =
    fact('format') === templateFormat && amount_unit !== undefined && isDate(fact('fetched_at').slice(0, 10))
  const isYears = years.length <= templateYears && years.every(isYear)
  if (!isWhole || !isYears || years.some((year, index) => index > 0 && year <= (years[index - 1] ?? 0))) return null
  const named = { city_id: fact('city_id'), entry_set_id: fact('entry_set_id'), set_name: fact('set_name') }
  return {
    ...named,
    unit_id: fact('unit_id'),
    unit_name: fact('unit_name'),
    fetched_at: fact('fetched_at'),
    amount_unit,
    years,
    has_parts: fact('parts') === 'apart',
  }
}

const isYear = (year: number) => Number.isInteger(year) && year >= 1990 && year <= 2200

/** The rows that the template was made from; null when they are not as they were written. */
function baseRows(lines: readonly TableRow[], template: Omit<Template, 'rows'>): TemplateRow[] | null {
  const [years, first] = [template.years.length, nameCount(template)]
  const rows: TemplateRow[] = []
  if (lines.length > templateRows) return null
  for (const { cells } of lines) {
    const texts = Array.from({ length: first + years * 4 }, (_, column) => cellText(cells[column]))
    const own = Array.from({ length: years }, (_, year) => {
      const [amount = '', unknown = '', split = '', certainty = ''] = texts.slice(
        first + year * 4,
        first + year * 4 + 4,
      )
      return {
        amount_ore: amount === '' ? null : Number(amount),
        unknown_count: Number(unknown),
        ...{ is_split: split !== '', certainty },
      }
    })
    if (own.some(({ amount_ore, unknown_count }) => !Number.isSafeInteger((amount_ore ?? 0) + unknown_count)))
      return null
    if (own.some(({ unknown_count }) => unknown_count < 0)) return null
    rows.push({ ...rowNamed(texts.slice(0, first), template), cells: own })
  }
  return rows
}

type Found = { changes: ChangedCell[]; faults: SieFault[] }

/** How many faults are told; what is wrong everywhere is wrong once. */
export const mostFaults = 200

function changesIn(lines: readonly TableRow[], template: Template): Found {
  const found: Found = { changes: [], faults: [] }
  const heads = headings(template)
  const keyed = new Map(template.rows.map((row) => [lockedCells(row)[0] ?? '', row]))
  const told = (code: string, row: number, column: number | null, params: Record<string, string | number> = {}) => {
    const place = { line: row, column: column === null ? null : column + 1 }
    if (found.faults.length < mostFaults)
      found.faults.push(
        sieFault(code, {
          ...place,
          params: { cell: column === null ? String(row) : cellName(column, row), ...params },
        }),
      )
  }
  const headLine = lines.find(({ line }) => line === headingRow)
  heads.forEach((head, column) => {
    if (cellText(headLine?.cells[column]) !== head) told('template.heading_changed', headingRow, column, { was: head })
  })
  if (found.faults.length > 0) return found
  for (const line of lines.filter((one) => one.line > headingRow)) {
    const key = cellText(line.cells[0])
    const row = keyed.get(key)
    if (row === undefined) {
      if (line.cells.some((cell) => cellText(cell) !== '')) told('template.row_added', line.line, null)
      continue
    }
    keyed.delete(key)
    readRow(line, row, template, { told, changes: found.changes })
  }
  const missing = [...keyed.values()]
  for (const { unit_name, account_name, part } of missing.slice(0, mostFaults)) {
    const names = [account_name, part?.activity_name ?? '', part?.project_name ?? '']
    told('template.row_missing', headingRow, null, { unit: unit_name, account: names.filter(Boolean).join(', ') })
  }
  return found.faults.length > 0 ? { ...found, changes: [] } : found
}

type Telling = {
  told: (code: string, row: number, column: number | null, params?: Record<string, string | number>) => void
  changes: ChangedCell[]
}

function readRow({ line, cells }: TableRow, row: TemplateRow, template: Template, { told, changes }: Telling): void {
  lockedCells(row).forEach((text, column) => {
    if (cellText(cells[column]) !== text.trim()) told('template.locked_changed', line, column, { was: text })
  })
  const written = cellText(cells[amountColumn(template, template.years.length)]).slice(0, 300)
  row.cells.forEach((was, index) => {
    const column = amountColumn(template, index)
    if (cellText(cells[column + 1]) !== was.certainty)
      told('template.locked_changed', line, column + 1, { was: was.certainty })
    const read = readCell(cells[column], was, template)
    if (read === null) return
    if ('code' in read) {
      told(read.code, line, column, { value: cellText(cells[column]).slice(0, 40), column: columnName(column) })
      return
    }
    changes.push({
      ...{ cell: cellName(column, line), row: line, column, of: row, year: template.years[index] ?? 0 },
      was: { amount_ore: was.amount_ore, unknown_count: was.unknown_count },
      amount_ore: read.amount_ore,
      comment: written === '' ? null : written,
    })
  })
}

/**
 * The amount that a cell has been given, or the code of what is wrong with it; null where it is as it was. An empty
 * cell says nothing, so an amount is not taken away by it.
 */
function readCell(cell: Cell | undefined, was: TemplateCell, { amount_unit }: Template): AmountRead | null {
  const isNothing = was.amount_ore === null && was.unknown_count === 0
  if (cellText(cell) === '') return isNothing ? null : { code: 'template.emptied' }
  const read = amountIn(cell, { decimal: 'comma', amount_unit, sign: 'as_written' })
  if ('code' in read) return read
  const isSame = read.amount_ore === was.amount_ore && !(read.amount_ore === null && isNothing)
  if (isSame) return null
  return was.is_split ? { code: 'template.split' } : read
}
