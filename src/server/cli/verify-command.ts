import { recordTypes } from '../registry.ts'
import { textOf } from '../texts.ts'
import { verifyAudit } from '../verification.ts'
import { type Command, reading } from './command.ts'

const usage = 'verify --city C [--json]'

export const verifyCommand: Command = {
  name: 'verify',
  usage,
  help: {
    sv: 'Går igenom granskningskedjan och pekar ut första brutna länken',
    en: 'Walks the audit chain and names the first broken link',
  },
  options: {},
  run: async (run) => {
    const found = await reading(run, { usage }, (context) => verifyAudit(context, recordTypes()))
    const params = { events: found.events, images: found.images }
    if (found.broken === null) return { json: { ok: true, ...found }, text: textOf(run, 'cli.verify.whole', params) }
    const broken = {
      ...params,
      seq: found.broken.seq,
      subject: found.broken.subject,
      problem: textOf(run, `cli.verify.${found.broken.problem}`),
    }
    return { json: { ok: false, ...found }, text: textOf(run, 'cli.verify.broken', broken), exit_code: 1 }
  },
}
