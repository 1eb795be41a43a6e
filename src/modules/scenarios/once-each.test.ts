import { afterAll, beforeAll, expect, test } from 'vitest'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'

const mnkr = 100_000_000
type Tell = [string, Record<string, unknown>]

let product: TestProduct
let where: City

const tell = (...steps: Tell[]) => record(product, where, ...steps)
const change = (id: string, fields: Record<string, unknown>): Tell => [
  'scenario_change.create',
  { id, scenario_id: 'PROV', title: id, reason: 'prövas', ...fields },
]
const saving = (id: string, fields: Record<string, unknown> = {}) =>
  change(id, { kind: 'saving', subject_id: 'KRAV', ...fields })
const moved = (id: string, fields: Record<string, unknown> = {}) =>
  change(id, { kind: 'lease_move', subject_id: 'AVTAL', months: 3, moved: 'start', ...fields })
const remove = (...ids: string[]) => tell(...ids.map((id): Tell => ['scenario_change.remove', { id }]))
const twice = { code: 'scenarios.subject_twice', status: 422, places: [{ field: 'subject_id' }] }
const years = { first_year: 2027, last_year: 2029 }

beforeAll(async () => {
  ;({ product, city: where } = await cityProduct())
  await tell(
    ['org_unit.create', { id: 'KF', name: 'Staden', kind: 'city_council' }],
    ['account.create', { id: 'lon', name: 'Lön', kind: 'cost', chart: 'prov' }],
    ['decision.create', { id: 'JA', body_id: 'KF', title: 'Budget', decided_on: '2026-11-16', kind: 'approved' }],
    ['entry_set.create', { id: 'budget', name: 'Budget', kind: 'decided_budget', decision_id: 'JA', ...years }],
    ['entry_set.create', { id: 'om', name: 'Om', kind: 'scenario', ...years }],
    [
      'entry.post',
      {
        ...{ entry_set_id: 'budget', decision_id: 'JA' },
        lines: [
          {
            ...{ year: 2028, unit_id: 'KF', account_id: 'lon', reason: 'prov', certainty: 'decided' },
            amount_ore: 90 * mnkr,
          },
        ],
      },
    ],
    ['premise.create', { id: 'HUS', name: 'Huset', unit_id: 'KF', kinds: ['school'] }],
    [
      'lease.create',
      {
        ...{ id: 'AVTAL', title: 'Huset', premise_id: 'HUS', unit_id: 'KF', state: 'signed', account_id: 'lon' },
        ...{ starts_on: '2028-01-01', starts_precision: 'day', ends_on: '2029-12-31', rent_ore_per_year: 12 * mnkr },
      },
    ],
    [
      'saving_requirement.create',
      {
        ...{ id: 'KRAV', title: 'Spara', unit_id: 'KF', share_ppm: 100_000, base: 'net_cost', state: 'potential' },
        ...{ condition: 'det krävs', scenario_set_id: 'om', account_id: 'lon' },
      },
    ],
    [
      'scenario.create',
      { id: 'PROV', title: 'Prov', purpose: 'Ryms det?', base_set_id: 'budget', condition: 'det händer' },
    ],
  )
})

afterAll(() => product.close())

test('a saving that is switched on already is not switched on once more, and counts once', async () => {
  await tell(saving('spara', { from_year: 2028 }))
  await expect(tell(saving('igen'))).rejects.toMatchObject(twice)
  const effect = 'scenario_effect:scenario=PROV,unit=KF,year=2028'
  expect((await read(product, where, (context) => explainFigure(context, effect))).value).toBe(-9 * mnkr)
  await remove('spara')
})

test('a record may be changed in different years, and a lease at its two ends', async () => {
  await tell(moved('forst', { to_year: 2027 }), moved('sedan', { from_year: 2028, to_year: 2028 }))
  await expect(tell(moved('igen'))).rejects.toMatchObject(twice)
  await expect(tell(moved('igen', { moved: 'both', from_year: 2028 }))).rejects.toMatchObject(twice)
  await expect(tell(['scenario_change.revise', { id: 'sedan', from_year: 2027 }])).rejects.toMatchObject(twice)
  await tell(moved('slut', { moved: 'end' }), ['scenario_change.revise', { id: 'sedan', title: 'Sedan' }])
  await remove('forst', 'sedan', 'slut')
})

test('of those that are told at once one is taken', async () => {
  const ids = ['en', 'tva', 'tre']
  const told = await Promise.allSettled(ids.map((id) => tell(saving(id))))
  expect(told.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
  for (const one of told) if (one.status === 'rejected') expect(one.reason).toMatchObject(twice)
})
