import { afterAll, beforeAll, expect, test } from 'vitest'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'

let product: TestProduct
let city: City

const budget = (first_year: number) => ({
  ...{ id: `budget-${first_year}`, name: `Budget ${first_year}`, kind: 'decided_budget', decision_id: 'JA' },
  ...{ first_year, last_year: first_year + 2 },
})
const posted = (first_year: number, amounts: readonly number[]) => ({
  entry_set_id: `budget-${first_year}`,
  decision_id: 'JA',
  lines: amounts.map((amount_ore, index) => ({
    ...{ year: first_year + index, unit_id: 'NAMND', account_id: 'cost', amount_ore, certainty: 'decided' },
    reason: 'prov',
  })),
})

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'NAMND', name: 'Nämnden', kind: 'specialist_committee' }],
    ['account.create', { id: 'cost', name: 'Kostnader', kind: 'cost', chart: 'prov' }],
    ['org_unit.create', { id: 'KF', name: 'Fullmäktige', kind: 'city_council' }],
    ['decision.create', { id: 'JA', title: 'Budget', body_id: 'KF', decided_on: '2025-03-01', kind: 'approved' }],
    ['entry_set.create', budget(2025)],
    ['entry.post', posted(2025, [11, 12, 13])],
    ['entry_set.create', budget(2027)],
    ['entry.post', posted(2027, [21, 22, 23])],
  )
})

afterAll(() => product.close())

const explain = (figure_id: string) => read(product, city, (context) => explainFigure(context, figure_id))

test.each([
  ['net', ''],
  ['cost', ''],
  ['account_sum', ',account=cost'],
])('%s without a set is read from the decided budget of its year, the latest that has it', async (kind, more) => {
  const values = [2025, 2026, 2027, 2029, 2030].map(async (year) => {
    const { value, unknown_count } = await explain(`${kind}:unit=NAMND,year=${year}${more}`)
    return unknown_count === 0 ? value : null
  })
  expect(await Promise.all(values)).toEqual([11, 12, 21, 23, null])
})

test('the change since the year before the budget is counted from the budget before it', async () => {
  expect(await explain('net_change:unit=NAMND,year=2027')).toMatchObject({ value: 21 - 12, unknown_count: 0 })
})
