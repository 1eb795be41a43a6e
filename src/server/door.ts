import { sql } from 'kysely'
import { dateInStockholm, endOfDayInStockholm } from '#core/calendar.ts'
import type { Endpoint } from '#core/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import type { Language } from '#core/texts.ts'
import { audit } from './audit.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { type Actor, type City, type Clock, type Context, newIdAt, type Person } from './context.ts'
import { inCity, type OpenDatabase, standAt } from './database.ts'
import { mayAnywhere } from './grants.ts'
import { readInput } from './input.ts'
import type { Answer, Module } from './module.ts'
import { peopleOf } from './people.ts'
import { requireVersion, versionIn } from './versions.ts'

export type Call = {
  city: City
  /** Finds out who is asking, inside the transaction, so that a right taken away is gone at the next request. */
  actor: (context: Context) => Promise<Actor>
  endpoint: Endpoint
  input: unknown
  language: Language
  /** YYYY-MM-DD: read what was known at the end of that day in Stockholm, with the clock there. */
  as_of?: string | null
  if_match?: string | null
  idempotency_key?: string | null
}

/** Who wants to call what. */
export type Knock = Pick<Call, 'city' | 'actor' | 'endpoint' | 'language'>

export type Reply = { status: number; body: unknown; etag: string | null; replayed: boolean }

export type Door = {
  readonly modules: readonly Module[]
  readonly call: (call: Call) => Promise<Reply>
  /** Refuses whoever may not call the endpoint for any unit: asked before a large body is read. */
  readonly admit: (call: Knock) => Promise<void>
  /** Several verbs in one transaction and by one actor: worlds and imports. All of it lands, or nothing. */
  readonly batch: <T>(
    city: City,
    actor: Actor,
    now: string,
    work: (step: Step, context: Context) => Promise<T>,
  ) => Promise<T>
  readonly read: <T>(
    city: City,
    actor: Actor,
    asOf: string | null,
    language: Language,
    work: (context: Context) => Promise<T>,
  ) => Promise<T>
}

/** One verb inside a batch, by endpoint name; the same validation and audit as any other call. */
export type Step = (name: string, input: Record<string, unknown>) => Promise<unknown>

/** Characters of an Idempotency-Key. */
const longestKey = 200

export const anonymous: Actor = { id: 'anonymous', name: 'anonymous', grants: [] }

type Options = { check_output?: boolean; newId?: (now: string) => string }

/** What the three ways through the door share. */
type House = {
  database: OpenDatabase
  clock: Clock
  answers: ReadonlyMap<string, Answer>
  check_output: boolean
  newId: (now: string) => string
}

type Times = { now: string; as_of: string | null }

const nobody: readonly Person[] = []

/**
 * The only way in: validate, check permission, open the transaction, run the verb, write history and audit, answer.
 * `check_output` holds answers against their declared shape; tests switch it on.
 */
export function openDoor(
  database: OpenDatabase,
  modules: readonly Module[],
  clock: Clock,
  options: Options = {},
): Door {
  const house: House = {
    database,
    clock,
    answers: new Map(modules.flatMap((module) => module.answers.map((answer) => [answer.endpoint.name, answer]))),
    check_output: options.check_output ?? false,
    newId: options.newId ?? newIdAt,
  }
  return {
    modules,
    call: (request) => call(house, request),
    admit: (knock) =>
      inCity(database.db, knock.city, { as_of: null, write: false }, async (tx) => {
        await admitted(house, knock, tx)
      }),
    batch: (city, actor, now, work) => batch(house, city, actor, now, work),
    read: (city, actor, asOf, language, work) => {
      const times = timesOf(asOf, clock)
      return inCity(database.db, city, { as_of: times.as_of, write: false }, (tx) =>
        work(contextOf(house, { db: tx, city, actor, language }, times)),
      )
    },
  }
}

type Base = Pick<Context, 'db' | 'city' | 'actor' | 'language'> & Partial<Pick<Context, 'people'>>

function contextOf(house: House, base: Base, times: Times): Context {
  return {
    people: nobody,
    ...base,
    ...times,
    today: dateInStockholm(times.now),
    newId: () => house.newId(times.now),
    readApart: (work) => readApart(house, base.city, work),
    written: [],
  }
}

function readApart<T>(house: House, city: City, work: (context: Context) => Promise<T>): Promise<T> {
  return inCity(house.database.db, city, { as_of: null, write: false }, (tx) =>
    work(contextOf(house, { db: tx, city, actor: anonymous, language: 'sv' }, timesOf(null, house.clock))),
  )
}

function answerTo(house: House, name: string): Answer {
  const answer = house.answers.get(name)
  if (answer === undefined) throw new Refusal('endpoint.unknown', 404, { name })
  return answer
}

async function call(house: House, request: Call): Promise<Reply> {
  const { endpoint, city, language } = request
  const answer = answerTo(house, endpoint.name)
  const input = readInput(endpoint.input, request.input)
  const times = timesOf(request.as_of ?? null, house.clock)
  const people = answer.asks_people ? await peopleOf(house.database.db, city) : nobody
  const write = endpoint.audit !== null
  if (write && times.as_of !== null) throw new Refusal('as_of.read_only', 409, { date: request.as_of ?? '' })
  if (endpoint.if_match && versionIn(request.if_match) === null) throw new Refusal('version.required', 428)
  if ((request.idempotency_key ?? '').length > longestKey)
    throw new Refusal('idempotency.too_long', 400, { longest: longestKey })
  return inCity(house.database.db, city, { as_of: null, write }, async (tx) => {
    const actor = await admitted(house, request, tx)
    if (times.as_of !== null) await standAt(tx, city, times.as_of)
    const context = contextOf(house, { db: tx, city, actor, language, people }, times)
    if (write) return change(house, context, request, answer, input)
    return reply(endpoint, await answer.handle(context, input as never), house.check_output)
  })
}

/** Who is asking, when they may call the endpoint. Rights are always those of today, also for a reading of the past. */
async function admitted(house: House, { city, language, actor, endpoint }: Knock, tx: Context['db']): Promise<Actor> {
  const known = await actor(contextOf(house, { db: tx, city, actor: anonymous, language }, timesOf(null, house.clock)))
  if (!mayAnywhere(known.grants, endpoint.permission)) throw refusedFor(known, endpoint)
  return known
}

/** A write: the same request is answered once, an old version is refused, the change and its audit land together. */
async function change(house: House, context: Context, request: Call, answer: Answer, input: unknown): Promise<Reply> {
  const { endpoint } = request
  const before = await replayed(context, request, input)
  if (before !== null) return before
  if (endpoint.if_match) await requireVersion(context, endpoint, input, request.if_match)
  const output = await answer.handle(context, input as never)
  await audit(context, endpoint.audit ?? endpoint.name, subjectOf(input, output), auditable(endpoint, input))
  const made = reply(endpoint, output, house.check_output)
  await remember(context, request, input, made)
  return made
}

async function batch<T>(
  house: House,
  city: City,
  actor: Actor,
  now: string,
  work: (step: Step, context: Context) => Promise<T>,
): Promise<T> {
  const people = await peopleOf(house.database.db, city)
  return inCity(house.database.db, city, { as_of: null, write: true }, async (tx) => {
    const times = { now, as_of: null }
    const step: Step = async (name, raw) => {
      const answer = answerTo(house, name)
      const context = contextOf(house, { db: tx, city, actor, language: 'sv', people }, times)
      const input = readInput(answer.endpoint.input, raw)
      const output = await answer.handle(context, input as never)
      const { endpoint } = answer
      await audit(context, endpoint.audit ?? name, subjectOf(input, output), auditable(endpoint, input))
      return output
    }
    return work(step, contextOf(house, { db: tx, city, actor, language: 'sv' }, times))
  })
}

/** Clock and knowledge for a call: now, or the end of the asked day. A day that has not ended is not the past. */
export function timesOf(asOf: string | null, clock: Clock): { now: string; as_of: string | null } {
  const now = clock()
  if (asOf === null) return { now, as_of: null }
  const end = endOfDayInStockholm(asOf)
  if (asOf > dateInStockholm(now)) throw new Refusal('as_of.future', 400, { date: asOf }, [{ field: 'as_of' }])
  return end >= now ? { now, as_of: now } : { now: end, as_of: end }
}

function refusedFor(actor: Actor, endpoint: Endpoint): Refusal {
  const permission = endpoint.permission
  const wanted = typeof permission === 'string' ? permission : `${permission.area}.${permission.verb}`
  if (actor.id === 'anonymous') return new Refusal('permission.sign_in', 401, { permission: wanted })
  return new Refusal('permission.missing', 403, { permission: wanted })
}

function reply(endpoint: Endpoint, output: unknown, check: boolean | undefined): Reply {
  if (check === true) endpoint.output.parse(output)
  const version = (output as { version?: unknown } | null)?.version
  const etag = typeof version === 'number' ? `"v${version}"` : null
  return {
    status: endpoint.method === 'POST' && endpoint.audit !== null ? 201 : 200,
    body: output,
    etag,
    replayed: false,
  }
}

/** The input as the audit trail keeps it: a file by its fingerprint, for the trail is no archive of files. */
function auditable(endpoint: Endpoint, input: unknown): unknown {
  if (endpoint.file === null) return input
  const { field } = endpoint.file
  const given = input as Record<string, unknown>
  return { ...given, [field]: { sha256: sha256(String(given[field])) } }
}

function subjectOf(input: unknown, output: unknown): string | null {
  const idOf = (value: unknown) => (value as { id?: unknown } | null)?.id
  const id = idOf(output) ?? idOf(input)
  return typeof id === 'string' ? id : null
}

/** The stored answer to the same request sent again; refuses the key when the request differs. */
async function replayed(context: Context, request: Call, input: unknown): Promise<Reply | null> {
  const key = request.idempotency_key
  if (key === null || key === undefined) return null
  const found = await sql<{ request_hash: string; status: number; etag: string | null; body: unknown }>`
    select request_hash, status, etag, body from idempotency
    where actor_id = ${context.actor.id} and key = ${key}`.execute(context.db)
  const before = found.rows[0]
  if (before === undefined) return null
  if (before.request_hash !== requestHash(request, input)) throw new Refusal('idempotency.other_request', 422, { key })
  return { status: before.status, body: before.body, etag: before.etag, replayed: true }
}

async function remember(context: Context, request: Call, input: unknown, made: Reply): Promise<void> {
  const key = request.idempotency_key
  if (key === null || key === undefined) return
  await sql`insert into idempotency (key, actor_id, request_hash, status, etag, body, recorded_at)
    values (${key}, ${context.actor.id}, ${requestHash(request, input)}, ${made.status}, ${made.etag},
      ${JSON.stringify(made.body)}, ${context.now})`.execute(context.db)
}

function requestHash(request: Call, input: unknown): string {
  return sha256(canonicalJson({ name: request.endpoint.name, input }))
}
