import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { printAmount } from '#core/amount-text.ts'
import { Refusal } from '#core/refusal.ts'
import {
  acceptTemplateEndpoint,
  getTemplateEndpoint,
  readTemplateEndpoint,
  type TemplateReading,
} from '../../modules.server.ts'
import { fileTrouble } from '../file-trouble.ts'
import { textOf } from '../texts.ts'
import { type Command, calling, type Given, type Result, type Run, required, table, text } from './command.ts'
import { bytesOf, pathOf } from './given-file.ts'

const usage =
  'template FILE --city C --unit U --set S --from Y --to Y [--rows held|all|parts] [--amounts kr|tkr|mnkr] [--json]'

export const templateCommand: Command = {
  name: 'template',
  usage,
  help: {
    sv: 'Hämtar en plan som Excelmall att skriva i; import xlsx läser den tillbaka som förslag',
    en: 'Fetches a plan as an Excel template to write in; import xlsx reads it back as proposals',
  },
  words: 1,
  options: {
    unit: { type: 'string' },
    set: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    rows: { type: 'string' },
    amounts: { type: 'string' },
  },
  without: ['as-of'],
  run: async (run) => {
    const [file] = run.positionals
    if (file === undefined) throw new Refusal('cli.missing', 400, { name: 'FILE', usage: `riktning ${usage}` })
    const given = (name: string, option: string) => {
      const value = text(run.values[option])
      return value === null ? {} : { [name]: value }
    }
    const made = (await calling(run, { usage }, getTemplateEndpoint.name, {
      entry_set_id: required(run, { usage }, 'set'),
      unit_id: required(run, { usage }, 'unit'),
      from_year: required(run, { usage }, 'from'),
      to_year: required(run, { usage }, 'to'),
      ...given('rows', 'rows'),
      ...given('amount_unit', 'amounts'),
    })) as { rows: number; content: string }
    try {
      // Somebody may have written in the one that is there.
      await writeFile(pathOf(file), Buffer.from(made.content, 'base64'), { flag: 'wx' })
    } catch (error) {
      throw new Refusal('cli.cannot_write', 400, { file, problem: fileTrouble(error) })
    }
    const json = { ok: true, file, rows: made.rows }
    return { json, text: textOf(run, 'cli.template.made', { file, rows: made.rows }) }
  },
}

/** A returned template: what it proposes is told, or written whole; null for a workbook that is no template. */
export async function templateBack(run: Run, file: string, command: Pick<Command, 'usage'>): Promise<Result | null> {
  const sent = { file_name: basename(file).slice(0, 120), content: (await bytesOf(file)).toString('base64') }
  const reading = (await calling(run, command, readTemplateEndpoint.name, sent)) as TemplateReading
  if (!reading.is_template) return null
  const isDry = run.values['dry-run'] === true
  const isFaulty = reading.errors.length > 0
  if (isDry || isFaulty || reading.proposals.length === 0)
    return { json: { ok: !isFaulty, ...reading }, text: toldOf(run, reading), exit_code: isFaulty ? 2 : 0 }
  const reason = text(run.values.reason) ?? sent.file_name
  const made = (await calling(run, command, acceptTemplateEndpoint.name, { ...sent, reason })) as { cells: number }
  return { json: { ok: true, ...made }, text: textOf(run, 'cli.template.written', { file, cells: made.cells }) }
}

function toldOf({ language }: Given, { file_name, proposals, errors }: TemplateReading): string {
  const word = (key: string) => textOf({ language }, `cli.template.${key}`)
  if (errors.length > 0) {
    const rows = errors.map(({ row, message }) => [String(row ?? '–'), message])
    const said = textOf({ language }, 'cli.import.faults', { file: file_name, count: errors.length })
    return `${said}\n${table(rows, [0])}`
  }
  if (proposals.length === 0) return textOf({ language }, 'cli.template.nothing', { file: file_name })
  const amount = (amount_ore: number | null) => printAmount(amount_ore, { unit: 'kr', language })
  // A row without them is of all activities and projects, and must not look as one of none.
  const isParted = proposals.some(({ part }) => part !== null)
  const rows = proposals.map(({ cell, unit_name, account_name, part, year, was, amount_ore, changed_by }) => [
    ...[cell, unit_name, account_name],
    ...(isParted ? [part?.activity_name || '–', part?.project_name || '–'] : []),
    String(year),
    was.amount_ore === null && was.unknown_count === 0 ? '–' : amount(was.amount_ore),
    amount(amount_ore),
    changed_by ?? '',
  ])
  const parts = isParted ? ['activity', 'project'].map((name) => textOf({ language }, `cli.totals.${name}`)) : []
  const head = [
    ...['cell', 'unit', 'account'].map(word),
    ...parts,
    ...['year', 'was', 'becomes', 'changed_by'].map(word),
  ]
  return table([head, ...rows], [4 + parts.length, 5 + parts.length])
}
