import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from '#core/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import type { City } from '#server/context.ts'
import { httpServer } from '#server/http.ts'
import { problemOf } from '#server/problem.ts'
import { planner, read, type TestProduct } from './city.ts'
import { underlagProduct } from './worlds.ts'

let product: TestProduct
let city: City
let server: FastifyInstance
const mistakes: string[] = []

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  server = await httpServer(product, {
    web_folder: null,
    demo: true,
    trust_proxy: null,
    log: (line) => mistakes.push(line),
  })
})

afterAll(async () => {
  await server.close()
  await product.close()
})

/** The state of the city that no refused call may change. */
const fingerprint = () =>
  read(product, city, async (context) => {
    const found = await sql<{ events: number; history: number; entries: number }>`select
      (select seq from audit_head)::int as events, (select count(*) from history)::int as history,
      (select count(*) from entry)::int as entries`.execute(context.db)
    return found.rows[0]
  })

const nonsense: [string, unknown][] = [
  ['an unknown field', { finns_inte: 1 }],
  ['wrong types', { id: 7, unit_id: [], title: {}, year: 'igår', lines: 'x', amount_ore: '1,5', body: 'text' }],
  ['a hostile id', { id: "x'; drop table entry; --", unit_id: '../../etc' }],
  ['values that are too large', { amount_ore: 2 ** 60, title: 'x'.repeat(5000), motive: 'x'.repeat(5000) }],
  ['null where something is needed', { id: null, title: null, unit_id: null }],
]

/** What the library that reads input says, and our own words in the other language. */
const library = 'Invalid (input|option|string|key|value)|Unrecognized key|Too (big|small): expected|, received'
const foreign = {
  sv: new RegExp(`${library}|\\b(must (be|have)|is missing|there is no|and \\d+ more|a number|characters)\\b`),
  en: new RegExp(`${library}|[åäöÅÄÖ]|\\b(ska vara|får ha|saknas|finns inte|och \\d+ till|tecken)\\b`),
}

/** Calls the door as someone who may do everything, so that rights do not hide what validation does. */
async function refusalTo(endpoint: Endpoint, input: unknown): Promise<unknown> {
  try {
    await product.door.call({
      city,
      endpoint,
      actor: async () => planner,
      input,
      language: 'sv',
      if_match: endpoint.if_match ? '"v1"' : null,
    })
    return null
  } catch (error) {
    return error
  }
}

async function attempt(endpoint: Endpoint, input: unknown): Promise<{ status: number; code: string }> {
  const error = await refusalTo(endpoint, input)
  if (error === null) return { status: 200, code: endpoint.method === 'GET' ? 'ok' : 'accepted' }
  const { status, code } = error as { status?: number; code?: string }
  return { status: typeof status === 'number' ? status : 500, code: String(code ?? (error as Error).message) }
}

const fieldsOf = (endpoint: Endpoint): z.ZodRawShape => (endpoint.input as z.ZodObject).shape

/** A field for a day, also one that may be left out or be unknown. */
function isDateField(field: unknown): boolean {
  if (field instanceof z.ZodDefault || field instanceof z.ZodNullable || field instanceof z.ZodOptional)
    return isDateField(field.unwrap())
  return field instanceof z.ZodISODate
}

describe('every endpoint', () => {
  const endpoints = () => product.modules.flatMap((module) => module.answers.map(({ endpoint }) => endpoint))
  const params = (endpoint: Endpoint) =>
    Object.fromEntries([...endpoint.path.matchAll(/:([a-z_]+)/g)].map((match) => [match[1] ?? '', 'FINNS-EJ']))

  it.each(nonsense)('refuses %s clearly, and changes nothing', async (_what, body) => {
    const before = await fingerprint()
    let tried = 0
    for (const endpoint of endpoints()) {
      const answer = await attempt(endpoint, { ...params(endpoint), ...(body as object) })
      expect(answer.status, `${endpoint.name}: ${answer.code}`).toBeGreaterThanOrEqual(400)
      expect(answer.status, `${endpoint.name}: ${answer.code}`).toBeLessThan(500)
      tried += 1
    }
    expect(tried).toBeGreaterThan(180)
    expect(await fingerprint()).toEqual(before)
  })

  it('reads no other kind of text as if it were JSON', async () => {
    const headers = { 'content-type': 'text/plain' }
    const payload = '{"city_id":"underlag-2026","account_id":"underlag-2026.controller"}'
    const answer = await server.inject({ method: 'POST', url: '/api/session/persona', headers, payload })
    expect(answer.json()).toMatchObject({ status: 400, code: 'input.not_json' })
  })

  it('says what is wrong in the language of the reader alone, in words of our own', async () => {
    const sentences = new Set<string>()
    for (const [, body] of nonsense) {
      for (const endpoint of endpoints()) {
        const error = await refusalTo(endpoint, { ...params(endpoint), ...(body as object) })
        if (!(error instanceof Refusal)) expect.fail(`${endpoint.name}: ${error}`)
        const { sv, en } = problemOf(error, 'sv').texts
        expect(`${sv.what} ${sv.remedy}`, endpoint.name).not.toMatch(foreign.sv)
        expect(`${en.what} ${en.remedy}`, endpoint.name).not.toMatch(foreign.en)
        for (const { field } of error.places.slice(0, 5)) expect(sv.what, endpoint.name).toContain(field)
        sentences.add(sv.what)
      }
    }
    expect(sentences.size).toBeGreaterThan(100)
  })

  it.each([
    ['the character NUL', 'a\0b'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('refuses text with %s in any field, and changes nothing', async (_what, text) => {
    const before = await fingerprint()
    let tried = 0
    for (const endpoint of endpoints()) {
      for (const name of Object.keys(fieldsOf(endpoint))) {
        const nested = tried % 2 === 0 ? text : { type: 'text', attrs: [{ [text]: 'x' }] }
        const answer = await attempt(endpoint, { ...params(endpoint), [name]: nested })
        expect(answer, `${endpoint.name} ${name}`).toEqual({ status: 400, code: 'input.unwritable_text' })
        tried += 1
      }
    }
    expect(tried).toBeGreaterThan(700)
    expect(await fingerprint()).toEqual(before)
  })

  it.each(['9999-01-01', '1899-12-31', '2201-01-01'])('refuses the date %s, which no plan reaches', async (day) => {
    let tried = 0
    for (const endpoint of endpoints()) {
      for (const [name, field] of Object.entries(fieldsOf(endpoint)).filter(([, field]) => isDateField(field))) {
        const parsed = (field as z.ZodType).safeParse(day)
        expect(parsed.success, `${endpoint.name} ${name}`).toBe(false)
        const answer = await attempt(endpoint, { ...params(endpoint), [name]: day })
        expect(answer, `${endpoint.name} ${name}`).toEqual({ status: 400, code: 'input.invalid' })
        tried += 1
      }
    }
    expect(tried).toBeGreaterThan(80)
  })

  it('says 404 for a record that is not there, and changes nothing', async () => {
    const before = await fingerprint()
    let tried = 0
    for (const endpoint of endpoints().filter((candidate) => /\.(get|history|remove)$/.test(candidate.name))) {
      const input = Object.fromEntries(Object.keys(params(endpoint)).map((name) => [name, 'FINNS-EJ']))
      const answer = await attempt(endpoint, input)
      expect([404, 503], `${endpoint.name}: ${answer.code}`).toContain(answer.status)
      tried += 1
    }
    expect(tried).toBeGreaterThan(90)
    expect(await fingerprint()).toEqual(before)
  })

  it('answers a visitor 401 over HTTP, whatever is sent', async () => {
    for (const endpoint of endpoints().filter(({ permission }) => permission !== 'public')) {
      const url = `/api/cities/underlag-2026${endpoint.path.replace(/:[a-z_]+/g, 'FINNS-EJ')}`
      const answer = await server.inject({
        method: endpoint.method,
        url,
        headers: endpoint.if_match ? { 'if-match': '"v1"' } : {},
        ...(endpoint.method === 'GET' ? {} : { payload: {} }),
      })
      expect([400, 401, 429], endpoint.name).toContain(answer.statusCode)
      expect(answer.json().texts.sv.what, endpoint.name).not.toBe('')
    }
    expect(mistakes).toEqual([])
  })
})
