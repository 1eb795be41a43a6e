import type { z } from 'zod'
import type { Endpoint } from '#core/endpoint.ts'
import type { Place } from '#core/refusal.ts'
import type { Language } from '#core/texts.ts'
import { answerAhead } from './ahead.ts'
import { heldAnswer, holdAnswer } from './held-answers.ts'

/** A refusal as the server words it: what happened and what to do, in the reader's language. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly what: string
  readonly remedy: string
  /** Where in the input something is wrong. */
  readonly places: readonly Place[]
  /** What the answer tells beside its words, by name. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, problem: { code?: string; title?: string; detail?: string; places?: Place[] }) {
    super(problem.title ?? String(status))
    this.status = status
    this.code = problem.code ?? ''
    this.what = problem.title ?? ''
    this.remedy = problem.detail ?? ''
    this.places = problem.places ?? []
    this.details = problem
  }
}

/** No answer that can be read: the server is down, the network is gone, or something between us answered instead. */
export class Unreachable extends Error {}

/** What a change says beside its input: the version that it changes, or the key that makes a second try harmless. */
export type Guard = { version?: number; key?: string }

export type Where = { city: string; asOf: string | null; language: Language }

/** Calls an endpoint from its own declaration: path parameters, query and body come from the one input object. */
export async function call<In extends z.ZodType, Out extends z.ZodType>(
  endpoint: Endpoint<In, Out>,
  input: z.input<In>,
  where: Where,
  guard: Guard = {},
): Promise<z.output<Out>> {
  const rest = { ...(input as Record<string, unknown>) }
  const path = endpoint.path.replace(/:([a-z_]+)/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  const base = endpoint.scope === 'city' ? `/api/cities/${encodeURIComponent(where.city)}` : '/api'
  const query = new URLSearchParams({ lang: where.language })
  const reads = endpoint.method === 'GET'
  if (where.asOf !== null && reads && endpoint.scope === 'city') query.set('as_of', where.asOf)
  if (reads) for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, String(value))
  const answer = await send(`${base}${path}?${query}`, {
    method: endpoint.method,
    ...(reads ? {} : { headers: headersOf(guard), body: JSON.stringify(rest) }),
  })
  if (!answer.ok) throw new Refused(answer.status, answer.body as { code?: string })
  return answer.body as z.output<Out>
}

function headersOf({ version, key }: Guard): Record<string, string> {
  return {
    'content-type': 'application/json',
    ...(version === undefined ? {} : { 'if-match': `"v${version}"` }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  }
}

/** An answer that the server says is unchanged is the one of before, the same object, so that nothing is drawn anew. */
async function send(address: string, request: RequestInit): Promise<{ ok: boolean; status: number; body: unknown }> {
  const before = request.method === 'GET' ? heldAnswer(address) : undefined
  const asked = before === undefined ? request : { ...request, headers: { 'if-none-match': before.etag } }
  try {
    const answer = await (answerAhead(address, request.method ?? 'GET') ?? fetch(address, asked))
    if (answer.status === 304 && before !== undefined) return { ok: true, status: 200, body: before.body }
    const body: unknown = await answer.json()
    if (answer.ok) holdAnswer(address, answer.headers.get('etag'), body)
    return { ok: answer.ok, status: answer.status, body }
  } catch (error) {
    throw new Unreachable(String(error))
  }
}
