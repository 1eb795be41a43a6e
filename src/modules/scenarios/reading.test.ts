import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor, City } from '#server/context.ts'
import { ask, inRole } from '../../../test/asking.ts'
import { cityProduct, planner, record, type TestProduct } from '../../../test/city.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  const change = (id: string, more: object): [string, Record<string, unknown>] => [
    'scenario_change.create',
    { id, scenario_id: 'S', title: `Hemlig ${id}`, account_id: 'wages', reason: 'prövas', ...more },
  ]
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KF', name: 'Fullmäktige', kind: 'city_council' }],
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee', parent_id: 'KF' }],
    ['org_unit.create', { id: 'SON', name: 'Socialnämnden', kind: 'specialist_committee', parent_id: 'KF' }],
    ['account.create', { id: 'wages', name: 'Löner', kind: 'cost', chart: 'prov' }],
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2027, last_year: 2028 }],
    ['scenario.create', { id: 'S', title: 'Prövas', purpose: 'x', condition: 'x', base_set_id: 'plan' }],
    change('BUN-less', { kind: 'amount', unit_id: 'BUN', amount_ore: -100 }),
    change('SON-less', { kind: 'amount', unit_id: 'SON', amount_ore: -500 }),
    change('all-more', { kind: 'share', unit_id: 'KF', share_ppm: 1, counted_on: 'base' }),
  )
})

afterAll(() => product.close())

const mine = (name: string, input: object, actor: Actor) => ask(product, city, name, input, { actor })
const idsOf = async (name: string, input: object, actor: Actor) =>
  ((await mine(name, input, actor)) as { rows: { id: string }[] }).rows.map(({ id }) => id).toSorted()

it('a change that puts an amount on a unit is told to those alone who may read the money of the unit', async () => {
  const bun = inRole('committee_controller', ['BUN'])
  expect(await idsOf('scenario_change.list', {}, planner)).toEqual(['BUN-less', 'SON-less', 'all-more'])
  expect(await idsOf('scenario_change.list', {}, bun)).toEqual(['BUN-less', 'all-more'])
  expect(await idsOf('thread.search', { q: 'Hemlig' }, planner)).toEqual(['BUN-less', 'SON-less', 'all-more'])
  expect(await idsOf('thread.search', { q: 'Hemlig' }, bun)).toEqual(['BUN-less', 'all-more'])
  for (const verb of ['get', 'history']) {
    expect(await mine(`scenario_change.${verb}`, { id: 'SON-less' }, planner)).toBeTypeOf('object')
    expect(await mine(`scenario_change.${verb}`, { id: 'SON-less' }, bun)).toBe('404 record.unknown')
    expect(await mine(`scenario_change.${verb}`, { id: 'BUN-less' }, bun)).toBeTypeOf('object')
  }
})

it('one that is worked on for the whole city is not read by those who have no unit in it', async () => {
  const representative = inRole('group_representative', [])
  expect(await idsOf('scenario.list', {}, representative)).toEqual([])
  expect(await idsOf('scenario_change.list', {}, representative)).toEqual([])
  expect(await mine('scenario.get', { id: 'S' }, representative)).toBe('404 record.unknown')
  expect(await idsOf('scenario.list', {}, inRole('committee_controller', ['BUN']))).toEqual(['S'])
  await record(product, city, ['scenario.revise', { id: 'S', state: 'shared' }])
  expect(await idsOf('scenario.list', {}, representative)).toEqual(['S'])
})
