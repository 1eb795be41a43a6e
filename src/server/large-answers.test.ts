import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { record, type TestProduct } from '../../test/city.ts'
import { underlagProduct } from '../../test/worlds.ts'
import type { City } from './context.ts'
import { httpServer } from './http.ts'

let product: TestProduct
let city: City
let server: FastifyInstance
let cookie: string

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  server = await httpServer(product, { web_folder: null, demo: true, trust_proxy: null, log: () => undefined })
  cookie = await signedIn('controller')
})

afterAll(async () => {
  await server.close()
  await product.close()
})

async function signedIn(persona: string): Promise<string> {
  const payload = { city_id: 'underlag-2026', account_id: `underlag-2026.${persona}` }
  const answer = await server.inject({ method: 'POST', url: '/api/session/persona', payload })
  return `riktning_session=${answer.cookies.find(({ name }) => name === 'riktning_session')?.value ?? ''}`
}

const ask = (path: string, headers: Record<string, string> = {}) =>
  server.inject({ url: `/api/cities/underlag-2026${path}`, headers: { cookie, ...headers } })

const tagOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers.etag)

test('a large answer is packed for whoever can unpack it, and says the same', async () => {
  const plain = await ask('/law-items')
  const packed = await ask('/law-items', { 'accept-encoding': 'gzip, br' })
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
  expect(packed.headers['cache-control']).toBe('no-store')
  expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.payload)
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
})

test('whoever has the answer is told that it is the same, until something in it is another', async () => {
  const first = await ask('/law-items')
  const etag = tagOf(first)
  const again = await ask('/law-items', { 'if-none-match': etag })
  expect([again.statusCode, again.payload, tagOf(again)]).toEqual([304, '', etag])
  await record(product, city, ['law_item.revise', { id: first.json().rows[0].id, title: 'Ny lag' }])
  const changed = await ask('/law-items', { 'if-none-match': etag })
  expect(changed.statusCode).toBe(200)
  expect(tagOf(changed)).not.toBe(etag)
})

test('whoever may no longer read the answer is refused, whatever they have', async () => {
  const etag = tagOf(await ask('/law-items'))
  const refused = await ask('/law-items', { 'if-none-match': etag, cookie: '' })
  expect([refused.statusCode, refused.json().code]).toEqual([401, 'permission.sign_in'])
})

test('a small answer and a refusal travel as they are', async () => {
  for (const path of ['/org-units/SLK', '/leases/FINNS-INTE']) {
    const { headers } = await ask(path, { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(String(headers.etag)).not.toMatch(/^W/)
  }
})
