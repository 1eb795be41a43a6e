import { afterAll, beforeAll, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { ask } from '../../../test/asking.ts'
import { cityProduct, planner, record, type TestProduct } from '../../../test/city.ts'

let product: TestProduct
let city: City

const post = (unit_id: string, account_id: string, amount_ore: number | null, activity_id: string | null = null) => ({
  ...{ unit_id, account_id, amount_ore, activity_id, year: 2027 },
  ...{ certainty: amount_ore === null ? 'unknown' : 'estimated', reason: 'prov' },
})

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  const unit = (id: string, parent_id: string | null): [string, object] => [
    'org_unit.create',
    { id, name: id, kind: 'department', parent_id },
  ]
  await record(
    product,
    city,
    ...([unit('N', null), unit('A', 'N'), unit('A1', 'A'), unit('B', 'N')] as never[]),
    ['account.create', { id: 'K1', name: 'K1', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'K2', name: 'K2', kind: 'cost', chart: 'prov' }],
    ['activity_code.create', { id: 'V1', name: 'V1' }],
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2027, last_year: 2027 }],
    [
      'entry.post',
      {
        entry_set_id: 'plan',
        lines: [
          post('N', 'K1', 1),
          post('A', 'K1', 20),
          post('A1', 'K1', 300, 'V1'),
          post('A1', 'K2', null),
          post('B', 'K2', 4000),
        ],
      },
    ],
  )
})

afterAll(() => product.close())

async function level(input: object): Promise<object[]> {
  const asked = { entry_set_id: 'plan', unit_id: 'N', ...input }
  const { rows } = (await ask(product, city, 'ledger.totals', asked, { actor: planner })) as { rows: object[] }
  return rows
}

it('a unit is told as itself and the units directly below it, each with all that lies below', async () => {
  expect(await level({ by: 'unit', units: 'children' })).toMatchObject([
    { unit: 'A', amount_ore: 320, unknown_count: 1 },
    { unit: 'B', amount_ore: 4000 },
    { unit: 'N', amount_ore: 1 },
  ])
  expect(await level({ by: 'account', units: 'own' })).toMatchObject([{ account: 'K1', amount_ore: 1 }])
})

it('only an account, an activity or what has none is told when asked for', async () => {
  expect(await level({ by: 'unit', units: 'children', account_id: 'K1' })).toMatchObject([
    { unit: 'A', amount_ore: 320, unknown_count: 0 },
    { unit: 'N', amount_ore: 1 },
  ])
  expect(await level({ by: 'account', activity_id: 'V1' })).toMatchObject([{ account: 'K1', amount_ore: 300 }])
  expect(await level({ by: 'account', activity_id: 'none' })).toMatchObject([
    { account: 'K1', amount_ore: 21 },
    { account: 'K2', amount_ore: 4000, unknown_count: 1 },
  ])
  expect(await level({ by: 'account', project_id: 'none' })).toHaveLength(2)
})
