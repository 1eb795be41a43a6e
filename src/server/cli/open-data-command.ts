import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Refusal } from '#core/refusal.ts'
import { getOpenBudgetEndpoint, listOpenBudgetsEndpoint, type OpenBudget } from '../../modules.server.ts'
import { fileTrouble } from '../file-trouble.ts'
import { openCsv, openPackage } from '../open-data.ts'
import { textOf } from '../texts.ts'
import { type Command, calling, required, table, text } from './command.ts'

const usage = 'open-data --city C [--set S --format csv|json|schema --out FILE] [--json]'

const written = {
  csv: openCsv,
  json: (budget: OpenBudget) => `${JSON.stringify(budget, null, 2)}\n`,
  schema: (budget: OpenBudget) => `${JSON.stringify(openPackage(budget), null, 2)}\n`,
} as const

export const openDataCommand: Command = {
  name: 'open-data',
  usage,
  help: {
    sv: 'Visar publicerade budgetar, eller skriver en som öppna data med beskrivning av kolumnerna',
    en: 'Shows the published budgets, or writes one as open data with a description of its columns',
  },
  options: { set: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
  without: ['as-of'],
  run: async (run) => {
    const set = text(run.values.set)
    if (set === null) {
      const found = (await calling(run, { usage }, listOpenBudgetsEndpoint.name, {})) as {
        rows: { id: string; name: string; published_on: string }[]
      }
      const none = textOf(run, 'cli.open_data.none')
      const rows = found.rows.map(({ id, name, published_on }) => [id, name, published_on])
      return { json: found, text: rows.length === 0 ? none : table(rows) }
    }
    const format = required(run, { usage }, 'format')
    if (!Object.hasOwn(written, format))
      throw new Refusal('cli.bad_format', 400, { format, known: Object.keys(written).join(', ') })
    const out = required(run, { usage }, 'out')
    const budget = (await calling(run, { usage }, getOpenBudgetEndpoint.name, { id: set })) as OpenBudget
    const file = resolve(process.env.RIKTNING_CALLED_FROM ?? '.', out)
    await writeFile(file, written[format as keyof typeof written](budget)).catch((error: NodeJS.ErrnoException) => {
      throw new Refusal('cli.cannot_write', 400, { file: out, problem: fileTrouble(error) })
    })
    const params = { file: out, rows: budget.rows.length }
    return { json: { ok: true, ...params }, text: textOf(run, 'cli.open_data.written', params) }
  },
}
