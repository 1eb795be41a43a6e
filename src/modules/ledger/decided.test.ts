import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { planner, read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  await tell(decision('JA', 'approved'), decision('NEJ', 'rejected'), [
    'entry_set.create',
    { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2027, last_year: 2027 },
  ])
})

afterAll(() => product.close())

type Step = [string, Record<string, unknown>]

const tell = (...steps: Step[]) => record(product, city, ...steps)
const decision = (id: string, kind: string): Step => [
  'decision.create',
  { id, title: `Beslut ${id}`, body_id: 'KF', decided_on: '2026-11-20', kind },
]

/** The controller's rights: all in the economy but to decide. */
const controller: Actor = {
  ...planner,
  id: 'controller',
  grants: planner.grants.filter((grant) => grant.area !== 'economy' || grant.verb !== 'decide'),
}
const tellAs = (actor: Actor, [name, input]: Step) =>
  product.door.batch(city, actor, product.clock(), (step) => step(name, input))
const net = async () => (await read(product, city, (context) => explainFigure(context, 'net:unit=SLK,year=2027'))).value

const line = {
  year: 2027,
  unit_id: 'SLK',
  account_id: 'kostnader',
  amount_ore: 1,
  certainty: 'decided',
  reason: 'prov',
}
const posted = (entry_set_id: string, change: object, decision_id: string | null = null): Step => [
  'entry.post',
  { entry_set_id, decision_id, lines: [{ ...line, ...change }] },
]
const invested = (change: object, amount: object): Step => [
  'investment_line.create',
  {
    title: 'Prov',
    unit_id: 'SLK',
    entry_set_id: 'budget-2025',
    amounts: [{ year: 2027, account_id: 'utgifter', amount_ore: 1, certainty: 'decided', ...amount }],
    ...change,
  },
]
const leased = (change: object): Step => [
  'lease.create',
  {
    title: 'Prov',
    premise_id: 'H2B',
    unit_id: 'SLK',
    starts_on: '2027-01-01',
    rent_ore_per_year: 12,
    account_id: 'hyra',
    state: 'signed',
    ...change,
  },
]

describe('a line that holds as decided', () => {
  const refused: [what: string, code: string, step: Step][] = [
    ['posted as decided without a decision', 'ledger.decision_missing', posted('budget-2025', {})],
    ['posted as actual without a decision', 'ledger.decision_missing', posted('budget-2025', { certainty: 'actual' })],
    ['posted as estimated without one', 'ledger.decision_missing', posted('budget-2025', { certainty: 'estimated' })],
    ['posted with a decision that says no', 'ledger.not_approved', posted('budget-2025', {}, 'NEJ')],
    ['posted as decided in a plan', 'ledger.decision_missing', posted('plan', {})],
    ['posted as decided among the commitments', 'ledger.decision_missing', posted('commitments', {})],
    ['invested without a decision', 'ledger.decision_missing', invested({}, {})],
    ['invested by a decision that says no', 'ledger.not_approved', invested({ decision_id: 'NEJ' }, {})],
    ['rented by a decision that says no', 'ledger.not_approved', leased({ decision_id: 'NEJ' })],
    [
      'saved in the budget itself',
      'ledger.decision_missing',
      [
        'saving_requirement.create',
        {
          title: 'Prov',
          unit_id: 'SLK',
          share_ppm: 25_000,
          base: 'net_cost',
          from_year: 2027,
          state: 'triggered',
          certainty: 'decided',
          scenario_set_id: 'budget-2025',
          account_id: 'sparkrav',
        },
      ],
    ],
  ]

  it.each(refused)('is refused when it is %s', async (_what, code, step) => {
    const before = await net()
    await expect(tell(step)).rejects.toMatchObject({ code, status: 422 })
    expect(await net()).toBe(before)
  })

  const faulty: [what: string, code: string, step: Step][] = [
    ['a positive inflow', 'ledger.wrong_sign', invested({ decision_id: 'JA' }, { account_id: 'inkomster' })],
    ['an unknown grade with an amount', 'ledger.unknown_with_amount', leased({ certainty: 'unknown' })],
    ['a condition that is not said', 'ledger.condition_missing', leased({ certainty: 'conditional' })],
    ['a unit that is not there', 'ledger.unknown_unit', posted('plan', { certainty: 'estimated', unit_id: 'NEJ' })],
  ]

  it.each(faulty)('is refused, posted or derived, with %s', async (_what, code, step) => {
    await expect(tell(step)).rejects.toMatchObject({ code, status: 422 })
  })
})

describe('the decided budget', () => {
  const set = { id: 'ny', name: 'Budget 2027', kind: 'decided_budget', first_year: 2027, last_year: 2029 }

  it('is not made without a decision that says yes', async () => {
    await expect(tell(['entry_set.create', set])).rejects.toMatchObject({ code: 'ledger.set_decision_missing' })
    await expect(tell(['entry_set.create', { ...set, decision_id: 'NEJ' }])).rejects.toMatchObject({
      code: 'ledger.not_approved',
    })
    await expect(tell(['entry_set.revise', { id: 'budget-2025', decision_id: null }])).rejects.toMatchObject({
      code: 'ledger.set_decision_missing',
    })
  })

  it('is not made of a plan that holds amounts', async () => {
    await tell(posted('plan', { certainty: 'estimated' }))
    await expect(
      tell(['entry_set.revise', { id: 'plan', kind: 'decided_budget', decision_id: 'JA' }]),
    ).rejects.toMatchObject({ code: 'ledger.kind_fixed' })
  })

  it('is entered and made by those who may decide, not by those who may only write', async () => {
    const steps: Step[] = [
      posted('budget-2025', {}, 'JA'),
      posted('budget-2025', { certainty: 'proposed' }),
      invested({ decision_id: 'JA' }, {}),
      ['entry_set.create', { ...set, decision_id: 'JA' }],
      ['entry_set.revise', { id: 'budget-2025', name: 'Annat' }],
      ['investment_line.remove', { id: 'INV-UTRUSTNING' }],
    ]
    for (const step of steps)
      await expect(tellAs(controller, step), step[0]).rejects.toMatchObject({ code: 'ledger.decide_only', status: 403 })
    await tellAs(controller, posted('plan', { certainty: 'estimated' }))
  })
})
