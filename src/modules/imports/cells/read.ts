import { type AmountUnit, parseAmount } from '#core/amount-text.ts'
import { type SieFault, sieFault } from '#core/sie/fault.ts'
import { cellsAtOnce, type WrittenPlace } from '#modules/ledger/schema.ts'
import { readCsv } from '../table/csv.ts'
import { cellText, type TableRow } from '../table/rows.ts'
import { periodIn } from '../table/values.ts'

/** What each column is called, in both languages; the first is the one that is told. */
const headings = {
  unit: ['enhet', 'unit'],
  account: ['konto', 'account'],
  activity: ['verksamhet', 'activity'],
  project: ['projekt', 'project'],
  year: ['år', 'year'],
  month: ['månad', 'month'],
  amount: ['belopp', 'amount'],
} as const

export type Role = keyof typeof headings
const roles = Object.keys(headings) as Role[]
const required: readonly Role[] = ['unit', 'account', 'year', 'amount']

/** Where each column lies, from 0, and what it is called in the file. */
export type Columns = Partial<Record<Role, { at: number; heading: string }>>

/** A cell with the row of the file that it stands on. */
export type FileCell = WrittenPlace & { line: number; amount_ore: number | null }

export type CellsFile = { columns: Columns; cells: FileCell[]; faults: SieFault[] }

/**
 * Reads a text file of cells: one on each row, under headings. Never throws for what the file holds, and tells all that
 * is wrong. Without a column for activities a cell is all that the unit has on the account, whatever activity it lies
 * on; with one, an empty field is what lies on none. The same for projects.
 */
export function readCells(bytes: Uint8Array, unit: AmountUnit): CellsFile {
  const { rows, faults } = readCsv(bytes, { delimiter: null, encoding: null })
  if (faults.length > 0) return { columns: {}, cells: [], faults }
  const [head, ...lines] = rows
  const told = head === undefined ? [] : head.cells.map(cellText)
  const found = columnsOf(told, head?.line ?? 1)
  if (found.faults.length > 0) return { columns: found.columns, cells: [], faults: found.faults }
  const filled = lines.filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''))
  if (filled.length === 0) return { columns: found.columns, cells: [], faults: [sieFault('cells.no_rows')] }
  if (filled.length > cellsAtOnce)
    return {
      columns: found.columns,
      cells: [],
      faults: [sieFault('cells.too_many', { params: { rows: filled.length, most: cellsAtOnce } })],
    }
  const read = filled.map((row) => rowOf(row, { columns: found.columns, width: told.length, unit }))
  return {
    columns: found.columns,
    cells: read.flatMap(({ cell }) => (cell === null ? [] : [cell])),
    faults: read.flatMap(({ faults: own }) => own),
  }
}

function columnsOf(told: readonly string[], line: number): { columns: Columns; faults: SieFault[] } {
  const columns: Columns = {}
  const faults: SieFault[] = []
  told.forEach((heading, at) => {
    const role = roles.find((one) => headings[one].some((name) => name === heading.toLowerCase()))
    const place = { line, column: at + 1, label: heading }
    // One that is spelt otherwise and passed over would make other cells of the rows.
    if (role === undefined)
      faults.push(sieFault('cells.unknown_column', { ...place, params: { column: heading.slice(0, 40), known } }))
    else if (columns[role] !== undefined)
      faults.push(sieFault('import.column_twice', { ...place, params: { column: heading } }))
    else columns[role] = { at, heading }
  })
  for (const role of required) {
    if (columns[role] !== undefined) continue
    const [sv, en] = headings[role]
    faults.push(sieFault('cells.column_missing', { line, params: { column: { sv, en } } }))
  }
  return { columns, faults }
}

const known = {
  sv: roles.map((role) => headings[role][0]).join(', '),
  en: roles.map((role) => headings[role][1]).join(', '),
}

type How = { columns: Columns; width: number; unit: AmountUnit }

function rowOf(row: TableRow, { columns, width, unit }: How): { cell: FileCell | null; faults: SieFault[] } {
  const faults: SieFault[] = []
  const { line } = row
  if (row.cells.length > width)
    return { cell: null, faults: [sieFault('import.more_cells', { line, column: width + 1 })] }
  const text = (role: Role) => cellText(row.cells[columns[role]?.at ?? -1])
  const wrong = (role: Role, code: string, params: SieFault['params'] = {}) => {
    const on = columns[role]
    faults.push(
      sieFault(code, { line, column: on === undefined ? null : on.at + 1, label: on?.heading ?? null, params }),
    )
  }
  const code = (role: Role) => {
    const value = text(role)
    if (value === '') wrong(role, 'cells.empty', { column: columns[role]?.heading ?? '' })
    return value
  }
  const part = (role: Role) => (columns[role] === undefined ? undefined : text(role) || null)
  const place = { unit_id: code('unit'), account_id: code('account') }
  const year = periodIn(text('year'))
  if (text('year') === '') wrong('year', 'cells.empty', { column: columns.year?.heading ?? '' })
  else if (year === null || year.month !== null) wrong('year', 'import.not_year', { value: text('year').slice(0, 40) })
  const month = monthIn(text('month'))
  if (month === undefined) wrong('month', 'import.not_month', { value: text('month').slice(0, 40) })
  const amount = parseAmount(text('amount'), unit)
  if (!amount.ok) wrong('amount', amount.code, amount.params)
  if (faults.length > 0 || !amount.ok || year === null) return { cell: null, faults }
  const [activity_id, project_id] = [part('activity'), part('project')]
  const parts = {
    ...(activity_id === undefined ? {} : { activity_id }),
    ...(project_id === undefined ? {} : { project_id }),
  }
  return {
    cell: { ...place, ...parts, year: year.year, month: month ?? null, line, amount_ore: amount.amount_ore },
    faults,
  }
}

/** 1 to 12 or a month's name; null where nothing is said, undefined for what is no month. */
function monthIn(text: string): number | null | undefined {
  if (text === '') return null
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined
  return /^[a-zåäö]+\.?$/i.test(text) ? monthNamed(text.replace('.', '').toLowerCase()) : undefined
}

const monthNames = [
  'januari februari mars april maj juni juli augusti september oktober november december',
  'january february march april may june july august september october november december',
].map((names) => names.split(' '))

/** The month by its whole name or its first three letters, in Swedish or English; undefined for any other word. */
function monthNamed(word: string): number | undefined {
  for (const names of monthNames) {
    const at = names.findIndex((name) => word === name || word === name.slice(0, 3))
    if (at >= 0) return at + 1
  }
  return undefined
}
