import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sieLimits } from '#core/sie/gate.ts'
import type { City } from '#server/context.ts'
import { httpServer } from '#server/http.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { changedSample, sampleBytes } from '../../../test/sie/samples.ts'
import { underlagProduct } from '../../../test/worlds.ts'

let product: TestProduct
let city: City
let server: FastifyInstance

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  await record(
    product,
    city,
    ['account.create', { id: 'prov-k', name: 'Provkostnad', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'prov-i', name: 'Provintäkt', kind: 'revenue', chart: 'prov' }],
    ['entry_set.create', { id: 'prov-utfall', name: 'Provutfall', kind: 'actual', first_year: 2024, last_year: 2025 }],
  )
  server = await httpServer(product, { web_folder: null, demo: true, trust_proxy: null, log: () => undefined })
})

afterAll(async () => {
  await server.close()
  await product.close()
})

const entered = new Map<string, string>()

/** Signing in is itself noted in the trail, so each persona does it once. */
async function cookieOf(persona: string): Promise<string> {
  const cookie = entered.get(persona) ?? (await signedIn(persona))
  entered.set(persona, cookie)
  return cookie
}

async function signedIn(persona: string): Promise<string> {
  const payload = { city_id: 'underlag-2026', account_id: `underlag-2026.${persona}` }
  const answer = await server.inject({ method: 'POST', url: '/api/session/persona', payload })
  return `riktning_session=${answer.cookies.find(({ name }) => name === 'riktning_session')?.value ?? ''}`
}

const wish = { file_name: 'prov.se', unit_id: 'SLK', entry_set_id: 'prov-utfall', accounts: '3*=prov-i,5*=prov-k' }

async function send(path: string, bytes: Uint8Array, as = 'controller', changes: Record<string, string> = {}) {
  const query = new URLSearchParams({ ...wish, ...changes })
  const answer = await server.inject({
    method: 'POST',
    url: `/api/cities/underlag-2026/imports${path}?${query}`,
    headers: { 'content-type': 'application/octet-stream', cookie: as === '' ? '' : await cookieOf(as) },
    payload: Buffer.from(bytes),
  })
  return { status: answer.statusCode, body: answer.json() }
}

const events = () =>
  read(product, city, (context) =>
    sql<{ verb: string; detail: object }>`select verb, detail
    from ${sql.id(city.schema_name)}.audit_event order by seq`.execute(context.db),
  )

it('the bytes are previewed without a trace, read in with one, and answered again', async () => {
  await cookieOf('controller')
  const before = (await events()).rows.length
  const preview = await send('/preview', sampleBytes('type4'))
  expect(preview).toMatchObject({ status: 200, body: { ok: true, id: null, vouchers: 3, rows: 6, errors: [] } })
  expect((await events()).rows).toHaveLength(before)
  const made = await send('', sampleBytes('type4'))
  expect(made).toMatchObject({ status: 201, body: { ok: true, already: false, sum_ore: -59_925 } })
  const last = (await events()).rows.at(-1)
  expect(last?.verb).toBe('import_run.make')
  expect(last?.detail).toMatchObject({
    file_name: 'prov.se',
    content: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  expect(await send('', sampleBytes('type4'))).toMatchObject({ body: { already: true, id: made.body.id } })
})

it('a faulty file is a problem with every fault, in both languages', async () => {
  const faulty = changedSample('type4i', '#TRANS 2440 {} -250.25', '#TRANS 2440 {} -248,25')
  const { status, body } = await send('', faulty, 'controller', { lang: 'en' })
  expect(status).toBe(422)
  expect(body).toMatchObject({ ok: false, code: 'import.faulty', vouchers: 3, texts: { sv: {}, en: {} } })
  expect(body.errors[0]).toMatchObject({ code: 'import.bad_amount', row: 29, column: 3, voucher: 'A 2' })
  expect(body.errors[0].message).toContain('-248,25 is no amount')
})

it('only those who may write the unit’s money read a file in, and a preview asks for the same', async () => {
  const unread = changedSample('type4', 'Hyra september', 'Hyra oktober')
  for (const path of ['', '/preview']) {
    expect((await send(path, unread, '')).status).toBe(401)
    expect((await send(path, unread, 'fortroendevald')).status).toBe(403)
    // The head of one administration, for another's unit.
    expect((await send(path, unread, 'chef', { unit_id: 'KS' })).status).toBe(403)
  }
})

it('who may not read a file in is refused before it is sent', async () => {
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const url = `${address}/api/cities/underlag-2026/imports?${new URLSearchParams(wish)}`
  for (const [as, status] of [
    ['', 401],
    ['fortroendevald', 403],
  ] as const) {
    // Half of the body never comes: an answer before it is there has not waited for it.
    const sending = request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': sieLimits.bytes,
        cookie: as === '' ? '' : await cookieOf(as),
      },
    })
    sending.on('error', () => undefined)
    sending.write(Buffer.alloc(1024))
    const [answer] = (await once(sending, 'response')) as [IncomingMessage]
    expect([answer.statusCode, answer.headers.connection]).toEqual([status, 'close'])
    sending.destroy()
  }
})

it('bytes go nowhere else, and too many are refused', async () => {
  const headers = { 'content-type': 'application/octet-stream', cookie: await cookieOf('controller') }
  const url = '/api/cities/underlag-2026/accounts'
  const stray = await server.inject({ method: 'POST', url, headers, payload: Buffer.from('abc') })
  expect([stray.statusCode, stray.json().code]).toEqual([400, 'input.not_json'])
  const large = await send('/preview', new Uint8Array(sieLimits.bytes + 1))
  expect(large.body.errors).toMatchObject([{ code: 'import.too_large' }])
  expect((await send('/preview', new Uint8Array(sieLimits.bytes * 2))).status).toBe(413)
})

it('totals are fetched as a file whose texts no spreadsheet runs, by those who may read them', async () => {
  const text = '#SIETYP 4\n#VER A 9 20240301 "Hyra"\n{\n#TRANS 5010 {} 75.50\n#TRANS 1930 {} -75.50\n}\n'
  await record(product, city, ['account.create', { id: 'prov-f', name: '=1+1', kind: 'cost', chart: 'prov' }])
  await send('', new TextEncoder().encode(text), 'controller', { accounts: '5010=prov-f', unit_id: 'KS' })
  const url = '/api/cities/underlag-2026/totals/file?unit_id=KS&entry_set_id=prov-utfall&by=account,year&lang=sv'
  const answer = await server.inject({ url, headers: { cookie: await cookieOf('controller') } })
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(answer.body).toContain('Konto;Konto, namn;År;Belopp, kr;Säkerhet;Okända belopp\r\n')
  expect(answer.body).toMatch(/\r\nprov-f;'=1\+1;2024;75,50?;[Uu]tfall;0\r\n/)
  expect((await server.inject({ url })).statusCode).toBe(401)
})
