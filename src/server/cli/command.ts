import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { isDate } from '#core/calendar.ts'
import { Refusal } from '#core/refusal.ts'
import type { InLanguages, Language } from '#core/texts.ts'
import { getCity } from '../cities.ts'
import type { Actor, City, Context } from '../context.ts'
import { everyGrant } from '../grants.ts'
import type { DataPlace } from '../instance.ts'
import type { Product } from '../running-product.ts'

export type Given = {
  positionals: string[]
  values: Record<string, string | boolean | undefined>
  language: Language
  json: boolean
  as_of: string | null
  place: DataPlace
}

export type Run = Given & { product: Product }

/** What a command gives back: a JSON value, and the same for people to read, unless it has been told already. */
export type Result = { json: unknown; text: string; exit_code?: number; is_told?: boolean }

export type Command = {
  name: string
  /** After "riktning", for instance "totals --city C --unit U [--by kind,year]". */
  usage: string
  help: { sv: string; en: string }
  options: ParseArgsOptionsConfig
  /** How many words it takes beside its options, at most; none when left out. */
  words?: number
  /** True for a command that opens no database. */
  offline?: boolean
  /** True for a command that makes the data folder's database when there is none; the others refuse. */
  makes_data?: (given: Given) => boolean
  /** Common options that would mean nothing to the command; it refuses them. */
  without?: readonly ('city' | 'as-of')[]
  run: (run: Run) => Promise<Result>
}

const common: ParseArgsOptionsConfig = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  data: { type: 'string' },
  city: { type: 'string' },
  'as-of': { type: 'string' },
}

/** The options that a command takes, its own and the common ones. */
export function optionsOf(command: Command): ParseArgsOptionsConfig {
  const without: readonly string[] = command.without ?? []
  const shared = Object.entries(common).filter(([name]) => !without.includes(name))
  return { ...command.options, ...Object.fromEntries(shared) }
}

/** Reads a command line; refuses options that do not exist and values that cannot be. */
export function givenOf(
  command: Command,
  args: readonly string[],
  environment: Record<string, string | undefined>,
): Given {
  const parsed = parse(command, args)
  requireTaken(command, parsed.values)
  const stray = parsed.positionals[command.words ?? 0]
  if (stray !== undefined) throw new Refusal('cli.bad_option', 400, { problem: stray })
  const language = parsed.values.lang ?? 'sv'
  if (language !== 'sv' && language !== 'en')
    throw new Refusal('cli.bad_option', 400, { problem: `--lang ${String(language)}` })
  const as_of = text(parsed.values['as-of'])
  if (as_of !== null && !isDate(as_of)) throw new Refusal('as_of.bad_date', 400, { date: as_of })
  const data = text(parsed.values.data)
  return {
    ...parsed,
    language,
    json: parsed.values.json === true,
    as_of,
    place: {
      data_folder: data ?? environment.RIKTNING_DATA ?? 'data',
      database_url: data === null ? (environment.DATABASE_URL ?? null) : null,
    },
  }
}

/** Refuses an option that the command has no use for, and an empty value: a script's variable may not have been set. */
function requireTaken(command: Command, values: Given['values']): void {
  for (const option of command.without ?? []) {
    if (values[option] === undefined) continue
    const code = option === 'city' ? 'cli.no_city' : 'cli.only_now'
    throw new Refusal(code, 400, { command: command.name })
  }
  const empty = Object.entries(values).find(([, value]) => value === '')
  if (empty !== undefined)
    throw new Refusal('cli.missing', 400, { name: `--${empty[0]}`, usage: `riktning ${command.usage}` })
}

function parse(command: Command, args: readonly string[]): Pick<Given, 'positionals' | 'values'> {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { ...common, ...command.options },
      allowPositionals: true,
      strict: true,
    })
    return { positionals, values: values as Given['values'] }
  } catch (error) {
    throw new Refusal('cli.bad_option', 400, { problem: wordsFor(error) })
  }
}

/** What Node says about a command line, in our own words. */
function wordsFor(error: unknown): InLanguages {
  const { code, message } = error as { code?: string; message: string }
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return { sv: `${option} är inget val här`, en: `${option} is no option here` }
  return /does not take an argument/.test(message)
    ? { sv: `${option} har inget värde`, en: `${option} takes no value` }
    : { sv: `${option} saknar värde`, en: `${option} lacks a value` }
}

export function text(value: string | boolean | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** The value of a required option; refuses with the command's usage when it is left out. */
export function required(run: Given, command: Pick<Command, 'usage'>, name: string): string {
  const value = text(run.values[name])
  if (value === null) throw new Refusal('cli.missing', 400, { name: `--${name}`, usage: `riktning ${command.usage}` })
  return value
}

/** A version's number; null when it is left out. Refuses what is no number. */
export function versionOf(run: Given): number | null {
  const asked = text(run.values.version)
  if (asked === null) return null
  if (/^[1-9]\d{0,8}$/.test(asked)) return Number(asked)
  throw new Refusal('cli.bad_option', 400, { problem: `--version ${asked}` })
}

export async function cityOf(run: Run, command: Pick<Command, 'usage'>): Promise<City> {
  return getCity(run.product.database.db, required(run, command, 'city'))
}

/** Whoever runs a command on the machine: the operator, who may read and write what the command does. */
export const operator: Actor = {
  id: 'operator',
  name: 'Kommandoraden',
  grants: everyGrant,
}

/** Reads through the door as the operator, as of the asked date. */
export async function reading<T>(
  run: Run,
  command: Pick<Command, 'usage'>,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const city = await cityOf(run, command)
  return run.product.door.read(city, operator, run.as_of, run.language, work)
}

/** Calls an endpoint by name as the operator. */
export async function calling(
  run: Run,
  command: Pick<Command, 'usage'>,
  name: string,
  input: Record<string, unknown>,
): Promise<unknown> {
  const city = await cityOf(run, command)
  const answer = run.product.modules
    .flatMap((module) => module.answers)
    .find((candidate) => candidate.endpoint.name === name)
  if (answer === undefined) throw new Refusal('endpoint.unknown', 404, { name })
  const reply = await run.product.door.call({
    city,
    endpoint: answer.endpoint,
    actor: async () => operator,
    input,
    language: run.language,
    as_of: run.as_of,
  })
  return reply.body
}

/** Rows of text with columns aligned: numbers to the right, words to the left. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}
