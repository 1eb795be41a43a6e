import { afterAll, beforeAll, expect, test } from 'vitest'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'

const mnkr = 100_000_000
type Tell = [string, Record<string, unknown>]

let product: TestProduct
let city: City

const line = (entry_set_id: string, year: number): Tell => [
  'entry.post',
  {
    entry_set_id,
    lines: [{ year, unit_id: 'KS', account_id: 'lon', amount_ore: mnkr, certainty: 'estimated', reason: 'prov' }],
  },
]

/** A plan of a hundred kronor of ten thousand a year, and what an index of ten percent on it is counted from. */
const tried = (id: string, from_year: number | null, first_year: number, last_year: number): Tell[] => [
  ['entry_set.create', { id, name: id, kind: 'plan', first_year, last_year }],
  line(id, first_year),
  line(id, last_year),
  ['scenario.create', { id, title: id, purpose: 'Prov', base_set_id: id, condition: 'priserna ökar' }],
  [
    'scenario_change.create',
    {
      ...{ scenario_id: id, title: 'Index', kind: 'index', unit_id: 'KS', account_id: 'lon', from_year },
      ...{ share_ppm: 100_000, counted_on: 'base', reason: 'prövas' },
    },
  ],
]

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KS', name: 'Styrelsen', kind: 'executive_board' }],
    ['account.create', { id: 'lon', name: 'Lön', kind: 'cost', chart: 'prov' }],
    ...tried('egna', null, 2030, 2031),
    ...tried('tidigt', 2026, 2030, 2031),
    ...tried('senare', 2031, 2030, 2031),
    ...tried('lang', 1990, 2030, 2110),
  )
})

afterAll(() => product.close())

const effect = async (id: string, year: number) =>
  (
    await read(product, city, (context) =>
      explainFigure(context, `scenario_effect:scenario=${id},unit=KS,year=${year}`),
    )
  ).value

test.each([
  ['its own first year where none is said', 'egna', 0.1, 0.21],
  ['the first year of the base where an earlier one is said: there is nothing to grow before it', 'tidigt', 0.1, 0.21],
  ['a later year that is said', 'senare', 0, 0.1],
])('an index is counted from %s', async (_why, id, first, second) => {
  expect([await effect(id, 2030), await effect(id, 2031)]).toEqual(
    [first, second].map((part) => Math.round(part * mnkr)),
  )
})

test('an index over more years than anybody plans is counted all the same', async () => {
  // 1,1^81 − 1 = 2252,1…
  expect(Math.round(Number(await effect('lang', 2110)) / mnkr)).toBe(2252)
})
