import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Endpoint } from '#core/endpoint.ts'
import { sha256 } from './canonical.ts'
import type { City } from './context.ts'
import { anonymous, timesOf } from './door.ts'
import { readInput } from './input.ts'
import { asOfDate, languageOf } from './request.ts'
import type { Product } from './running-product.ts'

/** The fingerprint of an answer, and the head of the city's audit chain when it was made. */
type Known = { head: string; etag: string }

/** What each product has answered, by address; as many as there is open data. */
const known = new WeakMap<Product, Map<string, Known>>()

type Kept = {
  /** What the answer is, whatever else stands in the address. */
  of: string
  endpoint: Endpoint
  /** What the endpoint is asked. */
  input: unknown
  make: () => Promise<{ body: string; type: string }>
}

/**
 * Sends what everybody may read with its fingerprint, or says that nothing has changed to whoever has it already. While
 * nothing has been written in the city that is known without making the answer; the fingerprint itself is the
 * answer's, so that it tells nothing of what else the city writes.
 */
export async function sendKept(
  product: Product,
  city: City,
  request: FastifyRequest,
  reply: FastifyReply,
  { of, endpoint, input, make }: Kept,
) {
  // Whoever has the answer is refused as everybody else when the question is wrong.
  readInput(endpoint.input, input)
  timesOf(asOfDate((request.query as Record<string, string>).as_of), product.clock)
  const answers = known.get(product) ?? new Map<string, Known>()
  known.set(product, answers)
  const key = `${city.id} ${of}`
  const tellKept = ({ etag }: Known) =>
    reply.header('etag', etag).header('cache-control', `public, max-age=${endpoint.kept_seconds ?? 0}, must-revalidate`)
  // Read before the answer is made: what is written meanwhile makes the next one be made anew.
  const head = await headOf(product, city, request)
  const before = answers.get(key)
  if (before?.head === head && isHeld(request, before.etag)) return tellKept(before).status(304).send()
  const { body, type } = await make()
  const made = { head, etag: `"${sha256(body).slice(0, 32)}"` }
  answers.set(key, made)
  tellKept(made).type(type)
  return isHeld(request, made.etag) ? reply.status(304).send() : reply.send(body)
}

/** The head of the city's audit chain: every write moves it. */
function headOf(product: Product, city: City, request: FastifyRequest): Promise<string> {
  return product.door.read(city, anonymous, null, languageOf(request), async ({ db }) => {
    const found = await sql<{ hash: string }>`select hash from audit_head`.execute(db)
    return found.rows[0]?.hash ?? ''
  })
}

/** Whether the visitor says that they have the answer; a cache between may have marked it as weak. */
export function isHeld({ headers }: FastifyRequest, etag: string): boolean {
  const given = headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? []
  return given.includes(etag) || given.includes('*')
}
