import { beforeEach, expect, it } from 'vitest'
import { entriesOfSource } from '#modules/ledger/service.ts'
import type { City } from '#server/context.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { writeAcross } from '../../../test/two-writers.ts'

const kr = 100

let product: TestProduct
let city: City

const account = (id: string, kind: string): [string, Record<string, unknown>] => [
  'account.create',
  { id, name: id, kind, chart: 'prov' },
]

const given = (each: number) => [{ year: 2030, part: 'inkomst', per_inhabitant_ore: each * kr }]
const rule = (each: number): [string, Record<string, unknown>] => [
  'equalisation_rule.revise',
  { id: 'LAG', amounts: given(each) },
]
const living = (inhabitants: number): [string, Record<string, unknown>] => [
  'tax_forecast.revise',
  { id: 'P', years: [{ year: 2030, tax_base_ore: null, tax_rate_ore: 3000, inhabitants }] },
]

const forecast = (id: string, more: Record<string, unknown> = {}): [string, Record<string, unknown>] => [
  'tax_forecast.create',
  {
    ...{ id, title: id, unit_id: 'KS', entry_set_id: 'plan', rule_id: 'LAG' },
    ...{ tax_account_id: 'skatt', equalisation_account_id: 'bidrag', fee_account_id: 'avgift' },
    years: [{ year: 2030, tax_base_ore: null, tax_rate_ore: 3000, inhabitants: 10 }],
    ...more,
  },
]

beforeEach(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KS', name: 'Kommunstyrelsen', kind: 'executive_board' }],
    ...[account('skatt', 'revenue'), account('bidrag', 'revenue'), account('avgift', 'cost')],
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2030, last_year: 2030 }],
    [
      'equalisation_rule.create',
      { id: 'LAG', title: 'Lagen', state: 'law', first_year: 2030, source_document: 'Lagen', amounts: given(1) },
    ],
    forecast('P'),
  )
  return () => product.close()
})

const equalisation = async (id = 'P') => {
  const entries = await read(product, city, (context) => entriesOfSource(context, { kind: 'tax_forecast', id }, 2030))
  return entries.filter(({ account_id }) => account_id === 'bidrag').map(({ amount_ore }) => amount_ore)
}

it.each([
  ['the rule', rule(3), living(20)],
  ['the forecast', living(20), rule(3)],
])('what is derived follows both when %s is changed first and the other before that is done', async (_, one, other) => {
  expect(await equalisation()).toEqual([-10 * kr])
  await writeAcross(product, city, one, other)
  expect(await equalisation()).toEqual([-60 * kr])
})

it('forecasts that are told at once on one rule are all taken, round after round', async () => {
  for (const round of [1, 2, 3, 4, 5]) {
    const ids = ['A', 'B', 'C'].map((name) => `${name}${round}`)
    await Promise.all(ids.map((id) => record(product, city, forecast(id))))
    for (const id of ids) expect(await equalisation(id)).toEqual([-10 * kr])
  }
})

it('the two rules of a forecast may be revised at once, and it follows both', async () => {
  const proposal = { id: 'AFORSLAG', title: 'Förslaget', state: 'proposal', first_year: 2030, source_document: 'SOU' }
  await record(
    product,
    city,
    ['equalisation_rule.create', { ...proposal, amounts: given(2) }],
    forecast('B', { change_id: 'AFORSLAG' }),
  )
  for (const round of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const [law, tried] = [10 * round, 10 * round + 7]
    const revised = { id: 'AFORSLAG', amounts: given(tried) }
    await Promise.all([record(product, city, rule(law)), record(product, city, ['equalisation_rule.revise', revised])])
    // What the law gives, and what the proposal adds to it.
    expect((await equalisation('B')).toSorted()).toEqual([-10 * law * kr, -10 * 7 * kr].toSorted())
  }
})
