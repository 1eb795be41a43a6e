import { basename } from 'node:path'
import {
  type ChartResult,
  makeChartEndpoint,
  makeStaffEndpoint,
  previewChartEndpoint,
  previewStaffEndpoint,
  type StaffResult,
} from '../../modules.server.ts'
import { textOf } from '../texts.ts'
import { type Command, calling, type Given, type Result, type Run, required, table, text } from './command.ts'
import { bytesOf } from './given-file.ts'

/** Reads in a version of the chart of accounts, or tells what it would change. */
export async function chartIn(run: Run, file: string, command: Pick<Command, 'usage'>): Promise<Result> {
  const given = {
    file_name: basename(file).slice(0, 120),
    import_kind: file.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv',
    name: required(run, command, 'name'),
    valid_from: required(run, command, 'valid-from'),
    accept: text(run.values['accept-imbalance']) ?? '',
    content: (await bytesOf(file)).toString('base64'),
  }
  const preview = (await calling(run, command, previewChartEndpoint.name, given)) as ChartResult
  if (!preview.ok) return { json: preview, text: faultsOf(run, preview), exit_code: 2 }
  if (run.values['dry-run'] === true) return { json: preview, text: saidOf(run, preview, true) }
  const made = (await calling(run, command, makeChartEndpoint.name, given)) as ChartResult
  return { json: made, text: saidOf(run, made, false) }
}

/** Reads in an extract of staff as groups of a plan, or tells the groups that it would give. */
export async function staffIn(run: Run, file: string, command: Pick<Command, 'usage'>): Promise<Result> {
  const given = {
    ...{ file_name: basename(file).slice(0, 120), import_kind: file.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv' },
    unit_id: required(run, command, 'unit'),
    entry_set_id: required(run, command, 'set'),
    pay_account_id: required(run, command, 'pay'),
    social_fee_account_id: required(run, command, 'fees'),
    starts_on: required(run, command, 'valid-from'),
    profile_id: text(run.values.profile),
    content: (await bytesOf(file)).toString('base64'),
  }
  const preview = (await calling(run, command, previewStaffEndpoint.name, given)) as StaffResult
  if (!preview.ok) return { json: preview, text: faultsOf(run, preview), exit_code: 2 }
  const isDry = run.values['dry-run'] === true
  const result = isDry ? preview : ((await calling(run, command, makeStaffEndpoint.name, given)) as StaffResult)
  const { already, file_name, groups, posts, unknown_posts } = result
  const key = already ? 'already' : isDry ? 'preview' : 'made'
  const params = { file: file_name, groups: groups.length, posts, unknown: unknown_posts }
  return { json: result, text: textOf(run, `cli.staff.${key}`, params) }
}

function saidOf({ language }: Given, result: ChartResult, isDry: boolean): string {
  const { already, name, valid_from, accounts, added, renamed, moved, ended, waiting_names } = result
  const key = already ? 'already' : isDry ? 'preview' : 'made'
  const said = textOf({ language }, `cli.chart.${key}`, { name, day: valid_from, accounts })
  const waiting = waiting_names === 0 ? '' : ` ${textOf({ language }, 'cli.chart.waiting', { count: waiting_names })}`
  const counts = textOf({ language }, 'cli.chart.changes', { added, renamed, moved, ended }) + waiting
  const rows = result.changes.map(({ number, change, name: now, name_before, valid_to, later_entries }) => [
    ...[number, textOf({ language }, `cli.chart.${change}`), name_before === null ? now : `${name_before} → ${now}`],
    ...[valid_to ?? '', later_entries === 0 ? '' : String(later_entries)],
  ])
  const head = ['number', 'change', 'name', 'last_day', 'later'].map((one) => textOf({ language }, `cli.chart.${one}`))
  return rows.length === 0 ? `${said} ${counts}` : `${said} ${counts}\n${table([head, ...rows], [4])}`
}

function faultsOf({ language }: Given, { file_name, errors }: Pick<ChartResult, 'file_name' | 'errors'>): string {
  const said = textOf({ language }, 'cli.import.faults', { file: file_name, count: errors.length })
  return `${said}\n${table(
    errors.map(({ row, message }) => [String(row ?? '–'), message]),
    [0],
  )}`
}
