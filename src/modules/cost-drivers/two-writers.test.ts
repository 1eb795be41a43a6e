import { beforeEach, expect, it } from 'vitest'
import { entriesOfSource } from '#modules/ledger/service.ts'
import type { City } from '#server/context.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { writeAcross } from '../../../test/two-writers.ts'

const kr = 100

let product: TestProduct
let city: City

type Step = [string, Record<string, unknown>]

const longer: Step = ['entry_set.revise', { id: 'plan', last_year: 2031 }]
const dearer: Step = ['staff_group.revise', { id: 'LARARE', monthly_pay_ore: 200 * kr }]

const group = (id: string): Step => [
  'staff_group.create',
  {
    ...{ id, title: id, unit_id: 'SKOLA', entry_set_id: 'plan', posts: 1, starts_on: '2030-01-01' },
    ...{ pay_account_id: 'lon', social_fee_account_id: 'po', monthly_pay_ore: 100 * kr, pay_rise_ppm: 0 },
  },
]

beforeEach(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'SKOLA', name: 'Skolnämnden', kind: 'specialist_committee' }],
    ['account.create', { id: 'lon', name: 'Lön', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'po', name: 'Avgifter', kind: 'cost', chart: 'prov' }],
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2030, last_year: 2030 }],
    group('LARARE'),
  )
  return () => product.close()
})

const payIn = async (year: number, id = 'LARARE') => {
  const source = { kind: 'staff_group', id }
  const entries = await read(product, city, (context) => entriesOfSource(context, source, year))
  const pay = entries.filter(({ account_id }) => account_id === 'lon')
  return pay.reduce((sum, { amount_ore }) => sum + (amount_ore ?? 0), 0)
}

it.each([
  ['the years of the plan', longer, dearer],
  ['the group', dearer, longer],
])(
  'staff cost every year of their plan when %s is changed first and the other before that is done',
  async (_, one, other) => {
    await writeAcross(product, city, one, other)
    expect([await payIn(2030), await payIn(2031)]).toEqual([12 * 200 * kr, 12 * 200 * kr])
  },
)

it('groups that are added to one plan at once are all taken, round after round', async () => {
  for (const round of [1, 2, 3, 4, 5]) {
    const ids = ['A', 'B', 'C'].map((name) => `${name}${round}`)
    await Promise.all(ids.map((id) => record(product, city, group(id))))
    for (const id of ids) expect(await payIn(2030, id)).toBe(12 * 100 * kr)
  }
})
