import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Explained, recompute } from '#core/figure.ts'
import type { Actor, City } from '#server/context.ts'
import { differenceCsv } from '#server/totals-file.ts'
import { ask, inRole } from '../../../test/asking.ts'
import { cityProduct, planner, record, type TestProduct } from '../../../test/city.ts'
import { differenceOn, differencesOf } from './calc.ts'
import type { LineDifference, SetDifference } from './schema.ts'

const mnkr = 100_000_000
let product: TestProduct
let city: City

/** Somebody who acts for a political group, with the group's role and nothing else. */
const memberOf = (group_id: string, ...verbs: ('read' | 'write' | 'decide')[]): Actor => ({
  ...inRole('group_representative', []),
  id: `for-${group_id}`,
  groups: (verbs.length === 0 ? (['read', 'write', 'decide'] as const) : verbs).map((verb) => ({ group_id, verb })),
})
const red = memberOf('RED')
const blue = memberOf('BLUE')

const line = (unit_id: string, account_id: string, amount: number | null, year = 2027, certainty = 'decided') => ({
  year,
  unit_id,
  account_id,
  amount_ore: amount === null ? null : amount * mnkr,
  certainty: amount === null ? 'unknown' : certainty,
  condition: certainty === 'conditional' ? 'staten betalar' : null,
  reason: 'budget',
})

beforeAll(async () => {
  ;({ product, city } = await cityProduct('2026-11-20T08:00:00.000Z'))
  const account = (id: string, kind: string): [string, Record<string, unknown>] => [
    'account.create',
    { id, name: id, kind, chart: 'prov' },
  ]
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KF', name: 'Fullmäktige', kind: 'city_council' }],
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee', parent_id: 'KF' }],
    ['org_unit.create', { id: 'BUN-1', name: 'Skolan', kind: 'unit', parent_id: 'BUN' }],
    ['org_unit.create', { id: 'BOLAG', name: 'Bolaget', kind: 'company', parent_id: 'KF' }],
    ['political_group.create', { id: 'RED', name: 'Röda' }],
    ['political_group.create', { id: 'BLUE', name: 'Blåa' }],
    ['decision.create', { id: 'JA', title: 'Budget', body_id: 'KF', decided_on: '2026-11-16', kind: 'approved' }],
    account('wages', 'cost'),
    account('goods', 'cost'),
    account('taxes', 'revenue'),
    account('outlays', 'outlay'),
    [
      'entry_set.create',
      { id: 'budget', name: 'Budget', kind: 'decided_budget', first_year: 2027, last_year: 2028, decision_id: 'JA' },
    ],
    [
      'entry.post',
      {
        entry_set_id: 'budget',
        decision_id: 'JA',
        lines: [
          line('BUN-1', 'wages', 100),
          line('BUN-1', 'goods', 20),
          line('KF', 'taxes', -130),
          line('BUN-1', 'outlays', 9),
          line('BOLAG', 'wages', 500),
          line('BUN-1', 'wages', 110, 2028),
          line('BUN-1', 'goods', null, 2028),
          line('BUN-1', 'goods', 7, 2028, 'conditional'),
        ],
      },
    ],
  )
})

afterAll(() => product.close())

const mine = (name: string, input: object, actor: Actor) => ask(product, city, name, input, { actor })
const figure = async (figure_id: string, actor: Actor) => mine('figure.explain', { figure_id }, actor)

let count = 0
/** A budget of a group, as the base has it. */
async function opened(actor: Actor = red, more: object = {}): Promise<string> {
  count += 1
  const group_id = actor.groups?.[0]?.group_id ?? 'RED'
  const input = { id: `alt-${count}`, group_id, name: `Hemlig budget ${count}`, base_set_id: 'budget', ...more }
  const made = await mine('alternative_budget.open', input, actor)
  if (typeof made === 'string') throw new Error(made)
  return String(made.id)
}

const cell = (account_id: string, was: number | null, amount: number | null, year = 2027) => ({
  year,
  unit_id: 'BUN-1',
  account_id,
  was: { amount_ore: was === null ? null : was * mnkr, unknown_count: was === null ? 1 : 0 },
  amount_ore: amount === null ? null : amount * mnkr,
})
const write = (entry_set_id: string, actor: Actor, ...cells: object[]) =>
  mine('entry.write_cells', { entry_set_id, reason: 'gruppens förslag', cells }, actor)
const publish = (id: string, actor: Actor) => mine('alternative_budget.publish', { id }, actor)

describe('a group that builds its own budget', () => {
  it('begins with what holds in the base, carried over, with what is unknown and what is conditional', async () => {
    const all = { ...red, grants: planner.grants }
    const id = await opened(all)
    const asked = { entry_set_id: id, unit_id: 'KF', year: 2028 }
    const { rows } = (await mine('entry.list', asked, all)) as {
      rows: Record<string, unknown>[]
    }
    expect(rows.map(({ amount_ore, certainty, condition }) => [amount_ore, certainty, condition])).toEqual([
      [110 * mnkr, 'carried', null],
      [null, 'unknown', null],
      [7 * mnkr, 'conditional', 'staten betalar'],
    ])
  })

  it('takes no more of the base than its opener may read', async () => {
    const asked = { entry_set_id: await opened(), unit_id: 'KF', year: 2028 }
    const { rows } = (await mine('entry.list', asked, { ...red, grants: planner.grants })) as { rows: unknown[] }
    expect(rows).toHaveLength(2)
  })

  it('writes every unit of it in the plan grid, and nothing else', async () => {
    const id = await opened()
    expect(await write(id, red, cell('wages', 100, 104))).toMatchObject({ lines: 1 })
    await record(product, city, [
      'entry_set.create',
      { id: `plan-${id}`, name: 'Plan', kind: 'plan', first_year: 2027, last_year: 2028 },
    ])
    const own = { ...cell('wages', 0, 1), was: { amount_ore: null, unknown_count: 0 } }
    expect(await write(`plan-${id}`, red, own)).toBe('403 permission.other_unit')
    expect(await write('budget', red, cell('wages', 100, 104))).toBe('403 permission.other_unit')
  })

  it('is told at all times by how much it is not balanced, without the companies', async () => {
    const id = await opened()
    const result = async (year: number) =>
      (await figure(`budget_result:set=${id},year=${year}`, red)) as unknown as Explained
    expect(await result(2027)).toMatchObject({ value: 10 * mnkr, unknown_count: 0 })
    await write(id, red, cell('wages', 100, 125))
    const after = await result(2027)
    expect(after.value).toBe(-15 * mnkr)
    const [net] = after.parts
    expect(net && recompute(net)).toBe(15 * mnkr)
    expect(net?.parts.map(({ figure_id }) => figure_id)).toContain(`net:set=${id},unit=BUN,year=2027`)
    for (const part of net?.parts ?? []) {
      if (part.figure_id === null) continue
      const own = (await figure(part.figure_id, red)) as unknown as Explained
      expect({ value: own.value, unknown: own.unknown_count }).toEqual({
        value: part.value,
        unknown: part.unknown_count,
      })
    }
    expect(await result(2028)).toMatchObject({ value: -110 * mnkr, unknown_count: 1 })
  })

  it('takes the taxes of a forecast when the base has none', async () => {
    const rule = {
      id: 'LAG',
      title: 'Lagen',
      state: 'law',
      first_year: 2027,
      amounts: [{ year: 2027, part: 'allt', per_inhabitant_ore: 0 }],
    }
    await record(
      product,
      city,
      ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2027, last_year: 2028 }],
      ['entry_set.create', { id: 'bare', name: 'Utan skatter', kind: 'plan', first_year: 2027, last_year: 2028 }],
      ['entry.post', { entry_set_id: 'bare', lines: [line('BUN-1', 'wages', 10, 2027, 'estimated')] }],
      ['equalisation_rule.create', rule],
      [
        'tax_forecast.create',
        {
          id: 'P',
          title: 'Prognos',
          unit_id: 'KF',
          entry_set_id: 'plan',
          tax_account_id: 'taxes',
          equalisation_account_id: 'taxes',
          rule_id: 'LAG',
          years: [{ year: 2027, tax_base_ore: 100 * mnkr, tax_rate_ore: 3000, inhabitants: 10 }],
        },
      ],
    )
    const id = await opened(red, { tax_forecast_id: 'P', base_set_id: 'bare' })
    expect(await figure(`budget_result:set=${id},year=2027`, red)).toMatchObject({ value: 20 * mnkr })
    const twice = (more: object) => opened(red, { tax_forecast_id: 'P', ...more })
    for (const base_set_id of ['budget', 'plan', id])
      await expect(twice({ base_set_id })).rejects.toThrow('422 alternatives.taxes_twice')
    await publish(id, red)
    await expect(twice({ base_set_id: id, replaces_id: id })).rejects.toThrow('422 alternatives.taxes_twice')
    expect(await opened(red, { base_set_id: id, replaces_id: id })).toMatch(/^alt-/)
  })

  it('is published by a decision of the group, and stands from then on', async () => {
    const id = await opened()
    expect(await publish(id, memberOf('RED', 'read', 'write'))).toBe('403 ledger.other_group')
    expect(await publish(id, red)).toEqual({ id, published_on: '2026-11-20' })
    expect(await publish(id, red)).toBe('409 ledger.published')
    expect(await write(id, red, cell('wages', 100, 101))).toBe('409 ledger.published')
    const posting = { entry_set_id: id, lines: [line('BUN-1', 'wages', 1, 2027, 'estimated')] }
    expect(await mine('entry.post', posting, red)).toBe('409 ledger.published')
    for (const verb of ['revise', 'remove'])
      expect(await ask(product, city, `entry_set.${verb}`, { id }, { actor: planner, if_match: '"v2"' })).toBe(
        '409 ledger.alternative_verbs',
      )
  })

  it('holds a writing and a publishing at the same moment to one order: nothing is written afterwards', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = await opened()
      const both = round % 2 === 0 ? [write, publish] : [publish, write]
      const [one, other] = await Promise.all(
        both.map((verb) => (verb === write ? write(id, red, cell('wages', 100, 101)) : publish(id, red))),
      )
      const written = both[0] === write ? one : other
      const { rows } = (await mine('audit.list', { limit: 1 }, planner)) as { rows: { verb: string }[] }
      if (typeof written === 'string') expect(written).toBe('409 ledger.published')
      else expect(rows[0]?.verb).toBe('alternative_budget.publish')
    }
  })

  it('changes what is published by a new version alone, of the same group', async () => {
    const id = await opened()
    await expect(opened(red, { replaces_id: id })).rejects.toThrow('422 alternatives.not_replaceable')
    await publish(id, red)
    await expect(opened(blue, { replaces_id: id })).rejects.toThrow('422 alternatives.not_replaceable')
    const next = await opened(red, { replaces_id: id, base_set_id: id })
    expect(await mine('entry_set.get', { id: next }, red)).toMatchObject({ replaces_id: id, published_on: null })
  })

  it('cannot be opened for another group, nor on what another group keeps for itself', async () => {
    const input = { group_id: 'BLUE', name: 'x', base_set_id: 'budget' }
    expect(await mine('alternative_budget.open', input, red)).toBe('403 alternatives.other_group')
    expect(await mine('alternative_budget.open', input, planner)).toBe('403 alternatives.other_group')
    const hidden = await opened(blue)
    expect(await mine('alternative_budget.open', { ...input, group_id: 'RED', base_set_id: hidden }, red)).toBe(
      '404 ledger.unknown_set',
    )
    expect(
      await mine(
        'entry_set.create',
        { name: 'x', kind: 'alternative_budget', first_year: 2027, last_year: 2028 },
        planner,
      ),
    ).toBe('409 ledger.alternative_verbs')
  })
})

describe('what differs between two budgets', () => {
  type Found = { rows: LineDifference[]; left_out: number; years: number[] }
  const compared = async (id: string, against: string, actor: Actor, more: object = {}) =>
    (await mine('entry_set.difference', { id, against, ...more }, actor)) as unknown as Found

  it('is told line by line, the largest first, and each line explains itself', async () => {
    const id = await opened()
    await write(id, red, cell('wages', 100, 96), cell('goods', 20, 31), cell('outlays', 9, 10))
    const { rows, years } = await compared(id, 'budget', red)
    expect(years).toEqual([2027, 2028])
    expect(rows.map(({ account_id, difference_ore }) => [account_id, difference_ore])).toEqual([
      ['goods', 11 * mnkr],
      ['wages', -4 * mnkr],
      ['outlays', 1 * mnkr],
    ])
    for (const { unit_id, account_id, year, difference_ore } of rows) {
      const name = `line_difference:account=${account_id},against=budget,set=${id},unit=${unit_id},year=${year}`
      const tree = (await figure(name, red)) as unknown as Explained
      expect([tree.value, recompute(tree)]).toEqual([difference_ore, difference_ore])
    }
    expect(await compared(id, 'budget', red, { year: 2028 })).toMatchObject({ rows: [] })
    expect(await compared(id, 'budget', red, { limit: 1 })).toMatchObject({ left_out: 2 })
  })

  it('has nothing where one of them lacks the line, and is unknown where an amount is', async () => {
    const id = await opened()
    const was = { amount_ore: null, unknown_count: 0 }
    await write(id, red, { ...cell('goods', 0, 3), unit_id: 'BUN', was }, cell('wages', 100, null))
    const { rows } = await compared(id, 'budget', red)
    expect(rows.map(({ unit_id, difference_ore }) => [unit_id, difference_ore])).toEqual([
      ['BUN', 3 * mnkr],
      ['BUN-1', null],
    ])
    const name = `line_difference:account=goods,against=budget,set=${id},unit=BUN,year=2027`
    expect(await figure(name, red)).toMatchObject({ value: 3 * mnkr, unknown_count: 0 })
  })

  it('is not told of a set that is kept from the reader, on either side', async () => {
    const id = await opened(blue)
    expect(await compared(id, 'budget', red)).toBe('404 ledger.unknown_set')
    expect(await compared('budget', id, red)).toBe('404 ledger.unknown_set')
  })

  it('goes out as a file in which no text is run as a formula and no unknown is an empty cell', async () => {
    const id = await opened()
    await write(id, red, cell('wages', 100, null), cell('goods', 20, 31))
    const found = (await mine('entry_set.difference', { id, against: 'budget' }, red)) as unknown as SetDifference
    const names = new Map([
      ['unit/BUN-1', '=HYPERLINK("x")'],
      ['set/budget', 'Budget'],
    ])
    const [heads, ...lines] = differenceCsv(found, names, 'sv').trim().split('\r\n')
    expect(heads).toContain('Belopp i Budget')
    expect(lines.map((text) => text.split(';'))).toEqual([
      [
        'BUN-1',
        '"\'=HYPERLINK(""x"")"',
        'goods',
        '',
        '2027',
        '31000000',
        'Beräknad',
        '0',
        '20000000',
        'Beslutad',
        '0',
        '11000000',
      ],
      [
        'BUN-1',
        '"\'=HYPERLINK(""x"")"',
        'wages',
        '',
        '2027',
        'okänt',
        'Okänd',
        '1',
        '100000000',
        'Beslutad',
        '0',
        'okänt',
      ],
    ])
  })

  const side = fc.record({
    amount_ore: fc.integer({ min: -1000, max: 1000 }),
    unknown_count: fc.integer({ min: 0, max: 1 }),
    certainty: fc.constant('estimated' as const),
  })
  const lines = fc.uniqueArray(
    fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y'), fc.constantFrom(2027, 2028), side),
    { selector: ([unit, account, year]) => `${unit} ${account} ${year}` },
  )
  const rowsOf = (all: [string, string, number, LineDifference['first']][]) =>
    all.map(([unit_id, account_id, year, own]) => ({ unit_id, account_id, year, ...own }))

  it('is the same seen from the other side with its sign turned, and none between a budget and itself', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const there = differencesOf(rowsOf(one), rowsOf(other))
        const back = differencesOf(rowsOf(other), rowsOf(one))
        const turned = (row: LineDifference) => (row.difference_ore === null ? null : 0 - row.difference_ore)
        const places = (rows: LineDifference[], of: (row: LineDifference) => number | null) =>
          new Map(rows.map((row) => [`${row.unit_id} ${row.account_id} ${row.year}`, of(row)]))
        expect(places(back, turned)).toEqual(places(there, (row) => row.difference_ore))
        expect(differencesOf(rowsOf(one), rowsOf(one))).toEqual([])
        for (const { first, second, difference_ore } of there) expect(difference_ore).toBe(differenceOn(first, second))
      }),
    )
  })
})
