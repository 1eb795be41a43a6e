import { afterAll, beforeAll, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { ask, inRole } from '../../../test/asking.ts'
import { planner, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  const amounts = [2026, 2027].map((year) => ({ year, account_id: 'kostnader', amount_ore: year }))
  const about = { title: 'Mer till lokaler', unit_id: 'SLK', kind: 'volume', motive: 'prov' }
  await record(
    product,
    city,
    ['lease.revise', { id: 'AVTAL-2B', rent_ore_per_year: 1200 }],
    ['budget_adjustment.create', { id: 'JUSTERING', ...about, amounts }],
  )
})

afterAll(() => product.close())

const explain = (figure_id: string, actor = planner) =>
  ask(product, city, 'figure.explain', { figure_id }, { actor }) as Promise<{ value: number; figure_id: string }>
const rent = 'record:field=rent_ore_per_year,id=AVTAL-2B,kind=lease'

it('an amount of an earlier version is what it was, and that of the one that holds what it is', async () => {
  const [before, now, named] = [
    await explain(`${rent},version=1`),
    await explain(rent),
    await explain(`${rent},version=2`),
  ]
  expect([now.value, named.value]).toEqual([1200, 1200])
  expect(before.value).toBeGreaterThan(1200)
  expect(before.figure_id).toBe(`${rent},version=1`)
  expect(await explain(`${rent},version=9`)).toBe('404 record.unknown')
})

it('an amount in a row of a record is found by the way to it', async () => {
  const of = (field: string) => explain(`record:field=${field},id=JUSTERING,kind=budget_adjustment`)
  expect(await of('amounts.1.amount_ore')).toMatchObject({ value: 2027, label: 'Mer till lokaler' })
  expect(await of('amounts.7.amount_ore')).toMatchObject({ value: null, unknown_count: 1 })
  expect(await of('amounts.1.year')).toBe('400 figure.bad_input')
  expect(await of('title')).toBe('400 figure.bad_input')
})

it('an earlier version that was a draft is not told to those who read what is decided', async () => {
  const figure = 'record:field=amounts.0.amount_ore,id=JUSTERING,kind=budget_adjustment,version=1'
  expect(await explain(figure)).toMatchObject({ value: 2026 })
  expect(await explain(figure, inRole('council_member', ['KF']))).toMatch(/^404/)
})
