import { createHash } from 'node:crypto'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { type SieFault, sieFault } from '#core/sie/fault.ts'
import { account } from '#modules/ledger/schema.ts'
import type { Context } from '#server/context.ts'
import { createRecord, listRecords, reviseRecord } from '#server/records.ts'
import { requireUnit } from '#server/rights.ts'
import { acceptedOf, told } from '../preview.ts'
import { accountChart, type ChartResult, type ChartRow, chartAccount, type GivenChart } from '../schema-chart.ts'
import { tableIn } from '../template/apart.ts'
import { type BeforeAccount, chartRows, type NewRow } from './difference.ts'
import { gapFaults, laterEntries, moveFaults } from './earlier-years.ts'
import { chartIn } from './read.ts'

type Chart = RowOf<typeof accountChart>
type Account = RowOf<typeof account>

/** The day from which accounts that came without a chart are taken to have held. */
const always = '1900-01-01'

/** What a chart would change. Changes nothing. */
export async function previewOfChart(context: Context, given: GivenChart): Promise<ChartResult> {
  return (await held(context, given)).result
}

/**
 * Reads in a version of the chart. Its accounts become accounts of the city from the day that it holds, and those that
 * it leaves out take no amounts after it; nothing that has been written on them is touched. New names come when it
 * holds: the same file again gives the accounts those that have waited.
 */
export async function makeTheChart(context: Context, given: GivenChart): Promise<ChartResult> {
  const { result, rows, accounts } = await held(context, given)
  if (result.already) return result
  if (!result.ok) {
    const params = { file: given.file_name, count: result.errors.length, first: result.errors[0]?.message ?? '' }
    throw new Refusal('chart.faulty', 422, params, [], result)
  }
  if (result.id !== null) {
    for (const { number, name } of rows) await reviseRecord(context, account, number, { name })
    return result
  }
  const { name, valid_from, synthetic, file_name } = given
  const { sha256, accounts: number, added, renamed, moved, ended, accepted } = result
  const origin = { source_document: file_name, synthetic }
  const chart = await createRecord(context, accountChart, {
    ...{ ...origin, name, valid_from, file_name, sha256, accounts: number, added, renamed, moved, ended, accepted },
  })
  await writeAccounts(context, given, rows, accounts)
  for (const { later_entries: _, ...row } of rows)
    await createRecord(context, chartAccount, { ...origin, ...row, chart_id: chart.id })
  return { ...result, id: chart.id }
}

/** Makes the new accounts, then says where each lies: an account may stand before the one that it lies under. */
async function writeAccounts(
  context: Context,
  { name: chart, valid_from: from, file_name, synthetic }: GivenChart,
  rows: readonly ChartRow[],
  accounts: ReadonlyMap<string, Account>,
): Promise<void> {
  const own = rows.filter(({ kind }) => kind !== 'balance')
  for (const { number, name, kind, valid_from, valid_to } of own) {
    if (accounts.has(number) || kind === 'balance') continue
    const fields = { id: number, name, kind, parent_id: null, chart, valid_from, valid_to }
    await createRecord(context, account, { ...fields, source_document: file_name, synthetic })
  }
  const ids = new Set([...accounts.keys(), ...own.map(({ number }) => number)])
  for (const { number, name, parent_number, valid_to, change } of own) {
    const parent_id = parent_number !== null && ids.has(parent_number) ? parent_number : null
    const was = accounts.get(number) ?? { name, parent_id: null, valid_to }
    const called = from > context.today ? was.name : name
    if (was.name === called && was.parent_id === parent_id && was.valid_to === valid_to) continue
    // An account that ends stays where it lay and is called what it was called.
    await reviseRecord(
      context,
      account,
      number,
      change === 'ended' ? { valid_to } : { name: called, parent_id, valid_to, chart },
    )
  }
}

type Held = { result: ChartResult; rows: ChartRow[]; accounts: ReadonlyMap<string, Account> }

async function held(context: Context, given: GivenChart): Promise<Held> {
  requireUnit(context, 'economy', 'write', null)
  const bytes = Buffer.from(given.content, 'base64')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { accounts: read, faults } = chartIn(await tableIn(bytes, given.import_kind))
  const known = await listRecords(context, account)
  const accounts = new Map(known.map((one) => [one.id, one]))
  const latest = await latestChart(context)
  const isSame = latest?.sha256 === sha256 && latest.valid_from === given.valid_from
  const before = isSame ? [] : await beforeOf(context, latest, known)
  const from = given.valid_from
  const rows = await counted(context, faults.length > 0 || isSame ? [] : chartRows(before, read, from), accounts)
  const moves = isSame ? [] : await moveFaults(context, { read, rows, accounts, from })
  const accepted = acceptedOf(moves, given.accept)
  const late = latest !== null && !isSame && given.valid_from <= latest.valid_from
  const params = { name: latest?.name ?? '', day: latest?.valid_from ?? '' }
  const left = [
    ...faults,
    ...kindFaults(read, accounts),
    ...gapFaults(read, accounts, from),
    ...moves.filter(({ imbalance }) => !accepted.names.includes(imbalance ?? '')),
    ...accepted.faults,
    ...(late ? [sieFault('chart.not_later', { params })] : []),
  ]
  const countOf = (change: ChartRow['change']) => rows.filter((row) => row.change === change).length
  const ended = countOf('ended')
  const counts = { accounts: rows.length - ended, added: countOf('added'), renamed: countOf('renamed'), ended }
  const result: ChartResult = {
    ...{ ok: left.length === 0, id: null, already: false, file_name: given.file_name, sha256, name: given.name },
    ...{ valid_from: given.valid_from, before: latest === null ? null : shown(latest), ...counts },
    moved: rows.filter(({ parent_before, change }) => change === 'moved' || parent_before !== null).length,
    waiting_names: from > context.today ? rows.filter((row) => isRenamed(row, accounts)).length : 0,
    accepted: accepted.names,
    changes: rows.filter(({ change }) => change !== 'unchanged'),
    errors: left.map((fault) => told(context, fault)),
  }
  if (!isSame || latest === null) return { result, rows, accounts }
  const waiting = await waitingNames(context, latest, accounts)
  return sameAs(result, latest, { waiting, accounts, has_come: from <= context.today })
}

const isRenamed = ({ number, name, change }: Named, accounts: ReadonlyMap<string, Account>) =>
  change !== 'ended' && (accounts.get(number)?.name ?? name) !== name

type Named = Pick<ChartRow, 'number' | 'name' | 'change'>

/** The names of a version that its accounts have not got yet: one that a person has written since is left alone. */
async function waitingNames(context: Context, { id }: Chart, accounts: ReadonlyMap<string, Account>) {
  const versions = await listRecords(context, chartAccount)
  const earlier = new Set(versions.map(({ number, name_before }) => `${number} ${name_before}`))
  return versions.filter(
    (row) =>
      row.chart_id === id && isRenamed(row, accounts) && earlier.has(`${row.number} ${accounts.get(row.number)?.name}`),
  )
}

const shown = ({ id, name, valid_from }: Chart) => ({ id, name, valid_from })

/** The version again: nothing new, unless names have waited for its day and it has come. */
function sameAs(
  result: ChartResult,
  { id, name, accepted, ...chart }: Chart,
  of: { waiting: readonly RowOf<typeof chartAccount>[]; accounts: ReadonlyMap<string, Account>; has_come: boolean },
): Held {
  const { accounts, added, renamed, moved, ended } = chart
  const rows = of.has_come ? of.waiting.map((row) => ({ ...rowOfRecord(row), later_entries: 0 })) : []
  const counts = rows.length > 0 ? { accounts, added: 0, renamed: rows.length, moved: 0, ended: 0 } : null
  const first = { id, name, ...(counts ?? { accounts, added, renamed, moved, ended }), accepted }
  const waiting_names = of.has_come ? 0 : of.waiting.length
  const already = rows.length === 0
  return {
    result: { ...result, ...first, ok: true, already, waiting_names, changes: rows, errors: [] },
    ...{ rows, accounts: of.accounts },
  }
}

async function latestChart(context: Context): Promise<Chart | null> {
  const charts = await listRecords(context, accountChart)
  return charts.toSorted((a, b) => (a.valid_from < b.valid_from ? 1 : -1))[0] ?? null
}

/**
 * The version before; the city's own accounts where none has been read in. Accounts that somebody has added beside a
 * version are in none, and a version that leaves them out does not end them.
 */
async function beforeOf(context: Context, latest: Chart | null, known: readonly Account[]): Promise<BeforeAccount[]> {
  if (latest !== null) return listRecords(context, chartAccount, { chart_id: latest.id })
  return known.map(({ id, name, kind, parent_id, valid_from, valid_to }) => ({
    ...{ number: id, name, kind, parent_number: parent_id, account_id: id },
    ...{ valid_from: valid_from ?? always, valid_to },
  }))
}

/** An account whose kind were another would have every amount with the wrong sign. */
function kindFaults(
  read: readonly { number: string; kind: ChartRow['kind']; line: number }[],
  accounts: ReadonlyMap<string, Account>,
): SieFault[] {
  return read.flatMap(({ number, kind, line }) => {
    const known = accounts.get(number)
    return known === undefined || known.kind === kind
      ? []
      : [sieFault('chart.kind_fixed', { line, params: { number } })]
  })
}

/** The rows with the city's account of each, and how many entries lie after the last day of those that end. */
async function counted(
  context: Context,
  rows: readonly NewRow[],
  accounts: ReadonlyMap<string, Account>,
): Promise<ChartRow[]> {
  const later = await laterEntries(
    context,
    rows.filter(({ number }) => accounts.has(number)),
  )
  return rows.map((row) => {
    const isOurs = accounts.has(row.number) || row.kind !== 'balance'
    return { ...row, account_id: isOurs ? row.number : null, later_entries: later.get(row.number) ?? 0 }
  })
}

/** The version that holds on a day with its accounts, called what they were called then. */
export async function theChartAt(context: Context, day: string) {
  const charts = (await listRecords(context, accountChart)).toSorted((a, b) => (a.valid_from < b.valid_from ? 1 : -1))
  const chart = charts.find(({ valid_from }) => valid_from <= day)
  if (chart === undefined) return { chart: null, rows: [] }
  const rows = await listRecords(context, chartAccount, { chart_id: chart.id })
  const there = rows.filter((row) => row.valid_from <= day && (row.valid_to === null || row.valid_to >= day))
  return { chart: shown(chart), rows: there.map(rowOfRecord).toSorted((a, b) => (a.number < b.number ? -1 : 1)) }
}

function rowOfRecord(row: RowOf<typeof chartAccount>) {
  const { number, name, kind, parent_number, account_id, valid_from, valid_to, becomes } = row
  const { change, name_before, parent_before } = row
  const place = { number, name, kind, parent_number, account_id, valid_from, valid_to, becomes }
  return { ...place, change, name_before, parent_before }
}
