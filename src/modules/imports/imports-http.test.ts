import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { httpServer } from '#server/http.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { changedSample, sampleBytes } from '../../../test/sie/samples.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import { atOnceBytes } from './schema.ts'

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
        'content-length': atOnceBytes,
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
  expect((await send('/preview', new Uint8Array(atOnceBytes + 3))).status).toBe(400)
  expect((await send('/preview', new Uint8Array(atOnceBytes * 2))).status).toBe(413)
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

it('a template is fetched as a workbook and comes back, only by those who may write the unit’s money', async () => {
  const cell = {
    unit_id: 'SLK',
    year: 2026,
    month: null,
    account_id: 'prov-k',
    was: { amount_ore: null, unknown_count: 0 },
  }
  await record(
    product,
    city,
    ['entry_set.create', { id: 'prov-plan', name: 'Provplan', kind: 'plan', first_year: 2026, last_year: 2026 }],
    ['entry.write_cells', { entry_set_id: 'prov-plan', reason: 'Prov', cells: [{ ...cell, amount_ore: 500 }] }],
  )
  const base = '/api/cities/underlag-2026'
  const url = `${base}/entry-sets/prov-plan/template/file?unit_id=SLK&from_year=2026&to_year=2026&amount_unit=kr`
  const fetched = await server.inject({ url, headers: { cookie: await cookieOf('controller') } })
  expect(fetched.headers).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': 'attachment; filename="prov-plan-SLK.xlsx"',
  })
  const back = (path: string, payload: Buffer, cookie: string) =>
    server.inject({
      method: 'POST',
      url: `${base}/templates${path}`,
      headers: { 'content-type': 'application/octet-stream', cookie },
      payload,
    })
  const own = await cookieOf('controller')
  const reading = await back('/preview?file_name=mall.xlsx', fetched.rawPayload, own)
  expect(reading.json()).toMatchObject({ is_template: true, set_name: 'Provplan', proposals: [], errors: [] })
  const nothing = await back('?file_name=mall.xlsx&reason=prov', fetched.rawPayload, own)
  expect([nothing.statusCode, nothing.json().code]).toEqual([422, 'template.nothing'])
  for (const [as, status] of [
    ['', 401],
    ['fortroendevald', 403],
  ] as const) {
    const cookie = as === '' ? '' : await cookieOf(as)
    expect((await server.inject({ url, headers: { cookie } })).statusCode).toBe(status)
    expect((await back('/preview?file_name=mall.xlsx', fetched.rawPayload, cookie)).statusCode).toBe(status)
    expect((await back('?file_name=mall.xlsx&reason=prov', fetched.rawPayload, cookie)).statusCode).toBe(status)
  }
  // The head of one administration, for another's unit.
  const other = await back('/preview?file_name=mall.xlsx', await workbookFor('KS'), await cookieOf('chef'))
  expect(other.statusCode).toBe(403)
})

async function workbookFor(unit_id: string): Promise<Buffer> {
  const wish = { entry_set_id: 'prov-plan', unit_id, from_year: 2026, to_year: 2026, rows: 'all' }
  const { content } = (await record(product, city, ['plan_template.fetch', wish])) as { content: string }
  return Buffer.from(content, 'base64')
}
