import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestProduct } from '../../test/city.ts'
import { underlagProduct, written } from '../../test/worlds.ts'
import { httpServer } from './http.ts'

let product: TestProduct
let server: FastifyInstance
const logged: string[] = []

beforeAll(async () => {
  ;({ product } = await underlagProduct())
  server = await httpServer(product, {
    web_folder: null,
    demo: true,
    trust_proxy: null,
    log: (line) => logged.push(line),
  })
})

afterAll(async () => {
  await server.close()
  await product.close()
})

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Sent = { method?: Method; body?: unknown; headers?: Record<string, string>; as?: string }

const entered = new Map<string, string>()

/** Signs in once for each persona; sign-in is limited to thirty a minute. */
async function enter(persona: string): Promise<string> {
  const cookie = entered.get(persona) ?? (await signedIn(persona))
  entered.set(persona, cookie)
  return cookie
}

async function signedIn(persona: string): Promise<string> {
  const answer = await server.inject({
    method: 'POST',
    url: '/api/session/persona',
    payload: { city_id: 'underlag-2026', account_id: `underlag-2026.${persona}` },
  })
  const cookie = answer.cookies.find((candidate) => candidate.name === 'riktning_session')
  return `riktning_session=${cookie?.value ?? ''}`
}

async function send(path: string, { method = 'GET', body, headers = {}, as }: Sent = {}) {
  const cookie = as === undefined ? {} : { cookie: await enter(as) }
  const answer = await server.inject({
    method,
    url: `/api/cities/underlag-2026${path}`,
    headers: { ...headers, ...cookie },
    ...(body === undefined ? {} : { payload: body as object }),
  })
  return {
    status: answer.statusCode,
    body: answer.json(),
    etag: answer.headers.etag as string | undefined,
    headers: answer.headers,
  }
}

const need = { title: 'Prov', unit_id: 'SLK', account_kind: 'cost', direction: 'rises' }

describe('sign-in', () => {
  it('lets a visitor in as a persona and tells who it is', async () => {
    const cookie = await enter('controller')
    const me = await server.inject({ url: '/api/session', headers: { cookie } })
    expect(me.json().account).toMatchObject({ name: 'Controller', city_id: 'underlag-2026', demo: true })
    const write = { area: 'economy', verb: 'write', unit_ids: null, decided_only: false }
    expect(me.json().grants).toContainEqual(write)
  })

  it('shows the personas only where demonstration is on, and refuses them otherwise', async () => {
    const closed = await httpServer(product, { web_folder: null, demo: false, trust_proxy: null, log: () => undefined })
    const cities = await closed.inject({ url: '/api/cities' })
    expect(cities.json().rows[0].personas).toEqual([])
    const entering = await closed.inject({
      method: 'POST',
      url: '/api/session/persona',
      payload: { city_id: 'underlag-2026', account_id: 'underlag-2026.controller' },
    })
    expect(entering.json()).toMatchObject({ status: 403, code: 'access.demo_off' })
    await closed.close()
  })

  it('refuses a wrong password the same way for a name that exists and one that does not', async () => {
    const attempt = (username: string) =>
      server.inject({
        method: 'POST',
        url: '/api/session',
        payload: { city_id: 'underlag-2026', username, password: 'fel lösenord' },
      })
    const [known, unknown] = [await attempt('controller'), await attempt('ingen-sådan')]
    expect(known.statusCode).toBe(401)
    expect(known.json()).toEqual(unknown.json())
  })

  it('refuses a name or password that is no text, before anybody is known', async () => {
    for (const password of ['a\0b', 'a\ud800b']) {
      const payload = { city_id: 'underlag-2026', username: 'controller', password }
      const answer = await server.inject({ method: 'POST', url: '/api/session', payload })
      expect(answer.json()).toMatchObject({ status: 400, code: 'input.unwritable_text' })
    }
  })

  it('writes signing out in the audit trail', async () => {
    const cookie = await signedIn('kansli')
    const events = async () => (await send('/audit?limit=1', { as: 'administrator' })).body.rows
    const before = (await events())[0].seq
    await server.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } })
    expect((await events())[0]).toMatchObject({
      seq: before + 1,
      verb: 'session.remove',
      actor_name: 'Kommunstyrelsens kansli',
    })
    const after = (await server.inject({ url: '/api/session', headers: { cookie } })).json()
    expect(after).toEqual({ account: null, grants: [], groups: [] })
    await server.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } })
    expect((await events())[0].seq).toBe(before + 1)
  })

  it('ends a session that has been idle for half an hour', async () => {
    const cookie = await signedIn('controller')
    product.setClock('2026-11-23T08:31:00.000Z')
    const later = await server.inject({ url: '/api/cities/underlag-2026/units', headers: { cookie } })
    product.setClock('2026-11-23T08:00:00.000Z')
    expect(later.statusCode).toBe(401)
  })
})

describe('reading', () => {
  it('shows a council member only what is decided', async () => {
    expect((await send('/documents', { as: 'fortroendevald' })).body.rows).toEqual([])
    expect((await send('/documents/underlag-2026-KS', { as: 'fortroendevald' })).status).toBe(404)
    expect((await send('/documents/underlag-2026-KS/printed', { as: 'fortroendevald' })).status).toBe(404)
    const fundings = await send('/fundings', { as: 'fortroendevald' })
    expect(fundings.body.rows.map((row: { id: string }) => row.id)).toEqual(['PENGAR-GSIT3', 'PENGAR-SIKT2'])
    expect((await send('/documents', { as: 'controller' })).body.rows).toHaveLength(1)
  })

  it('answers more requests at once than it has connections', async () => {
    await enter('planerare')
    const answers = await Promise.all(Array.from({ length: 40 }, () => send('/units', { as: 'planerare' })))
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
  })

  it('asks a visitor to sign in', async () => {
    expect(await send('/units')).toMatchObject({ status: 401, body: { code: 'permission.sign_in' } })
  })

  it('answers as of a date, with the clock there', async () => {
    const now = await send('/law-items/LAG-CYBER', { as: 'revisor' })
    const then = await send(`/law-items/LAG-CYBER?as_of=${written}`, { as: 'revisor' })
    expect(now.body).toMatchObject({ stage: 'in_force', in_force_on: '2026-01-15', version: 2 })
    expect(then.body).toMatchObject({ stage: 'signal', in_force_on: null, version: 1 })
    const before = await send('/law-items/LAG-CYBER?as_of=2025-03-31', { as: 'revisor' })
    expect(before.status).toBe(404)
  })

  it('tells the audit trail as of a date, and checks it only as it lies now', async () => {
    const now = await send('/audit?limit=1', { as: 'revisor' })
    const then = await send(`/audit?limit=1&as_of=${written}`, { as: 'revisor' })
    expect(then.body.rows[0].seq).toBeLessThan(now.body.rows[0].seq)
    expect(then.body.rows[0].recorded_at.slice(0, 10)).toBe(written)
    expect((await send('/audit/verification', { as: 'revisor' })).body.broken).toBeNull()
    const past = await send(`/audit/verification?as_of=${written}`, { as: 'revisor' })
    expect(past.body).toMatchObject({ status: 409, code: 'audit.checked_now' })
  })

  it.each(['2025-02-30', 'igår', '2026-11-24'])('refuses to read as of %s', async (date) => {
    const answer = await send(`/units?as_of=${date}`, { as: 'revisor' })
    expect(answer.status).toBe(400)
    expect(answer.body.texts.sv.remedy).not.toBe('')
  })

  it('sums the budget, in öre', async () => {
    const answer = await send('/totals?unit_id=SLK&by=kind,year', { as: 'controller' })
    expect(
      answer.body.rows.find((row: { kind: string; year: number }) => row.kind === 'net' && row.year === 2027),
    ).toMatchObject({
      amount_ore: 155_030_000_000,
      certainty: 'decided',
    })
  })

  it('answers in English when asked', async () => {
    const answer = await send('/units/FINNS-EJ?lang=en', { as: 'revisor' })
    expect(answer.body).toMatchObject({ status: 404, title: 'Organisational unit FINNS-EJ does not exist.' })
  })
})

describe('changing', () => {
  it('needs the version it starts from, and says who changed what when it is old', async () => {
    const made = await send('/expected-changes', {
      method: 'POST',
      body: { ...need, id: 'PROV-ETAG' },
      as: 'controller',
    })
    expect(made).toMatchObject({ status: 201, etag: '"v1"' })
    const path = '/expected-changes/PROV-ETAG'
    const bare = await send(path, { method: 'PUT', body: { title: 'Ny' }, as: 'controller' })
    expect(bare.status).toBe(428)
    const first = await send(path, {
      method: 'PUT',
      body: { title: 'Ny' },
      headers: { 'if-match': '"v1"' },
      as: 'controller',
    })
    expect(first).toMatchObject({ status: 200, etag: '"v2"', body: { title: 'Ny', direction: 'rises' } })
    const stale = await send(path, {
      method: 'PUT',
      body: { title: 'Äldre' },
      headers: { 'if-match': '"v1"' },
      as: 'controller',
    })
    expect(stale.status).toBe(412)
    expect(stale.body.title).toMatch(/Controller ändrade title i PROV-ETAG den \d{1,2} \p{L}+ 20\d\d \d\d[.:]\d\d/u)
    expect((await send(path, { as: 'controller' })).body.title).toBe('Ny')
  })

  it('has one effect when the same request is sent twice', async () => {
    const headers = { 'idempotency-key': 'nyckel-1' }
    const once = await send('/expected-changes', { method: 'POST', body: need, headers, as: 'controller' })
    const twice = await send('/expected-changes', { method: 'POST', body: need, headers, as: 'controller' })
    expect(twice.body.id).toBe(once.body.id)
    expect(twice.headers['idempotency-replayed']).toBe('true')
    const other = await send('/expected-changes', {
      method: 'POST',
      body: { ...need, title: 'Annat' },
      headers,
      as: 'controller',
    })
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.other_request' } })
    const long = { 'idempotency-key': 'n'.repeat(201) }
    const refused = await send('/expected-changes', { method: 'POST', body: need, headers: long, as: 'controller' })
    expect(refused).toMatchObject({ status: 400, body: { code: 'idempotency.too_long' } })
  })

  it('keeps a removed record readable as of yesterday', async () => {
    await send('/expected-changes', { method: 'POST', body: { ...need, id: 'PROV-BORT' }, as: 'controller' })
    product.setClock('2026-11-24T08:00:00.000Z')
    entered.clear()
    const gone = await send('/expected-changes/PROV-BORT', {
      method: 'DELETE',
      headers: { 'if-match': '"v1"' },
      as: 'controller',
    })
    expect(gone.body).toEqual({ removed: true })
    expect((await send('/expected-changes/PROV-BORT', { as: 'controller' })).status).toBe(404)
    expect((await send('/expected-changes/PROV-BORT?as_of=2026-11-23', { as: 'controller' })).body.title).toBe('Prov')
    const history = await send('/expected-changes/PROV-BORT/history', { as: 'controller' })
    expect(history.body.rows.map((row: { operation: string }) => row.operation)).toEqual(['create', 'remove'])
    product.setClock('2026-11-23T08:00:00.000Z')
    entered.clear()
  })

  it('does not take away what another record names, and says which', async () => {
    const version = (await send('/law-items/LAG-UTJAMNING', { as: 'planerare' })).etag ?? ''
    const removing = { method: 'DELETE' as const, headers: { 'if-match': version }, as: 'planerare' }
    const answer = await send('/law-items/LAG-UTJAMNING', removing)
    expect(answer).toMatchObject({ status: 409, body: { code: 'record.in_use' } })
    expect(answer.body.title).toContain('LAG-UTJAMNING går inte att ta bort, för den används av sparbeting SPARBETING')
    const unit = await send('/units/SLK', { ...removing, headers: { 'if-match': '"v1"' } })
    expect(unit.body.title).toMatch(/^Organisationsenhet SLK går inte att ta bort, för den används av \S+ \S+\.$/)
    const account = await send('/accounts/kostnader', {
      ...removing,
      headers: { 'if-match': '"v1"' },
      as: 'controller',
    })
    expect(account.body.title).not.toMatch(/^ | {2}/)
    expect(account.status).toBe(409)
  })

  it('speaks only of warnings that are there, and writes over nobody', async () => {
    const said = { subject_kind: 'lease', subject_id: 'AVTAL-2B', stance: 'known', motive: 'prov' }
    const post = (path: string, body: object) => send(path, { method: 'POST', body, as: 'planerare' })
    expect((await post('/acknowledgements', { ...said, code: 'W99' })).body.code).toBe('warning.unknown_code')
    expect((await post('/acknowledgements', { ...said, code: 'W01' })).body.code).toBe('warning.not_there')
    const address = '/warnings/W08/lease/AVTAL-2B/acknowledgement'
    const body = { stance: 'known', motive: 'prov' }
    expect((await post(address, body)).status).toBe(201)
    expect(await post(address, { ...body, motive: 'annat' })).toMatchObject({
      status: 409,
      body: { code: 'warning.acknowledged' },
    })
    expect((await send('/warnings?code=W99', { as: 'planerare' })).body.code).toBe('warning.unknown_code')
    expect((await send('/warnings?unit_id=NOPE', { as: 'planerare' })).body.code).toBe('organisation.unknown_unit')
  })

  it('is refused in the past, from another site, without the right, and for another unit', async () => {
    const body = need
    expect(
      (await send(`/expected-changes?as_of=${written}`, { method: 'POST', body, as: 'controller' })).body.code,
    ).toBe('as_of.read_only')
    const foreign = { origin: 'https://example.org' }
    expect(
      (await send('/expected-changes', { method: 'POST', body, headers: foreign, as: 'controller' })).body.code,
    ).toBe('permission.other_origin')
    expect((await send('/expected-changes', { method: 'POST', body, as: 'fortroendevald' })).body.code).toBe(
      'permission.missing',
    )
    expect(
      (await send('/expected-changes', { method: 'POST', body: { ...need, unit_id: 'FASTK' }, as: 'chef' })).body.code,
    ).toBe('permission.other_unit')
  })
})

describe('bad input', () => {
  const bad: [string, object][] = [
    ['an unknown field', { ...need, farg: 'röd' }],
    ['a missing field', { title: 'Utan enhet' }],
    ['a wrong word', { ...need, direction: 'uppåt' }],
    ['an amount that is no whole öre', { ...need, amount_ore: 10.5 }],
    ['an amount beyond the bound', { ...need, amount_ore: 2 ** 52 }],
    ['an id with spaces', { ...need, id: 'ett två' }],
    ['an unknown unit', { ...need, unit_id: 'OKAND' }],
    ['an end before its beginning', { ...need, from_year: 2028, to_year: 2026 }],
  ]

  it.each(bad)('refuses %s, says where, and changes nothing', async (_what, body) => {
    const before = (await send('/expected-changes', { as: 'controller' })).body.rows.length
    const answer = await send('/expected-changes', { method: 'POST', body, as: 'controller' })
    expect([400, 422]).toContain(answer.status)
    expect(answer.body.places.length).toBeGreaterThan(0)
    expect(answer.body.texts.sv.what).not.toMatch(/\[|select|Error|\/src\//)
    expect((await send('/expected-changes', { as: 'controller' })).body.rows.length).toBe(before)
  })

  it('refuses text that is no JSON', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/cities/underlag-2026/expected-changes',
      headers: { 'content-type': 'application/json', cookie: await enter('controller') },
      payload: '{"title":',
    })
    expect(answer.json()).toMatchObject({ status: 400, code: 'input.not_json' })
  })

  it('knows no city but its own', async () => {
    const answer = await server.inject({ url: '/api/cities/gotham/units' })
    expect(answer.json()).toMatchObject({ status: 404, code: 'city.unknown' })
  })
})

describe('behind a proxy', () => {
  const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' }
  const persona = { city_id: 'underlag-2026', account_id: 'underlag-2026.controller' }

  async function entering(trust_proxy: string | null, headers: Record<string, string>, times = 1) {
    const behind = await httpServer(product, {
      web_folder: null,
      demo: true,
      trust_proxy,
      log: (line) => logged.push(line),
    })
    const sent = { method: 'POST' as const, url: '/api/session/persona', payload: persona, remoteAddress: '10.0.0.9' }
    const answers = []
    for (let time = 0; time < times; time += 1) {
      const address = headers['x-forwarded-for'] === undefined ? {} : { 'x-forwarded-for': `192.0.2.${time}` }
      answers.push(await behind.inject({ ...sent, headers: { ...headers, ...address } }))
    }
    await behind.close()
    return answers
  }

  it('keeps the cookie to https when a proxy that is trusted says so, and believes no other', async () => {
    const secure = async (trust_proxy: string | null) =>
      (await entering(trust_proxy, proxied))[0]?.cookies[0]?.secure ?? false
    expect(await secure('10.0.0.0/8')).toBe(true)
    expect(await secure('172.16.0.1')).toBe(false)
    expect(await secure(null)).toBe(false)
  })

  it('limits each visitor and not the proxy', async () => {
    const statuses = async (trust_proxy: string | null) =>
      (await entering(trust_proxy, proxied, 31)).map((answer) => answer.statusCode)
    expect(await statuses('10.0.0.9')).not.toContain(429)
    expect(await statuses(null)).toContain(429)
  })
})

describe('every answer', () => {
  it('has strict headers, errors too', async () => {
    for (const path of ['/units', '/finns-ej']) {
      const { headers } = await send(path)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  it('has logged no mistake of ours', () => {
    expect(logged).toEqual([])
  })
})
