import { CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recompute } from '#core/figure.ts'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { entriesToTell, placedIn, type ToldEntry } from './condensed.ts'
import type { Only } from './total-question.ts'

type Query = { text: string; parameters: readonly unknown[] }

let product: TestProduct
let city: City
let asked: Query[] = []

const many = 20_005

/** A set with a small unit of one entry with a source, beside a large one of more entries than are told one by one. */
beforeAll(async () => {
  const on_query = (text: string, parameters: readonly unknown[]) => void asked.push({ text, parameters })
  ;({ product, city } = await cityProduct(undefined, { on_query }))
  const line = { year: 2027, account_id: 'K1', certainty: 'estimated', reason: 'prov' }
  const source = { source_document: 'Mål och budget', source_section: '3' }
  await record(
    product,
    city,
    ['org_unit.create', { id: 'N', name: 'N', kind: 'specialist_committee' }],
    ['org_unit.create', { id: 'STOR', name: 'Stor', kind: 'department', parent_id: 'N' }],
    ['org_unit.create', { id: 'LITEN', name: 'Liten', kind: 'department', parent_id: 'N' }],
    ['account.create', { id: 'K1', name: 'Löner', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'K2', name: 'Lokaler', kind: 'cost', chart: 'prov' }],
    ['activity_code.create', { id: 'V1', name: 'V1' }],
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2026, last_year: 2027 }],
    ['entry.post', { entry_set_id: 'plan', ...source, lines: [{ ...line, unit_id: 'LITEN', amount_ore: 70 }] }],
    [
      'entry.post',
      {
        entry_set_id: 'plan',
        lines: [
          { ...line, unit_id: 'STOR', amount_ore: 1 },
          { ...line, unit_id: 'STOR', account_id: 'K2', month: 3, activity_id: 'V1', amount_ore: 5 },
        ],
      },
    ],
  )
  await product.database.db.transaction().execute(async (db) => {
    await sql`select set_config('role', ${city.role_name}, true),
      set_config('search_path', ${city.schema_name}, true)`.execute(db)
    const same = sql`posting_id, entry_set_id, year, unit_id, account_id, amount_ore, certainty, reason, synthetic,
      recorded_at, recorded_by`
    await sql`insert into entry (${same}) select ${same} from entry, generate_series(2, ${many})
      where unit_id = 'STOR' and account_id = 'K1'`.execute(db)
    await sql`analyze entry`.execute(db)
  })
  asked = []
})

afterAll(() => product.close())

const figure = (id: string) => read(product, city, (context) => explainFigure(context, id))

it('a small unit in a large set keeps its entry with its source', async () => {
  const found = await figure('cost:set=plan,unit=LITEN,year=2027')
  expect(found.parts).toMatchObject([{ label: 'Löner: prov', source: { document: 'Mål och budget', section: '3' } }])
})

it('a cell of many entries is told by sums, without reading them one by one', async () => {
  asked = []
  for (const id of ['cell:account=K1,set=plan,unit=N,year=2027', 'account_sum:account=K1,set=plan,unit=N,year=2027']) {
    const found = await figure(id)
    expect([found.value, recompute(found)]).toEqual([many + 70, many + 70])
  }
  expect(asked.filter(({ text }) => text.includes('order by e.seq'))).toEqual([])
})

it('a cell of few entries in a large set is told one by one: an account, a month, an activity', async () => {
  for (const only of ['account=K2', 'month=3', 'activity=V1']) {
    const found = await figure(`cell:${only},set=plan,unit=N,year=2027`)
    expect([found.value, found.parts.map(({ label }) => label)]).toEqual([5, ['Stor, Lokaler: prov mars 2027']])
  }
  const rest = await figure('cell:activity=none,set=plan,unit=N,year=2027')
  expect(rest.value).toBe(many + 70)
})

it('what is asked for decides, and a sum tells how many it holds', async () => {
  await read(product, city, async (context) => {
    const tell = async (unit_ids: string[], most: number, only: Only = {}) => {
      const which = { entry_set_id: 'plan', unit_ids, year: 2027, only }
      const told = await entriesToTell(context, which, placedIn('N', unit_ids), most)
      return told.map(({ amount_ore, count }: ToldEntry) => [amount_ore, count])
    }
    expect(await tell(['LITEN'], 1)).toEqual([[70, undefined]])
    expect(await tell(['LITEN'], 0)).toEqual([[70, 1]])
    expect(await tell(['STOR'], 1, { account: ['K2'] })).toEqual([[5, undefined]])
    expect(await tell(['STOR'], 0, { month: [1, 3] })).toEqual([[5, 1]])
    expect(await tell(['STOR'], 1, { activity: [null] })).toEqual([[many, many]])
    expect(await tell(['STOR'], 0, { project: ['P'] })).toEqual([])
  })
})

it('how many a year has, and whether any is invented, is told from indexes', async () => {
  const planOf = async (year: number, part: string) => {
    asked = []
    await figure(`cost:set=plan,unit=N,year=${year}`)
    const question = asked.find(({ text }) => text.includes(part))
    if (question === undefined) throw new Error(`nobody asked: ${part}`)
    const { rows } = await read(product, city, ({ db }) =>
      db.executeQuery<{ 'QUERY PLAN': string }>(
        CompiledQuery.raw(`explain ${question.text}`, [...question.parameters]),
      ),
    )
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  expect(await planOf(2026, 'limit 1 offset')).toMatch(/entry_by_set_(unit|year)/)
  expect(await planOf(2027, 'synthetic limit 1')).toContain('entry_synthetic')
})
