import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Explained, recompute } from '#core/figure.ts'
import type { Actor, City } from '#server/context.ts'
import { ask, inRole, waiting } from '../../../test/asking.ts'
import { cityProduct, planner, record, type TestProduct } from '../../../test/city.ts'

type Step = [string, Record<string, unknown>]

const mnkr = 100_000_000
let product: TestProduct
let city: City

/** Handles the money of the committee and nothing above it. */
const ofCommittee: Actor = inRole('director', ['BUN', 'BUN-F', 'BUN-1', 'BUN-2'])

const line = (unit_id: string, account_id: string, year: number, amount: number | null, certainty = 'decided') => ({
  year,
  unit_id,
  account_id,
  amount_ore: amount === null ? null : amount * mnkr,
  certainty: amount === null ? 'unknown' : certainty,
  condition: certainty === 'conditional' ? 'staten betalar' : null,
  reason: 'skola',
})

beforeAll(async () => {
  ;({ product, city } = await cityProduct('2026-03-20T08:00:00.000Z'))
  const set = (id: string, kind: string, first_year: number, last_year: number, more: object = {}): Step => [
    'entry_set.create',
    { id, name: id, kind, first_year, last_year, ...more },
  ]
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KF', name: 'Fullmäktige', kind: 'city_council' }],
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee', parent_id: 'KF' }],
    ['org_unit.create', { id: 'BUN-F', name: 'Barnkontoret', kind: 'department', parent_id: 'BUN' }],
    ['org_unit.create', { id: 'BUN-1', name: 'Norra skolan', kind: 'unit', parent_id: 'BUN-F' }],
    ['org_unit.create', { id: 'BUN-2', name: 'Södra skolan', kind: 'unit', parent_id: 'BUN-F' }],
    ['decision.create', { id: 'JA', title: 'Budget 2025', body_id: 'KF', decided_on: '2024-11-18', kind: 'approved' }],
    [
      'decision.create',
      { id: 'JA-27', title: 'Budget 2027', body_id: 'KF', decided_on: '2026-03-16', kind: 'approved' },
    ],
    ['decision.create', { id: 'NEJ', title: 'Avslag', body_id: 'KF', decided_on: '2026-03-16', kind: 'rejected' }],
    ['account.create', { id: 'loner', name: 'Löner', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'avgifter', name: 'Avgifter', kind: 'revenue', chart: 'prov' }],
    set('budget', 'decided_budget', 2025, 2027, { decision_id: 'JA' }),
    set('utfall', 'actual', 2025, 2026),
    set('plan', 'plan', 2027, 2029),
    [
      'entry.post',
      {
        entry_set_id: 'budget',
        decision_id: 'JA',
        lines: [
          line('BUN-1', 'loner', 2025, 100),
          line('BUN-1', 'avgifter', 2025, -10),
          line('BUN-2', 'loner', 2025, 50),
          line('BUN-1', 'loner', 2027, 60),
          line('BUN-2', 'loner', 2027, 30),
        ],
      },
    ],
    [
      'entry.post',
      {
        entry_set_id: 'utfall',
        lines: [line('BUN-1', 'loner', 2025, 80, 'actual'), line('BUN-1', 'avgifter', 2025, -10, 'actual')],
      },
    ],
    [
      'entry.post',
      {
        entry_set_id: 'plan',
        lines: [
          line('BUN-1', 'loner', 2027, 64, 'estimated'),
          line('BUN-2', 'loner', 2027, 31, 'estimated'),
          line('BUN-2', 'avgifter', 2028, null),
          line('BUN-1', 'loner', 2027, 5, 'conditional'),
        ],
      },
    ],
    [
      'planning_round.create',
      { id: 'R', title: 'Budget 2027', budget_year: 2027, horizon_years: 3, election_year: false, state: 'open' },
    ],
  )
})

afterAll(() => product.close())

const mine = (name: string, input: object, actor: Actor = planner, if_match?: string) =>
  ask(product, city, name, input, { actor, ...(if_match === undefined ? {} : { if_match }) })
const figure = async (figure_id: string, actor: Actor = planner) =>
  (await mine('figure.explain', { figure_id }, actor)) as unknown as Explained
const setFrame = (unit_id: string, amount: number | null, more: object = {}, actor: Actor = planner) =>
  mine(
    'frame.create',
    { round_id: 'R', unit_id, year: 2027, amount_ore: amount === null ? null : amount * mnkr, ...more },
    actor,
  )

describe('a frame', () => {
  it('comes from above: no unit sets its own, and it may divide it over those below', async () => {
    expect(await setFrame('BUN', 100, {}, ofCommittee)).toBe('403 frames.from_above')
    expect(await setFrame('BUN', 93, { id: 'F-BUN' })).toMatchObject({ certainty: 'proposed' })
    expect(await setFrame('BUN', 94)).toBe('409 frames.twice')
    expect(await setFrame('BUN', 94, { year: 2030 })).toBe('422 frames.year_outside')
    expect(await mine('frame.revise', { id: 'F-BUN', amount_ore: 1 }, ofCommittee, '"v1"')).toBe(
      '403 frames.from_above',
    )
  })

  it('is divided to the öre: amounts set by hand stay, the others share as the decided budget has them', async () => {
    const divide = (lines: object[], actor = ofCommittee) =>
      mine('frame.distribute', { round_id: 'R', unit_id: 'BUN', year: 2027, lines }, actor)
    const found = (await divide([{ unit_id: 'BUN-1' }, { unit_id: 'BUN-2' }])) as { left_ore: number }
    expect(found).toMatchObject({
      frame_ore: 93 * mnkr,
      left_ore: 0,
      lines: [
        { unit_id: 'BUN-1', amount_ore: 62 * mnkr },
        { unit_id: 'BUN-2', amount_ore: 31 * mnkr },
      ],
    })
    // What is not named keeps its part, and counts against the frame.
    expect(await divide([{ unit_id: 'BUN-1', amount_ore: 60 * mnkr }])).toMatchObject({ left_ore: 2 * mnkr })
    const left = await figure('frame_left:round=R,unit=BUN,year=2027')
    expect([left.value, recompute(left), left.certainty]).toEqual([2 * mnkr, 2 * mnkr, 'proposed'])
    expect(await divide([{ unit_id: 'KF' }])).toBe('422 frames.not_below')
    // An office in between has no frame; with one, it would hide those of the units under it.
    expect(await divide([{ unit_id: 'BUN-F' }, { unit_id: 'BUN-2' }])).toBe('422 frames.not_below')
    expect(await divide([{ unit_id: 'BUN-1' }, { unit_id: 'BUN-1' }])).toBe('422 frames.line_twice')
    const above = { round_id: 'R', unit_id: 'KF', year: 2027, lines: [{ unit_id: 'BUN' }] }
    expect(await mine('frame.distribute', above)).toBe('422 frames.no_frame')
  })

  it('is decided by a decision that says yes, and changes by a new one alone', async () => {
    const decide = (more: object, actor = planner) =>
      mine('frame.decide', { round_id: 'R', unit_id: 'KF', year: 2027, decision_id: 'JA', ...more }, actor)
    expect(await decide({ decision_id: 'NEJ' })).toBe('422 frames.not_approved')
    expect(await decide({}, inRole('committee_member', ['BUN', 'BUN-F', 'BUN-1', 'BUN-2']))).toBe(
      '403 frames.from_above',
    )
    expect(await decide({ lines: [{ unit_id: 'BUN-1', amount_ore: 1 }] })).toBe('422 frames.not_below')
    expect(await decide({})).toEqual({ decided: 1 })
    expect(await decide({})).toBe('422 frames.nothing_to_decide')
    expect(await mine('frame.get', { id: 'F-BUN' })).toMatchObject({ certainty: 'decided', decision_id: 'JA' })
    const change = (more: object) => mine('frame.revise', { id: 'F-BUN', ...more }, planner, '"v2"')
    expect(await change({ amount_ore: 1 })).toBe('409 frames.decided')
    expect(await change({ decision_id: null })).toMatch(/^4/)
    expect(await mine('frame.remove', { id: 'F-BUN' }, planner, '"v2"')).toBe('409 frames.decided')
    const line = { unit_id: 'BUN', amount_ore: 93 * mnkr }
    expect(await decide({ decision_id: 'JA-27', lines: [line] })).toEqual({ decided: 1 })
    expect(await decide({ lines: [{ ...line, amount_ore: null }] })).toBe('422 frames.amount_unknown')
    // It is a decision and no change of the money: whoever divides the frame further still may.
    expect(await mine('frame.get', { id: 'F-BUN' })).toMatchObject({ decision_id: 'JA-27' })
  })

  it('that is preliminary is hidden from those who read only what is decided, with its reason', async () => {
    const member = inRole('council_member', [])
    await setFrame('BUN', 7, { id: 'F-2028', year: 2028, motive: 'hemligt utkast' })
    const { rows } = (await mine('frame.list', {}, member)) as { rows: { id: string }[] }
    expect(rows.map(({ id }) => id)).toEqual(['F-BUN'])
    expect(await figure('frame:round=R,unit=BUN,year=2028', member)).toMatchObject({
      value: null,
      remarks: [expect.stringContaining('Ingen')],
    })
    expect(await figure('frames_below:round=R,unit=KF,year=2028', member)).toMatchObject({ value: 0, parts: [] })
  })

  it('that is decided while somebody divides it keeps what was decided', async () => {
    await setFrame('BUN', 90, { year: 2029 })
    await setFrame('BUN-1', 50, { id: 'F-1', year: 2029 })
    let dividing: Promise<unknown> = Promise.resolve()
    await product.door.batch(city, planner, product.clock(), async (step) => {
      await step('frame.decide', { round_id: 'R', unit_id: 'BUN', year: 2029, decision_id: 'JA' })
      const lines = [{ unit_id: 'BUN-1', amount_ore: mnkr }]
      dividing = mine('frame.distribute', { round_id: 'R', unit_id: 'BUN', year: 2029, lines })
      await expect.poll(() => waiting(product)).toBe(1)
    })
    expect(await dividing).toBe('409 frames.decided')
    expect(await mine('frame.get', { id: 'F-1' })).toMatchObject({ amount_ore: 50 * mnkr, decision_id: 'JA' })
  })

  it('has none above the council, and a decision names each unit once', async () => {
    expect(await setFrame('KF', 500)).toBe('422 frames.none_above')
    const twice = [1, 2].map((amount) => ({ unit_id: 'BUN', amount_ore: amount * mnkr }))
    const asked = { round_id: 'R', unit_id: 'KF', year: 2027, decision_id: 'JA', lines: twice }
    expect(await mine('frame.decide', asked)).toBe('422 frames.line_twice')
  })

  it('that nobody has set is unknown, which is not 0', async () => {
    expect(await figure('frame:round=R,unit=BUN-2,year=2029')).toMatchObject({ value: null, certainty: 'unknown' })
    const below = await figure('frames_below:round=R,unit=BUN,year=2028')
    expect(below).toMatchObject({ value: 0, not_included: ['Barnkontoret'] })
  })
})

describe('a proposal', () => {
  it('needs a plan with the budget year, and a round has one', async () => {
    const propose = (plan_set_id: string, id: string) =>
      mine('budget_proposal.create', { id, round_id: 'R', plan_set_id })
    expect(await figure('frame_room:round=R,unit=BUN,year=2027')).toBe('404 frames.no_proposal')
    expect(await propose('budget', 'P')).toBe('422 frames.no_plan')
    expect(await propose('utfall', 'P')).toBe('422 frames.no_plan')
    expect(await propose('plan', 'P')).toMatchObject({ state: 'open' })
    expect(await propose('plan', 'P2')).toBe('409 frames.second_proposal')
  })

  it('is held against the frame: what is conditional is no part of it', async () => {
    const room = await figure('frame_room:round=R,unit=BUN,year=2027')
    expect([room.value, recompute(room)]).toEqual([-2 * mnkr, -2 * mnkr])
    expect(room.not_included.join()).toContain('Löner')
    expect((await figure('frame_room:round=R,unit=BUN-2,year=2027')).value).toBe(0)
  })

  it('becomes the budget by a decision, with what is unknown and conditional as it was, and then stands', async () => {
    const decide = (decision_id: string, actor: Actor = planner) =>
      mine(
        'budget_proposal.decide',
        { id: 'P', decision_id, name: 'Budget 2027 med plan', budget_set_id: 'B27' },
        actor,
        '"v1"',
      )
    // A saving whose entries lie in the plan follows the decided budget no longer.
    await record(product, city, [
      'saving_requirement.create',
      {
        ...{ id: 'S', title: 'S', unit_id: 'BUN', share_ppm: 10_000, base: 'net_cost', from_year: 2027 },
        ...{ state: 'potential', condition: 'om', scenario_set_id: 'plan', account_id: 'loner' },
      },
    ])
    expect(await decide('JA-27', ofCommittee)).toMatch(/^403 /)
    expect(await decide('NEJ')).toBe('422 ledger.not_approved')
    expect(await decide('JA-27')).toEqual({ budget_set_id: 'B27', lines: 5 })
    const listed = async (year: number) => {
      const { rows } = (await mine('entry.list', { entry_set_id: 'B27', unit_id: 'KF', year })) as {
        rows: { amount_ore: number | null; certainty: string; decision_id: string | null }[]
      }
      return rows.map((row) => [row.amount_ore, row.certainty])
    }
    expect((await listed(2027)).toSorted()).toEqual([
      [(-9 * mnkr) / 10, 'conditional'],
      [31 * mnkr, 'decided'],
      [5 * mnkr, 'conditional'],
      [64 * mnkr, 'decided'],
    ])
    expect(await listed(2028)).toEqual([[null, 'unknown']])
    expect(await figure('net:set=B27,unit=BUN,year=2027')).toMatchObject({ value: 95 * mnkr, certainty: 'decided' })
    expect(await decide('JA-27')).toMatch(/^4(09|12) /)
    // Its own steps go on, and what it gave the plan stays there.
    expect(await mine('saving_requirement.revise', { id: 'S', state: 'triggered' }, planner, '"v1"')).toMatchObject({
      state: 'triggered',
    })
    expect(await mine('saving_requirement.remove', { id: 'S' }, planner, '"v2"')).toBe('409 ledger.fixed')
    const posting = { entry_set_id: 'plan', lines: [line('BUN-1', 'loner', 2027, 1, 'estimated')] }
    expect(await mine('entry.post', posting)).toBe('409 ledger.fixed')
    const cell = { year: 2027, unit_id: 'BUN-1', account_id: 'loner', amount_ore: 1 }
    const was = { amount_ore: 64 * mnkr, unknown_count: 0 }
    const cells = { entry_set_id: 'plan', reason: 'för sent', cells: [{ ...cell, was }] }
    expect(await mine('entry.write_cells', cells, ofCommittee)).toBe('409 ledger.fixed')
    expect(await mine('entry_set.revise', { id: 'plan', name: 'x' }, planner, '"v2"')).toBe('409 ledger.fixed')
    expect(await mine('budget_proposal.remove', { id: 'P' }, planner, '"v2"')).toBe('409 frames.proposal_decided')
  })

  it('leaves an adjustment of a year in the budget that has the year', async () => {
    const amounts = [{ year: 2026, account_id: 'loner', amount_ore: mnkr }]
    const asked = { id: 'J', title: 'J', unit_id: 'BUN-1', kind: 'unforeseen', amounts, motive: 'behov' }
    await record(
      product,
      city,
      ['budget_adjustment.create', asked],
      ['budget_adjustment.request', { id: 'J' }],
      ['budget_adjustment.decide', { id: 'J', decision_id: 'JA', approved: true, financing: 'reserven' }],
    )
    expect(await figure('net:set=budget,unit=BUN,year=2026')).toMatchObject({ value: mnkr })
    expect(await figure('net:set=B27,unit=BUN,year=2026')).toMatchObject({ value: null })
    const far = { ...asked, id: 'J-2', amounts: [{ ...amounts[0], year: 2035 }] }
    await record(product, city, ['budget_adjustment.create', far], ['budget_adjustment.request', { id: 'J-2' }])
    const decide = { id: 'J-2', decision_id: 'JA', approved: true, financing: 'reserven' }
    expect(await mine('budget_adjustment.decide', decide, planner, '"v2"')).toBe('422 budget.no_budget')
  })

  it('takes the place of no budget that is decided already', async () => {
    await record(
      product,
      city,
      ['entry_set.create', { id: 'plan-b', name: 'B', kind: 'plan', first_year: 2027, last_year: 2029 }],
      ['planning_round.create', { id: 'R-b', title: 'B', budget_year: 2027, election_year: false, state: 'open' }],
      ['budget_proposal.create', { id: 'P-b', round_id: 'R-b', plan_set_id: 'plan-b' }],
    )
    const asked = { id: 'P-b', decision_id: 'JA-27', name: 'B' }
    expect(await mine('budget_proposal.decide', asked, planner, '"v1"')).toBe('409 frames.budget_exists')
  })

  it('holds writing and deciding at the same moment to one order: nothing is written afterwards', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const [set, round, year] = [`plan-${turn}`, `R-${turn}`, 2028 + turn]
      await record(
        product,
        city,
        ['entry_set.create', { id: set, name: set, kind: 'plan', first_year: year, last_year: year + 2 }],
        ['entry.post', { entry_set_id: set, lines: [line('BUN-1', 'loner', year, 7, 'estimated')] }],
        ['planning_round.create', { id: round, title: round, budget_year: year, election_year: false, state: 'open' }],
        ['budget_proposal.create', { id: `P-${turn}`, round_id: round, plan_set_id: set }],
      )
      const lines = [line('BUN-2', 'loner', year, 3, 'estimated')]
      const posting: Step = ['entry.post', { entry_set_id: set, lines }]
      const deciding: Step = [
        'budget_proposal.decide',
        { id: `P-${turn}`, decision_id: 'JA-27', name: set, budget_set_id: `B-${turn}` },
      ]
      // One side is held open until the other stands at its lock: even turns write first, odd ones decide first.
      const first = turn % 2 === 0 ? posting : deciding
      let second: Promise<unknown> = Promise.resolve()
      await product.door.batch(city, planner, product.clock(), async (step) => {
        await step(...first)
        second = turn % 2 === 0 ? mine(...deciding, planner, '"v1"') : mine(...posting)
        await expect.poll(() => waiting(product)).toBe(1)
      })
      const answer = await second
      if (turn % 2 === 0) expect(answer).toMatchObject({ budget_set_id: `B-${turn}` })
      else expect(answer).toBe('409 ledger.fixed')
      const sum = (await figure(`net:set=B-${turn},unit=BUN,year=${year}`)).value
      expect(sum).toBe((turn % 2 === 0 ? 10 : 7) * mnkr)
    }
  })
})

describe('a result unit', () => {
  it('rests on a decision, and no year is carried twice', async () => {
    const make = (more: object) => mine('result_unit.create', { unit_id: 'BUN-1', from_year: 2025, ...more })
    expect(await make({ decision_id: 'NEJ' })).toBe('422 frames.not_approved')
    const limits = { largest_surplus_ppm: 100_000, largest_deficit_ppm: 50_000 }
    expect(await make({ id: 'RE', decision_id: 'JA', ...limits })).toMatchObject({ certainty: 'decided' })
    expect(await make({ from_year: 2026 })).toBe('409 frames.unit_twice')
    const ofSchool = inRole('committee_controller', ['BUN-1'])
    expect(await mine('result_unit.revise', { id: 'RE', largest_surplus_ppm: 1_000_000 }, ofSchool, '"v1"')).toBe(
      '403 frames.from_above',
    )
  })

  it('carries its result within the limits, from budget and outcome, and the rest stays with the city', async () => {
    const carried = await figure('carry_over:unit=BUN-1,year=2025')
    expect(carried.value).toBe(10 * mnkr)
    const [result] = carried.parts
    expect([result?.value, result && recompute(result)]).toEqual([20 * mnkr, 20 * mnkr])
    expect((await figure('carry_left:unit=BUN-1,year=2025')).value).toBe(10 * mnkr)
    expect(await figure('carry_over:unit=BUN-2,year=2025')).toBe('404 frames.no_result_unit')
  })

  it('knows no result while the year goes on', async () => {
    expect(await figure('carry_over:unit=BUN-1,year=2026')).toMatchObject({ value: null, certainty: 'unknown' })
    const asked = { id: 'RE', year: 2026, account_id: 'loner' }
    expect(await mine('result_unit.carry_over', asked, ofCommittee)).toBe('422 frames.result_unknown')
  })

  it('asks for it once as a budget adjustment, to be decided with its financing', async () => {
    const asked = { id: 'RE', year: 2025, account_id: 'loner' }
    expect(await mine('result_unit.carry_over', { ...asked, account_id: 'avgifter' }, ofCommittee)).toBe(
      '422 frames.cost_account',
    )
    const made = (await mine('result_unit.carry_over', asked, ofCommittee)) as { id: string }
    expect(made).toMatchObject({
      kind: 'carry_over',
      state: 'draft',
      amounts: [{ year: 2026, account_id: 'loner', amount_ore: 10 * mnkr }],
    })
    expect(await mine('result_unit.carry_over', asked, ofCommittee)).toBe('409 frames.carried_already')
    await mine('budget_adjustment.revise', { id: made.id, title: 'Något annat' }, planner, '"v1"')
    expect(await mine('result_unit.carry_over', asked, ofCommittee)).toBe('409 frames.carried_already')
  })

  it('knows no result while an amount of the outcome is unknown, or a month is not booked', async () => {
    await record(
      product,
      city,
      ['entry_set.create', { id: 'utfall-2', name: 'u2', kind: 'actual', first_year: 2025, last_year: 2025 }],
      ['entry.post', { entry_set_id: 'utfall-2', lines: [line('BUN-1', 'avgifter', 2025, null)] }],
      ['result_unit.create', { unit_id: 'BUN-2', from_year: 2025, decision_id: 'JA' }],
      ['entry.post', { entry_set_id: 'utfall', lines: [{ ...line('BUN-2', 'loner', 2025, 4, 'actual'), month: 3 }] }],
    )
    expect(await figure('carry_over:unit=BUN-1,year=2025')).toMatchObject({ value: null })
    const half = await figure('unit_result:unit=BUN-2,year=2025')
    expect(half).toMatchObject({ value: null, remarks: ['Året är bokfört till och med mars 2025.'] })
    await record(product, city, [
      'entry.post',
      { entry_set_id: 'utfall', lines: [line('BUN-2', 'loner', 2025, 1, 'actual')] },
    ])
    const mixed = await figure('unit_result:unit=BUN-2,year=2025')
    expect(mixed).toMatchObject({ value: null, remarks: [expect.stringContaining('bokförd utan månad')] })
  })
})
