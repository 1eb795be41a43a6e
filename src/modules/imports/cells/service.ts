import type { AmountUnit } from '#core/amount-text.ts'
import { Refusal, type RefusalParams } from '#core/refusal.ts'
import { type SieFault, sieFault } from '#core/sie/fault.ts'
import { sieLimits } from '#core/sie/gate.ts'
import { takesCells, type WrittenCell } from '#modules/ledger/schema.ts'
import { cellFaults, periodsBeside, requireMayWrite, seenInCells, strayFaults } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { namable } from '#server/references.ts'
import { told } from '../preview.ts'
import type { ImportFault } from '../schema.ts'
import { type Columns, type FileCell, type Role, readCells } from './read.ts'

/** A cell that the file changes: its row in the file, what stands there now, and what shall. */
type ChangedCell = WrittenCell & { row: number }

/** What a file of cells would change in a set; nothing where anything in it is wrong. */
export type CellsReading = {
  file_name: string
  entry_set_id: string
  set_name: string
  /** How many cells the file has, and those that it changes. */
  rows: number
  cells: ChangedCell[]
  /** The rows of whole years that have an amount beside amounts by month in the file: the two are added together. */
  beside_months: { row: number; year: number }[]
  errors: ImportFault[]
}

type Sent = { file_name: string; content: Uint8Array; entry_set_id: string; amount_unit: AmountUnit }

/** Holds a file of cells against the city and what stands in the set now. Changes nothing. */
export async function cellsReading(context: Context, { content, amount_unit, ...sent }: Sent): Promise<CellsReading> {
  const { cells, columns, faults } = readCells(content, amount_unit)
  const set = await requireMayWrite(context, sent.entry_set_id, new Set(cells.map(({ unit_id }) => unit_id)))
  if (!takesCells(set)) throw new Refusal('ledger.cells_locked', 422, { set: set.name }, [{ field: 'entry_set_id' }])
  const places = cells.map(({ line: _, amount_ore: __, ...place }) => place)
  const seen = cells.length === 0 ? [] : await seenInCells(context, { entry_set_id: set.id, cells: places })
  const changed = cells.flatMap(({ line: row, ...cell }, index): ChangedCell[] => {
    const was = seen[index] ?? { amount_ore: null, unknown_count: 0 }
    return isThere(cell.amount_ore, was) ? [] : [{ ...cell, row, was }]
  })
  const written = changed.map(({ row: _, ...cell }) => cell)
  const asked = { entry_set_id: set.id, reason: sent.file_name, cells: written }
  // Made once: there may be as many faults as rows.
  const [lines, changedLines] = [cells.map(({ line }) => line), changed.map(({ row }) => row)]
  const all = [
    ...faults,
    ...strayFaults(places, set).map((fault) => placed(fault, lines, columns)),
    ...(await unknownParts(context, cells, columns)),
    ...(await cellFaults(context, asked)).map((fault) => placed(fault, changedLines, columns)),
    ...(await otherPeriods(context, { ...asked, cells: changed }, { cells, columns })),
  ]
  return {
    ...{ file_name: sent.file_name, entry_set_id: set.id, set_name: set.name, rows: cells.length },
    cells: all.length > 0 ? [] : changed,
    beside_months: besideMonths(cells),
    errors: inOrder(all).map((fault) => told(context, fault)),
  }
}

const isThere = (amount_ore: number | null, was: WrittenCell['was']) =>
  amount_ore === null
    ? was.amount_ore === null && was.unknown_count > 0
    : was.amount_ore === amount_ore && was.unknown_count === 0

/** By row and column; when there are more than anybody reads, that is said last. */
function inOrder(faults: readonly SieFault[]): SieFault[] {
  const sorted = faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  const left = sorted[sieLimits.faults]
  if (left === undefined) return sorted
  return [...sorted.slice(0, sieLimits.faults), sieFault('import.more_faults', { line: left.line })]
}

const roleOf: Record<string, Role> = {
  ...{ unit_id: 'unit', account_id: 'account', activity_id: 'activity', project_id: 'project' },
  ...{ year: 'year', amount_ore: 'amount' },
}

/** What the ledger refuses in a cell, at the cell's row in the file. */
function placed({ code, params, places }: Refusal, lines: readonly number[], columns: Columns): SieFault {
  const lineOf = (row: RefusalParams[string] | undefined) => lines[Number(row) - 1] ?? 0
  const line = lineOf(places[0]?.row)
  const other = 'other' in params ? { other: lineOf(params.other) } : {}
  return sieFault(code, {
    ...at(columns, roleOf[places[0]?.column ?? '']),
    line,
    params: { ...params, row: line, ...other },
  })
}

function at(columns: Columns, role: Role | undefined): Pick<SieFault, 'column' | 'label'> {
  const on = role === undefined ? undefined : columns[role]
  return { column: on === undefined ? null : on.at + 1, label: on?.heading ?? null }
}

/** Activities and projects that are none of the city's. */
async function unknownParts(context: Context, cells: readonly FileCell[], columns: Columns): Promise<SieFault[]> {
  const faults: SieFault[] = []
  for (const [role, field, kind] of [
    ['activity', 'activity_id', 'activity_code'],
    ['project', 'project_id', 'project'],
  ] as const) {
    const named = cells.flatMap((cell) =>
      typeof cell[field] === 'string' ? [{ line: cell.line, id: cell[field] }] : [],
    )
    if (named.length === 0) continue
    const there = await namable(context, kind, [...new Set(named.map(({ id }) => id))])
    for (const { line, id } of named.filter((one) => !there.has(one.id)))
      faults.push(sieFault(`cells.unknown_${role}`, { ...at(columns, role), line, params: { value: id.slice(0, 40) } }))
  }
  return faults
}

type Place = Pick<FileCell, 'unit_id' | 'account_id' | 'activity_id' | 'project_id' | 'year'>

const keyOf = (
  { unit_id, account_id, activity_id = '*', project_id = '*', year }: Place,
  month: number | null | 'any',
): string => JSON.stringify([unit_id, account_id, activity_id, project_id, year, month])

function besideMonths(cells: readonly FileCell[]): CellsReading['beside_months'] {
  const filled = cells.filter(({ amount_ore }) => amount_ore !== 0)
  const byMonth = new Set(filled.filter(({ month }) => month !== null).map((cell) => keyOf(cell, 'any')))
  return filled
    .filter((cell) => cell.month === null && byMonth.has(keyOf(cell, 'any')))
    .map(({ line, year }) => ({ row: line, year }))
}

/**
 * A whole year beside amounts by month, or a month beside an amount for the whole year, would be counted with it. That
 * is told, unless the file says what shall stand there too.
 */
async function otherPeriods(
  context: Context,
  { entry_set_id, cells }: { entry_set_id: string; cells: readonly ChangedCell[] },
  file: { cells: readonly FileCell[]; columns: Columns },
): Promise<SieFault[]> {
  if (cells.length === 0) return []
  const said = new Set(file.cells.map((cell) => keyOf(cell, cell.month)))
  const beside = await periodsBeside(context, { entry_set_id, cells })
  const left = beside.filter(({ cell, month }) => {
    const on = cells[cell]
    return on !== undefined && !said.has(keyOf(on, month))
  })
  return [...Map.groupBy(left, ({ cell }) => cell)].map(([cell, periods]) => {
    const line = cells[cell]?.row ?? null
    const months = periods.map(({ month }) => month).join(', ')
    const code = cells[cell]?.month === null ? 'cells.by_month' : 'cells.whole_year'
    return sieFault(code, { ...at(file.columns, 'month'), line, params: { months, year: cells[cell]?.year ?? 0 } })
  })
}
