import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { recompute } from '#core/figure.ts'
import { budgetPublication, type lookAtOpening } from '#modules/ledger/schema-open.ts'
import { ask, inRole } from '../../test/asking.ts'
import { cityProduct, planner, read, record, type TestProduct } from '../../test/city.ts'
import { runCommand } from './cli/cli.ts'
import type { City } from './context.ts'
import { httpServer } from './http.ts'
import { listRecords } from './records.ts'
import { explainFigure } from './registry.ts'

type Looked = z.output<typeof lookAtOpening.output>

let product: TestProduct
let city: City
let server: FastifyInstance

const line = (account_id: string, amount_ore: number | null, certainty: string) => ({
  ...{ year: 2027, unit_id: 'BUN', account_id, amount_ore, certainty, reason: 'Prov' },
  ...(certainty === 'conditional' ? { condition: 'Om' } : {}),
})

const posted = (source_section: string, ...lines: object[]): [string, Record<string, unknown>] => [
  'entry.post',
  { entry_set_id: 'budget', decision_id: 'B1', source_document: 'Budget; 2027', source_section, lines },
]

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  const years = { first_year: 2027, last_year: 2028 }
  const decision = { id: 'B1', title: '=Budget "2027"', decided_on: '2026-11-16', kind: 'approved' }
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KF', name: 'Fullmäktige', kind: 'city_council' }],
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee' }],
    ['account.create', { id: 'hyra', name: 'Hyra', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'mat', name: 'Mat', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'avgift', name: 'Avgift', kind: 'revenue', chart: 'prov' }],
    ['decision.create', { ...decision, body_id: 'KF' }],
    ['entry_set.create', { id: 'budget', name: 'Budget 2027', kind: 'decided_budget', decision_id: 'B1', ...years }],
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', ...years }],
    posted('4.1', line('hyra', 5000, 'decided'), line('avgift', -700, 'decided'), line('mat', null, 'unknown')),
    posted('4.2', line('hyra', 250, 'decided'), line('hyra', 99, 'proposed'), line('mat', 77, 'conditional')),
  )
  server = await httpServer(product, { web_folder: null, demo: true, trust_proxy: null, log: () => undefined })
})

afterAll(async () => {
  await server.close()
  await product.close()
})

/** What somebody who has not signed in is answered. */
const send = (path: string, held?: string, remoteAddress = '127.0.0.1') =>
  server.inject({
    remoteAddress,
    url: `/api/cities/${city.id}/open-data/budgets${path}`,
    headers: held === undefined ? {} : { 'if-none-match': held },
  })

describe('a decided budget as open data', () => {
  it('is nobody else’s before it is published, and only a decided budget is', async () => {
    expect((await send('')).json()).toEqual({ rows: [] })
    expect([(await send('/budget')).statusCode, (await send('/budget/file')).statusCode]).toEqual([404, 404])
    const looked = await record(product, city, ['budget_publication.look', { entry_set_id: 'budget' }])
    expect(looked).toMatchObject({
      ...{ name: 'Budget 2027', rows: 3, units: 1, unknown_count: 1, example_data: false },
      years: [{ year: 2027, rows: 3, units: 1, unknown_count: 1, net_ore: 4550, investment_net_ore: null }],
    })
    const publishing = record(product, city, ['budget_publication.publish', { entry_set_id: 'plan' }])
    await expect(publishing).rejects.toMatchObject({ code: 'ledger.not_decided_budget' })
    await record(product, city, ['budget_publication.publish', { entry_set_id: 'budget' }])
    const again = record(product, city, ['budget_publication.publish', { entry_set_id: 'budget' }])
    await expect(again).rejects.toMatchObject({ code: 'ledger.open_already' })
    expect((await send('')).json().rows).toMatchObject([{ id: 'budget', name: 'Budget 2027' }])
  })

  it('is looked at before it is opened by those alone who may open it, and its sums explain themselves', async () => {
    const figure = 'open_sum:measure=net,set=budget,year=2027'
    const tree = await read(product, city, (context) => explainFigure(context, figure))
    expect(tree).toMatchObject({ value: 4550, unknown_count: 1, certainty: 'decided' })
    expect(recompute(tree)).toBe(4550)
    const bun = inRole('committee_controller', ['BUN'])
    const asked = (name: string, input: object) => ask(product, city, name, input, { actor: bun })
    expect(await asked('budget_publication.look', { entry_set_id: 'budget' })).toMatch(/^403 /)
    expect(await asked('figure.explain', { figure_id: figure })).toBe('403 ledger.decide_only')
  })

  it('is looked at as of a day as it was then, like its sums', async () => {
    const lookOn = async (as_of: string) => {
      const asked = { actor: planner, as_of }
      const looked = await ask(product, city, 'budget_publication.look', { entry_set_id: 'budget' }, asked)
      return (looked as Looked).years.map(({ net_ore }) => net_ore)
    }
    const today = product.clock().slice(0, 10)
    product.setClock('2026-11-30T08:00:00.000Z')
    await record(product, city, posted('4.2', line('hyra', 1000, 'decided')))
    expect(await lookOn(today)).toEqual([4550])
    expect(await lookOn('2026-11-30')).toEqual([5550])
    await record(product, city, posted('4.2', line('hyra', -1000, 'decided')))
  })

  it('has its rows by what they are about, unknown never 0, and nothing that is not decided', async () => {
    const { rows, city_id } = (await send('/budget')).json()
    expect(city_id).toBe('lillvik')
    const told = rows.map((row: Record<string, unknown>) => [row.id, row.amount_ore, row.unknown_count, row.source])
    expect(told).toEqual([
      ['budget:2027:BUN:avgift:-:decided:B1', -700, 0, 'Budget; 2027 4.1'],
      ['budget:2027:BUN:hyra:-:decided:B1', 5250, 0, 'Budget; 2027 4.1; Budget; 2027 4.2'],
      ['budget:2027:BUN:mat:-:unknown:B1', null, 1, 'Budget; 2027 4.1'],
    ])
    expect(rows[0]).toMatchObject({
      decision_title: '=Budget "2027"',
      decided_on: '2026-11-16',
      unit_name: 'Barnnämnden',
    })
  })

  it('is a text file whose columns are those of its description, and no formula is in it', async () => {
    const csv = await send('/budget/file')
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    const [head = '', ...lines] = csv.payload.replace('\ufeff', '').trimEnd().split('\r\n')
    const described = (await send('/budget/file?format=schema')).json().resources[0]
    expect(described.schema.fields.map(({ name }: { name: string }) => name)).toEqual(head.split(';'))
    expect(described).toMatchObject({
      dialect: { delimiter: ';' },
      schema: { primaryKey: ['id'], missingValues: [''] },
    })
    expect(lines).toHaveLength(3)
    expect(lines[0]).toContain(';"\'=Budget ""2027""";')
    expect(lines[2]).toContain(';cost;;;1;unknown;')
    expect((await send('/budget/file?format=json')).json()).toEqual((await send('/budget')).json())
    expect((await send('/budget/file?format=pdf')).statusCode).toBe(400)
  })

  it.each([
    ['as_of=nonsens', 'as_of.bad_date'],
    ['as_of=2999-01-01', 'as_of.future'],
    ['foo=1', 'input.invalid'],
  ])('is asked for rightly or refused, also by whoever has the answer: %s', async (query, code) => {
    for (const path of ['?', '/budget?', '/budget/file?']) {
      const held = String((await send(path, '', '127.0.0.2')).headers.etag)
      const wrong = await send(`${path}${query}`, held, '127.0.0.2')
      expect([path, wrong.statusCode, wrong.json().code]).toEqual([path, 400, code])
    }
  })

  it('may be kept a minute, and is not sent again to whoever has it until it changes', async () => {
    for (const path of ['', '/budget', '/budget/file', '/budget/file?format=json', '/budget/file?format=schema']) {
      const { headers, payload } = await send(path)
      expect(headers['cache-control']).toBe('public, max-age=60, must-revalidate')
      const etag = String(headers.etag)
      expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
      for (const held of [etag, `W/${etag}`, `"annan", ${etag}`, '*']) {
        const again = await send(path, held)
        expect([again.statusCode, again.payload, again.headers.etag]).toEqual([304, '', etag])
        expect(again.headers['cache-control']).toBe(headers['cache-control'])
      }
      expect((await send(path, '"annan"')).payload).toBe(payload)
    }
    const before = String((await send('/budget/file')).headers.etag)
    // What is written elsewhere changes nothing of the budget, and the fingerprint does not tell of it.
    await record(product, city, ['account.create', { id: 'el', name: 'El', kind: 'cost', chart: 'prov' }])
    expect((await send('/budget/file', before)).statusCode).toBe(304)
    await record(product, city, posted('4.3', line('hyra', 1, 'decided')))
    const after = await send('/budget/file', before)
    expect([after.statusCode, after.payload.includes(';5251;')]).toEqual([200, true])
    await record(product, city, posted('4.3', line('hyra', -1, 'decided')))
  })

  it('is not kept by anybody where it is refused', async () => {
    const { statusCode, headers } = await send('/plan/file')
    expect([statusCode, headers['cache-control'], headers.etag]).toEqual([404, 'no-store', undefined])
  })

  it('is written by the command line, and told which there are', async () => {
    const out: string[] = []
    const output = { stdout: (text: string) => out.push(text), stderr: (text: string) => out.push(text) }
    const tell = (...more: string[]) =>
      runCommand(['open-data', '--city', 'lillvik', ...more], { DATABASE_URL: product.database.url }, output)
    const file = join(mkdtempSync(join(tmpdir(), 'riktning-open-')), 'budget.csv')
    expect(await tell()).toBe(0)
    expect(out.join('')).toContain('Budget 2027')
    expect(await tell('--set', 'budget', '--format', 'csv', '--out', file)).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe((await send('/budget/file')).payload)
    expect(await tell('--set', 'plan', '--format', 'csv', '--out', file)).toBe(2)
  })

  it('is taken back, and no earlier day brings it to light again', async () => {
    product.setClock('2026-12-01T08:00:00.000Z')
    const [open] = await read(product, city, (context) => listRecords(context, budgetPublication))
    const id = open?.id ?? ''
    const held = String((await send('/budget')).headers.etag)
    await record(product, city, ['budget_publication.withdraw', { id }])
    expect((await send('/budget', held)).statusCode).toBe(404)
    expect((await send('/budget?as_of=2026-11-30')).statusCode).toBe(404)
    const again = record(product, city, ['budget_publication.withdraw', { id }])
    await expect(again).rejects.toMatchObject({ code: 'ledger.not_open' })
  })
})
