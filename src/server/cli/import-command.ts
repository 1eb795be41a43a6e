import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { printAmount } from '#core/amount-text.ts'
import { Refusal } from '#core/refusal.ts'
import { sieLimits } from '#core/sie/gate.ts'
import type { Language } from '#core/texts.ts'
import { type ImportResult, importFile, importKinds, importWish } from '../../modules.server.ts'
import { fileTrouble } from '../file-trouble.ts'
import { readInput } from '../input.ts'
import { textOf } from '../texts.ts'
import { chartIn, staffIn } from './chart-command.ts'
import { type Command, cityOf, type Given, operator, type Result, required, table, text } from './command.ts'
import { toldOn } from './progress.ts'
import { templateBack } from './template-command.ts'

const usage =
  'import sie|csv|xlsx FILE --city C --unit U --set S [--profile P] [--year Y] [--dry-run] ' +
  '[--accounts A=B,…] [--accept-imbalance N,…] [--reason R] [--json] | ' +
  'import accounts FILE --city C --name N --valid-from YYYY-MM-DD [--accept-imbalance N,…] [--dry-run] [--json] | ' +
  'import staff FILE --city C --unit U --set S --pay A --fees A --valid-from YYYY-MM-DD ' +
  '[--profile P] [--dry-run] [--json]'

export const importCommand: Command = {
  name: 'import',
  usage,
  help: {
    sv: 'Läser in en fil i huvudboken, hela filen eller ingenting; --dry-run visar vad som skulle hända',
    en: 'Reads a file into the ledger, all of it or nothing; --dry-run shows what would happen',
  },
  words: 2,
  options: {
    unit: { type: 'string' },
    set: { type: 'string' },
    profile: { type: 'string' },
    year: { type: 'string' },
    'dry-run': { type: 'boolean' },
    accounts: { type: 'string' },
    'accept-imbalance': { type: 'string' },
    reason: { type: 'string' },
    name: { type: 'string' },
    'valid-from': { type: 'string' },
    pay: { type: 'string' },
    fees: { type: 'string' },
  },
  without: ['as-of'],
  run: async (run) => {
    const [kind, file] = run.positionals
    if (![...importKinds, 'accounts', 'staff'].some((known) => known === kind))
      throw new Refusal('cli.bad_option', 400, {
        problem: `import ${kind ?? ''} (${importKinds.join(', ')}, accounts, staff)`,
      })
    if (file === undefined) throw new Refusal('cli.missing', 400, { name: 'FILE', usage: `riktning ${usage}` })
    const path = await readable(file)
    if (kind === 'accounts') return chartIn(run, file, { usage })
    if (kind === 'staff') return staffIn(run, file, { usage })
    if (kind === 'xlsx') {
      const back = await templateBack(run, file, { usage })
      if (back !== null) return back
    }
    const wish = readInput(importWish, {
      import_kind: kind,
      file_name: basename(file).slice(0, 120),
      unit_id: required(run, { usage }, 'unit'),
      entry_set_id: required(run, { usage }, 'set'),
      profile_id: text(run.values.profile),
      year: text(run.values.year),
      accounts: text(run.values.accounts) ?? '',
      accept: text(run.values['accept-imbalance']) ?? '',
    })
    try {
      const result = await importFile(run.product, await cityOf(run, { usage }), {
        ...{ mode: run.values['dry-run'] === true ? 'preview' : 'make', wish, language: run.language },
        parts: createReadStream(path, { highWaterMark: pieceBytes }),
        actor: async () => operator,
        told: toldOn(run.language),
      })
      return answerOf(run, result)
    } catch (error) {
      // With --json the problem is the answer, faults and all. For people the faults come as a table.
      if (run.json || !(error instanceof Refusal) || error.code !== 'import.faulty') throw error
      return { ...answerOf(run, error.details as ImportResult), exit_code: 2 }
    }
  },
}

/** How much of the file is read from the disk at a time [byte]. */
const pieceBytes = 4 * 1024 * 1024

async function readable(file: string): Promise<string> {
  const path = resolve(process.env.RIKTNING_CALLED_FROM ?? '.', file)
  try {
    const { size } = await stat(path)
    if (size > sieLimits.bytes) throw new Refusal('import.too_large', 422, { largest: sieLimits.bytes / 1024 / 1024 })
    await access(path, constants.R_OK)
    return path
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('cli.cannot_read', 400, { file, problem: fileTrouble(error) })
  }
}

function answerOf(run: Given, result: ImportResult): Result {
  const exit_code = result.ok ? 0 : 1
  return { json: result, text: result.ok ? saidOf(run, result) : faultsOf(run.language, result), exit_code }
}

function saidOf({ language }: Given, { file_name, id, already, vouchers, entries, sum_ore }: ImportResult): string {
  const key = already ? 'already' : id === null ? 'preview' : 'made'
  const sum = printAmount(sum_ore, { unit: 'kr', language })
  return textOf({ language }, `cli.import.${key}`, { file: file_name, id: id ?? '', vouchers, entries, sum })
}

function faultsOf(language: Language, { file_name, errors }: ImportResult): string {
  const head = ['row', 'voucher', 'fault'].map((name) => textOf({ language }, `cli.import.${name}`))
  const rows = errors.map(({ row, voucher, message }) => [String(row ?? '–'), voucher ?? '–', message])
  const said = textOf({ language }, 'cli.import.faults', { file: file_name, count: errors.length })
  return `${said}\n${table([head, ...rows], [0])}`
}
