import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Refusal } from '#core/refusal.ts'
import { documentOf, printedDocument } from '../../modules.server.ts'
import { bytesOf } from '../file-routes.ts'
import { fileTrouble } from '../file-trouble.ts'
import { textOf } from '../texts.ts'
import { type Command, reading, required, versionOf } from './command.ts'

const usage =
  'document underlag --city C --unit U --year Y --format pdf|docx|html|json --out FILE [--archive] [--version N]'

/** What the kinds of documents are called on the command line. */
const kinds = {
  underlag: 'budget_submission',
  vp: 'operational_plan',
  t1: 'tertial_report_1',
  t2: 'tertial_report_2',
  arsredovisning: 'annual_report',
  lokalplan: 'premises_plan',
} as const

const formats = ['pdf', 'docx', 'html', 'json'] as const
type Format = (typeof formats)[number]

export const documentCommand: Command = {
  name: 'document',
  usage,
  help: {
    sv: 'Skriver ut ett dokument ur posterna: PDF/UA för läsning, PDF/A med --archive, Word, webb eller JSON',
    en: 'Prints a document from the records: PDF/UA for reading, PDF/A with --archive, Word, web or JSON',
  },
  words: 1,
  options: {
    unit: { type: 'string' },
    year: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    archive: { type: 'boolean' },
    version: { type: 'string' },
  },
  run: async (run) => {
    const kind = run.positionals[0] ?? ''
    if (!Object.hasOwn(kinds, kind))
      throw new Refusal('cli.bad_option', 400, { problem: `document ${kind} (${Object.keys(kinds).join(', ')})` })
    const format = formatOf(required(run, { usage }, 'format'))
    const isArchive = run.values.archive === true
    if (isArchive && format !== 'pdf')
      throw new Refusal('cli.bad_option', 400, { problem: `--archive --format ${format} (--format pdf)` })
    const out = required(run, { usage }, 'out')
    const [unit, year] = [required(run, { usage }, 'unit'), yearOf(required(run, { usage }, 'year'))]
    const version = versionOf(run) ?? undefined
    const printed = await reading(run, { usage }, async (context) => {
      const row = await documentOf(context, kinds[kind as keyof typeof kinds], unit, year)
      return printedDocument(context, row.id, version)
    })
    const bytes = await bytesOf(printed, isArchive ? 'pdf-archive' : format)
    const file = resolve(process.env.RIKTNING_CALLED_FROM ?? '.', out)
    await writeFile(file, bytes).catch((error: NodeJS.ErrnoException) => {
      throw new Refusal('cli.cannot_write', 400, { file: out, problem: fileTrouble(error) })
    })
    const made = { file, format, bytes: bytes.length, sections: printed.sections.length, as_of: printed.as_of }
    return {
      json: { ok: true, ...made },
      text: textOf(run, 'cli.document.made', { file, sections: made.sections, bytes: made.bytes }),
    }
  },
}

function formatOf(asked: string): Format {
  const format = formats.find((known) => known === asked)
  if (format === undefined) throw new Refusal('cli.bad_format', 400, { format: asked, known: formats.join(', ') })
  return format
}

function yearOf(asked: string): number {
  if (/^\d{4}$/.test(asked)) return Number(asked)
  throw new Refusal('cli.bad_option', 400, { problem: `--year ${asked}` })
}
