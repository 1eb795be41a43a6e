import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { City } from '#server/context.ts'
import { httpServer } from '#server/http.ts'
import { listRecords } from '#server/records.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { accessibilityReport } from './schema.ts'

let product: TestProduct
let city: City
let server: FastifyInstance

beforeEach(async () => {
  ;({ product, city } = await cityProduct('2026-11-24T08:00:00.000Z'))
  server = await httpServer(product, { web_folder: null, demo: true, trust_proxy: null, log: () => undefined })
})

afterEach(async () => {
  await server.close()
  await product.close()
})

const told = { title: 'Kartan', description: 'Jag kan inte välja ett område med röststyrning.' }

const send = (payload: object | string, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url: '/api/cities/lillvik/accessibility-reports/send',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  })

const kept = () => read(product, city, (context) => listRecords(context, accessibilityReport))

describe('a report of an obstacle', () => {
  test('is sent without signing in or telling who one is, and lies in the city with its day', async () => {
    const answer = await send(told)
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ received_on: '2026-11-24' })
    const rows = await kept()
    expect(rows).toMatchObject([{ ...told, contact: null, met_on: null, state: 'received', recorded_by: 'anonymous' }])
    expect(rows[0]?.id).toBe(answer.json().id)
  })

  test('sent twice with one key is one report', async () => {
    const [first, second] = [
      await send(told, { 'idempotency-key': 'ett' }),
      await send(told, { 'idempotency-key': 'ett' }),
    ]
    expect(second.json()).toEqual(first.json())
    expect(second.headers['idempotency-replayed']).toBe('true')
    expect(await kept()).toHaveLength(1)
  })

  test('leaves an event in the audit trail, by nobody', async () => {
    await send(told)
    const events = await read(product, city, (context) =>
      sql<{ verb: string; actor_id: string }>`select verb, actor_id from audit_event order by seq desc`.execute(
        context.db,
      ),
    )
    expect(events.rows[0]).toEqual({ verb: 'accessibility_report.send', actor_id: 'anonymous' })
  })

  test.each([
    ['nothing', {}],
    ['only spaces', { title: '  ', description: '  ' }],
    ['a title that is too long', { ...told, title: 'x'.repeat(161) }],
    ['a text that is too long', { ...told, description: 'x'.repeat(4001) }],
    ['a state of its own', { ...told, state: 'fixed' }],
    ['a list for a text', { ...told, description: ['x'] }],
    ['no JSON', 'description=x'],
  ])('is refused with %s, in words', async (_what, payload) => {
    const answer = await send(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().texts.sv.what).not.toBe('')
    expect(await kept()).toEqual([])
  })

  test('is read by nobody who has not signed in', async () => {
    await send(told)
    const answer = await server.inject({ url: '/api/cities/lillvik/accessibility-reports' })
    expect(answer.statusCode).toBe(401)
  })

  test('is refused for a while to whoever sends many, and when it is larger than a text', async () => {
    const large = await send({ ...told, description: 'x'.repeat(70_000) })
    expect(large.statusCode).toBe(413)
    const answers = []
    for (let sent = 0; sent < 11; sent += 1) answers.push((await send(told)).statusCode)
    expect(answers.filter((status) => status === 429).length).toBeGreaterThan(0)
    expect((await kept()).length).toBeLessThanOrEqual(10)
  })

  test('is refused when the city has had all it takes in a day, and taken the day after', async () => {
    const many = Array.from({ length: 200 }, (): [string, Record<string, unknown>] => [
      'accessibility_report.send',
      told,
    ])
    await record(product, city, ...many)
    expect((await send(told)).json()).toMatchObject({ code: 'accessibility.full' })
    product.setClock('2026-11-25T08:00:00.000Z')
    expect((await send(told)).statusCode).toBe(201)
  })
})
