import { basename } from 'node:path'
import { type AmountUnit, amountUnits, printAmount } from '#core/amount-text.ts'
import { Refusal } from '#core/refusal.ts'
import { type CellConflict, type CellsReading, cellsReading, writeCellsEndpoint } from '../../modules.server.ts'
import { textOf } from '../texts.ts'
import { type Command, calling, type Given, type Run, reading, required, table, text } from './command.ts'
import { bytesOf } from './given-file.ts'

const usage = 'cells FILE --city C --set S --reason R [--amount-unit kr|tkr|mnkr] [--dry-run] [--json]'

export const cellsCommand: Command = {
  name: 'cells',
  usage,
  help: {
    sv: 'Skriver celler i en plan eller ett scenario från en CSV-fil, alla eller inga; --dry-run visar ändringarna',
    en: 'Writes cells of a plan or a scenario from a CSV file, all or none; --dry-run shows the changes',
  },
  words: 1,
  options: {
    set: { type: 'string' },
    reason: { type: 'string' },
    'amount-unit': { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  without: ['as-of'],
  run: async (run) => {
    const [file] = run.positionals
    if (file === undefined) throw new Refusal('cli.missing', 400, { name: 'FILE', usage: `riktning ${usage}` })
    const entry_set_id = required(run, { usage }, 'set')
    const isDry = run.values['dry-run'] === true
    const reason = isDry ? null : required(run, { usage }, 'reason')
    const sent = { file_name: basename(file).slice(0, 120), entry_set_id, amount_unit: unitOf(run) }
    const content = await bytesOf(file)
    const read = await reading(run, { usage }, (context) => cellsReading(context, { ...sent, content }))
    if (read.errors.length > 0) return { json: { ok: false, ...read }, text: faultsOf(run, read), exit_code: 2 }
    if (reason === null || read.cells.length === 0) return { json: { ok: true, ...read }, text: toldOf(run, read) }
    const { posting_id } = await written(run, read, reason)
    const counts = { cells: read.cells.length, same: read.rows - read.cells.length }
    return { json: { ok: true, posting_id, ...read }, text: textOf(run, 'cli.cells.written', { file, ...counts }) }
  },
}

/** The unit that templates are in when nothing is said. */
const usualUnit: AmountUnit = 'tkr'

function unitOf(run: Given): AmountUnit {
  const asked = text(run.values['amount-unit']) ?? usualUnit
  const unit = amountUnits.find((known) => known === asked)
  if (unit === undefined) throw new Refusal('cli.bad_option', 400, { problem: `--amount-unit ${asked}` })
  return unit
}

/** Writes what was read, as it was seen; what somebody else has changed since is called by its rows in the file. */
async function written(run: Run, { entry_set_id, cells }: CellsReading, reason: string) {
  const sent = cells.map(({ row: _, ...cell }) => cell)
  try {
    return (await calling(run, { usage }, writeCellsEndpoint.name, { entry_set_id, reason, cells: sent })) as {
      posting_id: string
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code !== 'ledger.cells_changed') throw atRowsOfFile(error, cells)
    const { conflicts } = error.details as { conflicts: CellConflict[] }
    const told = conflicts.map((conflict) => ({ ...conflict, row: cells[conflict.row - 1]?.row ?? 0 }))
    const rows = told.map(({ row }) => row)
    const named = rows.slice(0, 20).join(', ') + (rows.length > 20 ? ', …' : '')
    throw new Refusal(
      'cells.changed',
      409,
      { rows: named },
      rows.map((row) => ({ row })),
      { conflicts: told },
    )
  }
}

/** The same refusal where the rows that it names are those of the file: what is sent is only what the file changes. */
export function atRowsOfFile(
  { code, status, params, places, details }: Refusal,
  cells: readonly { row: number }[],
): Refusal {
  const rowOf = (sent: number) => cells[sent - 1]?.row ?? sent
  const named = Object.entries(params).map(([name, value]) =>
    (name === 'row' || name === 'other') && typeof value === 'number' ? [name, rowOf(value)] : [name, value],
  )
  const at = places.map(({ row, ...place }) => (row === undefined ? place : { ...place, row: rowOf(row) }))
  return new Refusal(code, status, Object.fromEntries(named), at, details)
}

function faultsOf({ language }: Given, { file_name, errors }: CellsReading): string {
  const said = textOf({ language }, 'cli.import.faults', { file: file_name, count: errors.length })
  const head = ['row', 'column', 'code'].map((name) => textOf({ language }, `cli.cells.${name}`))
  const rows = errors.map(({ row, column, label, code, message }) => [
    ...[String(row ?? '–'), label ?? String(column ?? '–'), code],
    message,
  ])
  return `${said}\n${table([[...head, textOf({ language }, 'cli.import.fault')], ...rows], [0])}`
}

/** How many cells are shown before it is said how many more there are. */
const mostShown = 200

function toldOf({ language }: Given, { file_name, rows, cells, beside_months }: CellsReading): string {
  const say = (key: string, params = {}) => textOf({ language }, `cli.cells.${key}`, params)
  const counts = { file: file_name, cells: cells.length, same: rows - cells.length }
  if (cells.length === 0) return say('nothing', counts)
  // A cell without them is of all activities and projects, and must not look as one of none.
  const parts = (['activity', 'project'] as const).filter((part) => cells.some((cell) => `${part}_id` in cell))
  const dimension = (name: string) => textOf({ language }, `cli.totals.${name}`)
  const head = [
    say('row'),
    ...['unit', 'account', ...parts, 'year', 'month'].map(dimension),
    say('was'),
    say('becomes'),
  ]
  const lines = cells
    .slice(0, mostShown)
    .map((cell) => [
      ...[String(cell.row), cell.unit_id, cell.account_id, ...parts.map((part) => cell[`${part}_id`] ?? '–')],
      ...[String(cell.year), String(cell.month ?? '–')],
      ...[seen(language, cell.was), printAmount(cell.amount_ore, { unit: 'kr', language })],
    ])
  const more = cells.length > mostShown ? [say('more', { count: cells.length - mostShown })] : []
  const right = [0, head.length - 2, head.length - 1]
  const added = beside_months.slice(0, mostShown).map(({ row, year }) => say('beside_months', { row, year }))
  return [say('preview', counts), table([head, ...lines], right), ...more, ...added].join('\n')
}

/** What stood in a cell: nothing, an amount, an unknown one, or an amount and what beside it is unknown. */
function seen(language: Given['language'], was: CellsReading['cells'][number]['was']): string {
  if (was.amount_ore === null) return was.unknown_count === 0 ? '–' : printAmount(null, { unit: 'kr', language })
  const known = printAmount(was.amount_ore, { unit: 'kr', language })
  if (was.unknown_count === 0) return known
  const word = textOf({ language }, was.unknown_count === 1 ? 'cli.unknown_short_one' : 'cli.unknown_short')
  return `${known} + ${was.unknown_count} ${word}`
}
