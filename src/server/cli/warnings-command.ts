import { printAmount } from '#core/amount-text.ts'
import type { ShownWarning } from '../../modules.server.ts'
import { textOf } from '../texts.ts'
import { type Command, calling, text } from './command.ts'

const usage = 'warnings --city C [--unit U] [--code W08] [--as-of YYYY-MM-DD] [--json]'

export const warningsCommand: Command = {
  name: 'warnings',
  usage,
  help: { sv: 'Visar motsägelserna i det som är känt', en: 'Shows the contradictions in what is known' },
  options: { unit: { type: 'string' }, code: { type: 'string' } },
  run: async (run) => {
    const [unit, code] = [text(run.values.unit), text(run.values.code)]
    const body = (await calling(run, { usage }, 'warning.list', {
      ...(unit === null ? {} : { unit_id: unit }),
      ...(code === null ? {} : { code }),
    })) as { today: string; rows: ShownWarning[] }
    const lines = body.rows.map((row) => {
      const amount =
        row.amount_ore === null ? '' : ` ${printAmount(row.amount_ore, { unit: 'mnkr', language: run.language })} mnkr`
      const head = `${row.code} ${textOf(run, `severity.${row.severity}`)} ${row.title}${amount}`
      return [head, row.reason, row.remedy].join('\n    ')
    })
    return { json: body, text: lines.length === 0 ? textOf(run, 'cli.warnings.none') : lines.join('\n') }
  },
}
