import { afterAll, beforeAll, expect, test } from 'vitest'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import { mnkr } from './fact.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
})

afterAll(() => product.close())

const figure = (id: string) => read(product, city, (context) => explainFigure(context, id))

test('an amount of a record answers with its section, day and person', async () => {
  const rent = await figure('record:field=rent_ore_per_year,id=AVTAL-2B,kind=lease')
  expect(rent).toMatchObject({
    value: mnkr(10.1),
    unit: 'ore',
    source: { section: '5.3' },
    record: { kind: 'lease', id: 'AVTAL-2B' },
    recorded: { at: '2025-04-01T08:00:00.000Z' },
  })
})

test('an unknown amount is unknown, whatever grade the record has', async () => {
  const rent = await figure('record:field=rent_ore_per_year,id=AVTAL-3IL,kind=lease')
  expect(rent).toMatchObject({ value: null, unknown_count: 1, certainty: 'unknown' })
})

test('a field that is no amount, a record that is not there and an unknown kind are refused', async () => {
  await expect(figure('record:field=title,id=AVTAL-2B,kind=lease')).rejects.toMatchObject({ code: 'figure.bad_input' })
  await expect(figure('record:field=rent_ore_per_year,id=NOPE,kind=lease')).rejects.toMatchObject({
    code: 'record.unknown',
  })
  await expect(figure('record:field=rent_ore_per_year,id=X,kind=nope')).rejects.toMatchObject({
    code: 'record.unknown_kind',
  })
})

test('the accounts of a kind add up to the kind', async () => {
  const cost = await figure('cost:unit=SLK,year=2027')
  const account = await figure('account_sum:account=kostnader,unit=SLK,year=2027')
  expect(account).toMatchObject({ value: cost.value, certainty: cost.certainty, unknown_count: 0 })
})

test('the net against an earlier budget is the difference of the two, to the öre', async () => {
  const earlier = { id: 'budget-2024', name: 'Budget 2024', kind: 'decided_budget', first_year: 2024, last_year: 2027 }
  const line = { year: 2027, unit_id: 'SLK', account_id: 'kostnader', amount_ore: mnkr(1500), certainty: 'decided' }
  await record(
    product,
    city,
    [
      'decision.create',
      { id: 'B-2024', title: 'Budget 2024', body_id: 'KF', decided_on: '2023-11-20', kind: 'approved' },
    ],
    ['entry_set.create', { ...earlier, decision_id: 'B-2024' }],
    ['entry.post', { entry_set_id: 'budget-2024', decision_id: 'B-2024', lines: [{ ...line, reason: 'beslutad' }] }],
  )
  const revision = await figure('net_revision:against=budget-2024,unit=SLK,year=2027')
  expect(revision).toMatchObject({ value: mnkr(1550.3 - 1500), operation: 'difference' })
  expect(revision.parts.map((part) => part.value)).toEqual([mnkr(1550.3), mnkr(1500)])
})
