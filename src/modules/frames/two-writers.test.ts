import { afterAll, beforeAll, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { ask } from '../../../test/asking.ts'
import { cityProduct, planner, record, type TestProduct } from '../../../test/city.ts'
import { writeAcross } from '../../../test/two-writers.ts'

const mnkr = 100_000_000
let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct('2026-03-20T08:00:00.000Z'))
  const line = { account_id: 'loner', year: 2027, certainty: 'decided', reason: 'skola' }
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KF', name: 'Fullmäktige', kind: 'city_council' }],
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee', parent_id: 'KF' }],
    ['org_unit.create', { id: 'BUN-1', name: 'Norra skolan', kind: 'unit', parent_id: 'BUN' }],
    ['org_unit.create', { id: 'BUN-2', name: 'Södra skolan', kind: 'unit', parent_id: 'BUN' }],
    ['decision.create', { id: 'JA', title: 'Budget 2027', body_id: 'BUN', decided_on: '2026-03-16', kind: 'approved' }],
    ['account.create', { id: 'loner', name: 'Löner', kind: 'cost', chart: 'prov' }],
    [
      'entry_set.create',
      { id: 'budget', name: 'Budget', kind: 'decided_budget', first_year: 2027, last_year: 2027, decision_id: 'JA' },
    ],
    [
      'entry.post',
      {
        entry_set_id: 'budget',
        decision_id: 'JA',
        lines: [
          { ...line, unit_id: 'BUN-1', amount_ore: 60 * mnkr },
          { ...line, unit_id: 'BUN-2', amount_ore: 30 * mnkr },
        ],
      },
    ],
    [
      'planning_round.create',
      { id: 'R', title: 'Budget 2027', budget_year: 2027, election_year: false, state: 'open' },
    ],
    ['frame.create', { id: 'F', round_id: 'R', unit_id: 'BUN', year: 2027, amount_ore: 90 * mnkr }],
  )
})

afterAll(() => product.close())

const figure = (figure_id: string) => ask(product, city, 'figure.explain', { figure_id }, { actor: planner })

it('a frame that is raised while somebody divides it is divided as it became', async () => {
  const lines = [{ unit_id: 'BUN-1' }, { unit_id: 'BUN-2' }]
  await writeAcross(
    product,
    city,
    ['frame.revise', { id: 'F', amount_ore: 120 * mnkr }],
    ['frame.distribute', { round_id: 'R', unit_id: 'BUN', year: 2027, lines }],
  )
  expect(await figure('frame:round=R,unit=BUN-1,year=2027')).toMatchObject({ value: 80 * mnkr })
  expect(await figure('frame_left:round=R,unit=BUN,year=2027')).toMatchObject({ value: 0 })
})
