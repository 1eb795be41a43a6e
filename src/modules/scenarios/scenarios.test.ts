import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Explained, recompute } from '#core/figure.ts'
import { changeKinds } from '#core/scenario.ts'
import type { Actor, City } from '#server/context.ts'
import { changeKindOf, explainFigure } from '#server/registry.ts'
import { planner, read, record, type TestProduct, testProduct } from '../../../test/city.ts'
import { comparison } from './comparison.ts'
import { totalsOfScenario } from './totals.ts'

const mnkr = 100_000_000
type Tell = [string, Record<string, unknown>]

const line = (unit_id: string, account_id: string, year: number, amount: number | null): Record<string, unknown> => ({
  ...{ year, unit_id, account_id, reason: 'budget' },
  amount_ore: amount === null ? null : amount * mnkr,
  certainty: amount === null ? 'unknown' : 'decided',
})

const unit = (id: string, kind: string, parent_id: string | null): Tell => [
  'org_unit.create',
  { id, name: `Enhet ${id}`, kind, parent_id },
]

const account = (id: string, kind: string, parent_id: string | null = null): Tell => [
  'account.create',
  { id, name: id, kind, chart: 'prov', parent_id },
]

const change = (id: string, fields: Record<string, unknown>): Tell => [
  'scenario_change.create',
  { id, scenario_id: 'LON', title: id, reason: 'prövas', ...fields },
]

/** A council with a school and a park, a budget for three years in which one rent is unknown, and a lease. */
const city: Tell[] = [
  unit('KF', 'city_council', null),
  unit('SKOLA', 'specialist_committee', 'KF'),
  unit('SKOLA-1', 'unit', 'SKOLA'),
  unit('PARK', 'specialist_committee', 'KF'),
  account('kostnad', 'cost'),
  account('lon', 'cost', 'kostnad'),
  account('hyra', 'cost', 'kostnad'),
  account('sparkrav', 'cost', 'kostnad'),
  account('avgift', 'revenue'),
  [
    'decision.create',
    { id: 'BESLUT', body_id: 'KF', title: 'Budget', decided_on: '2026-11-16', kind: 'approved', certainty: 'decided' },
  ],
  [
    'entry_set.create',
    {
      ...{ id: 'budget', name: 'Budget 2027', kind: 'decided_budget', first_year: 2027, last_year: 2029 },
      decision_id: 'BESLUT',
    },
  ],
  [
    'entry.post',
    {
      ...{ entry_set_id: 'budget', decision_id: 'BESLUT' },
      lines: [2027, 2028, 2029].flatMap((year) => [
        line('SKOLA-1', 'lon', year, 100),
        line('SKOLA', 'lon', year, 11),
        line('SKOLA-1', 'hyra', year, year === 2028 ? null : 10),
        line('PARK', 'lon', year, 40),
        line('PARK', 'avgift', year, -5),
      ]),
    },
  ],
  ['premise.create', { id: 'HUS', name: 'Huset', unit_id: 'SKOLA-1', kinds: ['school'] }],
  [
    'lease.create',
    {
      ...{ id: 'AVTAL', title: 'Huset', premise_id: 'HUS', unit_id: 'SKOLA-1', state: 'signed', account_id: 'hyra' },
      ...{ starts_on: '2027-07-01', starts_precision: 'day', ends_on: '2029-12-31', rent_ore_per_year: 12 * mnkr },
    },
  ],
  [
    'scenario.create',
    {
      ...{ id: 'LON', title: 'Lönerna ökar 1 procent mer', purpose: 'Vad kostar det?', base_set_id: 'budget' },
      condition: 'lönerna ökar 1 procent mer',
    },
  ],
  change('lon', {
    ...{ kind: 'share', position: 1, unit_id: 'KF', account_id: 'lon', share_ppm: 10_000, counted_on: 'base' },
  }),
]

let product: TestProduct
let where: City

beforeAll(async () => {
  product = await testProduct('2026-11-20T08:00:00.000Z')
  where = await product.city()
  await record(product, where, ...city)
})

afterAll(() => product.close())

const tell = (...steps: Tell[]) => record(product, where, ...steps)
const figure = (id: string, asOf: string | null = null) =>
  read(product, where, (context) => explainFigure(context, id), asOf)
const totals = (by: string, id = 'LON', unit_id = 'KF') =>
  read(product, where, (context) => totalsOfScenario(context, { id, unit_id, by, units: 'all' }))
const entries = () =>
  read(product, where, async ({ db }) => (await sql`select * from entry order by seq`.execute(db)).rows)

/** Every node of the tree adds up to its own value. */
function addsUp(tree: Explained): void {
  const value = recompute(tree)
  if (value !== null && tree.value !== null && tree.parts.length > 0) expect(value).toBe(tree.value)
  tree.parts.forEach(addsUp)
}

describe('a scenario on its base', () => {
  it('adds its changes to what holds, conditional and with its condition, and explains them to the entry', async () => {
    const tree = await figure('scenario:scenario=LON,unit=KF,year=2027')
    expect(tree).toMatchObject({ value: 157.51 * mnkr, unknown_count: 0, certainty: 'conditional' })
    expect(tree.condition).toBe('lönerna ökar 1 procent mer')
    addsUp(tree)
    const [base, lon] = tree.parts
    expect([base?.value, base?.certainty, lon?.value]).toEqual([156 * mnkr, 'decided', 1.51 * mnkr])
    const school = lon?.parts.find(({ label }) => label.includes('SKOLA-1'))
    expect(school?.parts.map(({ value }) => value)).toEqual([100 * mnkr, 10_000])
    expect(school?.parts[0]?.parts[0]).toMatchObject({ record: { kind: 'entry_set', id: 'budget' } })
  })

  it('is told level by level, and each level adds up to what all its cells do', async () => {
    type Asked = Parameters<typeof totalsOfScenario>[1]
    const rows = async (asked: Partial<Asked>) => {
      const by = 'kind,unit,account,year'
      const told = await read(product, where, (context) =>
        totalsOfScenario(context, { id: 'LON', unit_id: 'KF', by, units: 'all', ...asked }),
      )
      return told.rows
    }
    const effects = (found: Awaited<ReturnType<typeof rows>>, kind: string) => ({
      base_ore: found.filter((row) => row.kind === kind).reduce((sum, row) => sum + (row.base_ore ?? 0), 0),
      effect_ore: found.filter((row) => row.kind === kind).reduce((sum, row) => sum + (row.effect_ore ?? 0), 0),
      unknown_count: found.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.unknown_count, 0),
    })
    const all = await rows({})
    const parts = await rows({ units: 'children', by: 'kind,unit,year' })
    expect(new Set(parts.map((row) => row.unit))).toEqual(new Set(['SKOLA', 'PARK']))
    for (const kind of ['cost', 'revenue']) expect(effects(parts, kind)).toEqual(effects(all, kind))
    expect(parts.find((row) => row.unit === 'SKOLA' && row.kind === 'cost' && row.year === 2027)).toMatchObject({
      base_ore: 121 * mnkr,
      effect_ore: 111_000_000,
      changes: 1,
    })
    const own = await rows({ unit_id: 'SKOLA', units: 'own' })
    expect(own).toEqual(all.filter((row) => row.unit === 'SKOLA'))
    expect(await rows({ account_id: 'lon' })).toEqual(all.filter((row) => row.account === 'lon'))
  })

  it('finds each part of its own place among more entries than are told one by one', async () => {
    const many = Array.from({ length: 1001 }, (_, at) => ({
      ...{ year: 2027, unit_id: at % 2 === 0 ? 'PARK' : 'SKOLA-1', account_id: at % 3 === 0 ? 'hyra' : 'lon' },
      ...{ amount_ore: 100, certainty: 'estimated', reason: `rad ${at}` },
    }))
    const wage = many.filter(({ unit_id, account_id }) => unit_id === 'PARK' && account_id === 'lon')
    await tell(
      ['entry_set.create', { id: 'manga', name: 'Många', kind: 'plan', first_year: 2027, last_year: 2027 }],
      ['entry.post', { entry_set_id: 'manga', lines: many }],
      [
        'scenario.create',
        { id: 'MANGA', title: 'Många', purpose: 'Prov', base_set_id: 'manga', condition: 'lönen ökar 10 procent' },
      ],
      [
        'scenario_change.create',
        {
          ...{ id: 'manga', scenario_id: 'MANGA', title: 'lön', reason: 'prov', kind: 'share', position: 1 },
          ...{ unit_id: 'PARK', account_id: 'lon', share_ppm: 100_000, counted_on: 'base' },
        },
      ],
    )
    const tree = await figure('scenario:scenario=MANGA,unit=KF,year=2027')
    expect(tree.value).toBe(1001 * 100 + wage.length * 10)
    addsUp(tree)
    const part = tree.parts[1]?.parts.find(({ label }) => label.includes('PARK'))
    expect(part?.parts[0]?.value).toBe(wage.length * 100)
    expect(part?.parts[0]?.parts).toHaveLength(wage.length)
  })

  it('gives the same by totals, by comparison and by figure, in every measure, unit and year', async () => {
    const compared = await read(product, where, (context) => comparison(context, { id: 'LON', unit_id: 'KF' }))
    expect(compared.units.map(({ unit_id, differs }) => [unit_id, differs])).toEqual([
      ['KF', true],
      ['PARK', true],
      ['SKOLA', true],
    ])
    expect(compared.rows.length).toBeGreaterThan(20)
    for (const unit_id of ['KF', 'PARK', 'SKOLA']) {
      const { rows } = await totals('kind,year', 'LON', unit_id)
      for (const row of compared.rows.filter((one) => one.unit_id === unit_id)) {
        const total = rows.find(({ kind, year }) => kind === row.kind && year === row.year)
        const place = `scenario=LON,unit=${unit_id},year=${row.year},kind=${row.kind}`
        const [tree, apart] = [await figure(`scenario:${place}`), await figure(`scenario_difference:${place}`)]
        expect([total?.amount_ore, total?.unknown_count]).toEqual([tree.value, tree.unknown_count])
        expect([row.second?.amount_ore, row.second?.unknown_count]).toEqual([tree.value, tree.unknown_count])
        expect([row.difference_ore, row.difference_unknown_count]).toEqual([apart.value, apart.unknown_count])
        expect((await figure(`scenario_base:${place}`)).value).toBe(row.first?.amount_ore ?? null)
        addsUp(tree)
      }
    }
  })

  it('says what a share of the unknown is: unknown, and counted once in the whole', async () => {
    const rent = change('hyror', {
      ...{ kind: 'index', unit_id: 'SKOLA', account_id: 'hyra', share_ppm: 20_000, counted_on: 'base' },
    })
    await tell(rent)
    const effect = await figure('scenario_effect:scenario=LON,unit=KF,year=2028,change=hyror')
    expect(effect).toMatchObject({ value: null, unknown_count: 1 })
    const whole = await figure('scenario:scenario=LON,unit=KF,year=2028')
    expect(whole).toMatchObject({ value: 147.51 * mnkr, unknown_count: 1 })
    // 10 mnkr that has grown three times by 2 percent: 10 × (1,02³ − 1) = 0,61208.
    const third = await figure('scenario_effect:scenario=LON,unit=KF,year=2029,change=hyror')
    expect(third.value).toBe(61_208_000)
    expect(third.parts[0]?.parts[0]?.formula).toBe('C09')
    await tell(['scenario_change.remove', { id: 'hyror' }])
  })
})

describe('the base of a scenario', () => {
  it('is followed as it changes, until it is frozen; the past is read as it was', async () => {
    const cost = 'scenario:scenario=LON,unit=PARK,year=2027,kind=cost'
    expect((await figure(cost)).value).toBe(40.4 * mnkr)
    await tell(['scenario.freeze_base', { id: 'LON', frozen: true }])
    product.setClock('2026-11-23T08:00:00.000Z')
    const posting = { entry_set_id: 'budget', decision_id: 'BESLUT', lines: [line('PARK', 'lon', 2027, 10)] }
    await tell(['entry.post', posting])
    const frozen = await figure(cost)
    expect([frozen.value, frozen.parts[0]?.remarks]).toEqual([
      40.4 * mnkr,
      ['Basen är fryst: senare ändringar av den räknas inte.'],
    ])
    expect((await totals('kind', 'LON', 'PARK')).rows.find(({ kind }) => kind === 'cost')?.amount_ore).toBe(
      121.2 * mnkr,
    )
    await tell(['scenario.freeze_base', { id: 'LON', frozen: false }])
    expect((await figure(cost)).value).toBe(50.5 * mnkr)
    expect((await figure(cost, '2026-11-21')).value).toBe(40.4 * mnkr)
  })

  it('is a decided budget or a plan that somebody writes', async () => {
    await tell([
      'entry_set.create',
      { id: 'utfall', name: 'Utfall', kind: 'actual', first_year: 2027, last_year: 2027 },
    ])
    for (const base_set_id of ['utfall', 'commitments'])
      await expect(tell(['scenario.revise', { id: 'LON', base_set_id }])).rejects.toMatchObject({
        code: 'scenarios.no_base',
      })
  })
})

describe('changes about other records', () => {
  it('move a lease by counting its rent anew, and follow it when it changes', async () => {
    const moved = { kind: 'lease_move', subject_id: 'AVTAL', months: 3, moved: 'start' }
    await tell(change('flytt', moved))
    const effect = (year: number) => figure(`scenario_effect:scenario=LON,unit=SKOLA-1,year=${year},change=flytt`)
    expect([(await effect(2027)).value, (await effect(2028)).value]).toEqual([-3 * mnkr, 0])
    await tell(['lease.revise', { id: 'AVTAL', rent_ore_per_year: 24 * mnkr }])
    expect((await effect(2027)).value).toBe(-6 * mnkr)
    await tell(['lease.revise', { id: 'AVTAL', rent_ore_per_year: null }])
    expect([(await effect(2027)).value, (await effect(2027)).unknown_count]).toEqual([null, 1])
    expect((await effect(2028)).value).toBe(0)
    await tell(
      ['lease.revise', { id: 'AVTAL', ends_on: null }],
      ['scenario_change.revise', { id: 'flytt', moved: 'end' }],
    )
    expect((await effect(2028)).value).toBeNull()
    await tell(['scenario_change.remove', { id: 'flytt' }])
  })

  it('move the expected burn of a project, and leave what is booked', async () => {
    const burn = (month: number, kind: string): Tell => [
      'burn_point.create',
      { project_id: 'PROJ', year: 2027, month, account_id: 'lon', amount_ore: month * mnkr, kind },
    ]
    await tell(
      [
        'project.create',
        {
          id: 'PROJ',
          title: 'Projektet',
          purpose: 'prov',
          unit_id: 'PARK',
          state: 'development',
          date_precision: 'day',
        },
      ],
      burn(1, 'actual'),
      burn(11, 'forecast'),
      burn(12, 'forecast'),
      change('senare', { kind: 'project_move', subject_id: 'PROJ', months: 1 }),
    )
    const effect = (year: number) => figure(`scenario_effect:scenario=LON,unit=PARK,year=${year},change=senare`)
    expect([(await effect(2027)).value, (await effect(2028)).value]).toEqual([-12 * mnkr, 12 * mnkr])
    await tell(['scenario_change.remove', { id: 'senare' }])
  })

  it('switch on a saving: unknown until its base is chosen, then to the öre, part by part', async () => {
    await tell(
      ['entry_set.create', { id: 'spar', name: 'Spar', kind: 'scenario', first_year: 2027, last_year: 2029 }],
      [
        'saving_requirement.create',
        {
          ...{ id: 'SPAR', title: 'Sparkrav', unit_id: 'KF', share_ppm: 25_000, state: 'potential' },
          ...{ condition: 'lagen antas', scenario_set_id: 'spar', account_id: 'sparkrav' },
        },
      ],
      change('spara', { kind: 'saving', subject_id: 'SPAR' }),
    )
    const effect = (unit_id: string) => figure(`scenario_effect:scenario=LON,unit=${unit_id},year=2027,change=spara`)
    expect(await effect('KF')).toMatchObject({ value: null, unknown_count: 1 })
    await tell(
      ['saving_requirement.revise', { id: 'SPAR', base: 'net_cost', from_year: 2027 }],
      [
        'saving_requirement.allocate',
        { id: 'SPAR', year: 2027, lines: [{ unit_id: 'SKOLA' }, { unit_id: 'PARK', amount_ore: mnkr }] },
      ],
    )
    const [whole, park, school] = [await effect('KF'), await effect('PARK'), await effect('SKOLA')]
    // 2,5 percent of 166 mnkr, of which the park's part is set by hand.
    expect([whole.value, park.value, school.value]).toEqual([-415_000_000, -100_000_000, -315_000_000])
    expect(whole.parts[0]?.parts[0]?.parts[0]?.formula).toBe('C04')
    await tell(['scenario_change.remove', { id: 'spara' }])
  })

  it('are of kinds that a module counts, each of them', () => {
    expect(changeKinds.map((kind) => changeKindOf(kind).kind)).toEqual([...changeKinds])
    expect(() => changeKindOf('nothing')).toThrow('no module')
  })

  it('say what their kind needs, nothing else, and about the right kind of record', async () => {
    const wrong = (fields: Record<string, unknown>) => tell(change('fel', fields))
    const share = { kind: 'share', unit_id: 'KF', account_id: 'lon', counted_on: 'base' }
    await expect(wrong(share)).rejects.toMatchObject({ code: 'scenarios.field_missing' })
    await expect(wrong({ ...share, share_ppm: 1, months: 2 })).rejects.toMatchObject({ code: 'scenarios.field_unused' })
    await expect(wrong({ kind: 'project_move', subject_id: 'AVTAL', months: 1 })).rejects.toMatchObject({
      code: 'scenarios.wrong_subject',
    })
  })
})

describe('what is decided', () => {
  it('is never written by a scenario, and no entry at all is', async () => {
    const before = await entries()
    await tell(
      change('mer', { kind: 'amount', unit_id: 'SKOLA', account_id: 'lon', amount_ore: mnkr }),
      ['scenario.revise', { id: 'LON', title: 'Lönerna ökar' }],
      ['scenario.freeze_base', { id: 'LON', frozen: true }],
      ['scenario.freeze_base', { id: 'LON', frozen: false }],
      ['scenario_change.revise', { id: 'mer', amount_ore: null }],
      ['scenario_change.remove', { id: 'mer' }],
    )
    await totals('kind,year')
    expect(await entries()).toEqual(before)
  })

  it('is refused to those who may only write, at the door', async () => {
    const writer: Actor = { ...planner, grants: planner.grants.filter(({ verb }) => verb !== 'decide') }
    const posting = { entry_set_id: 'budget', decision_id: 'BESLUT', lines: [line('PARK', 'lon', 2027, 1)] }
    const attempt = product.door.batch(where, writer, product.clock(), (step) => step('entry.post', posting))
    await expect(attempt).rejects.toMatchObject({ code: 'ledger.decide_only' })
  })

  it('cannot be written while a scenario is counted: the database refuses it', async () => {
    const attempt = read(product, where, async (context) => {
      await totalsOfScenario(context, { id: 'LON', unit_id: 'KF', by: 'kind', units: 'all' })
      await sql`update entry set amount_ore = 1 where entry_set_id = 'budget'`.execute(context.db)
    })
    await expect(attempt).rejects.toMatchObject({ code: '25006' })
  })
})

describe('who may see a scenario', () => {
  const councillor: Actor = {
    ...planner,
    grants: planner.grants.map((grant) => ({ ...grant, decided_only: true })),
  }
  const asked = { id: 'LON', unit_id: 'KF', by: 'kind', units: 'all' } as const
  const asks = () => product.door.read(where, councillor, null, 'sv', (context) => totalsOfScenario(context, asked))

  it('those who read drafts while it is worked on, and all who read the money when it is shared', async () => {
    await expect(asks()).rejects.toMatchObject({ status: 404 })
    const hidden = product.door.read(where, councillor, null, 'sv', (context) =>
      explainFigure(context, 'scenario:scenario=LON,unit=KF,year=2027'),
    )
    await expect(hidden).rejects.toMatchObject({ status: 404 })
    await tell(['scenario.revise', { id: 'LON', state: 'shared' }])
    expect((await asks()).rows.find(({ kind }) => kind === 'cost')?.effect_ore).toBeGreaterThan(0)
  })
})
