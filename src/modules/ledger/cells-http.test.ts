import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { httpServer } from '#server/http.ts'
import type { TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'

let product: TestProduct
let server: FastifyInstance
let cookie = ''

beforeAll(async () => {
  ;({ product } = await underlagProduct())
  server = await httpServer(product, { web_folder: null, demo: true, trust_proxy: null, log: () => undefined })
  const entered = await server.inject({
    method: 'POST',
    url: '/api/session/persona',
    payload: { city_id: 'underlag-2026', account_id: 'underlag-2026.controller' },
  })
  cookie = `riktning_session=${entered.cookies.find(({ name }) => name === 'riktning_session')?.value ?? ''}`
})

afterAll(async () => {
  await server.close()
  await product.close()
})

/** A body that is larger than others may be. */
const large = { reason: 'x'.repeat(9 * 1024 * 1024), cells: [] }
const sent = (path: string, headers: Record<string, string>) =>
  server.inject({ method: 'POST', url: `/api/cities/underlag-2026/entry-sets/plan${path}`, headers, payload: large })

it('a large body is read where many cells are written, by those who may, and refused elsewhere', async () => {
  const read = await sent('/cells', { cookie })
  expect([read.statusCode, read.json()]).toMatchObject([400, { code: 'input.invalid' }])
  const stranger = await sent('/cells', {})
  expect([stranger.statusCode, stranger.headers.connection]).toEqual([401, 'close'])
  expect((await sent('/entries', { cookie })).statusCode).toBe(413)
})
