import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Explained, recompute } from '#core/figure.ts'
import type { Actor, City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { ask, inRole } from '../../../test/asking.ts'
import { read, record, type TestProduct, testProduct } from '../../../test/city.ts'

const mnkr = 100_000_000
type Tell = [string, Record<string, unknown>]

const line = (unit_id: string, year: number, amount: number | null, grade = 'estimated'): Record<string, unknown> => ({
  ...{ year, unit_id, account_id: 'lon', reason: 'prov', certainty: amount === null ? 'unknown' : grade },
  amount_ore: amount === null ? null : amount * mnkr,
})

const change = (id: string, fields: Record<string, unknown>, scenario_id = 'PROV'): Tell => [
  'scenario_change.create',
  { id, scenario_id, title: id, reason: 'prövas', ...fields },
]

const scenario = (id: string, base_set_id: string): Tell => [
  'scenario.create',
  { id, title: id, purpose: 'Ryms det?', base_set_id, condition: 'det händer', state: 'shared' },
]

const years = { first_year: 2027, last_year: 2029 }

/** A budget whose net falls by ten, a lease that begins in its second year, and a requirement of a tenth. */
const city: Tell[] = [
  ['org_unit.create', { id: 'KF', name: 'Staden', kind: 'city_council' }],
  ['org_unit.create', { id: 'SKOLA', name: 'Skolan', kind: 'specialist_committee', parent_id: 'KF' }],
  ['org_unit.create', { id: 'PARK', name: 'Parken', kind: 'specialist_committee', parent_id: 'KF' }],
  ['account.create', { id: 'lon', name: 'Lön', kind: 'cost', chart: 'prov' }],
  ['account.create', { id: 'hyra', name: 'Hyra', kind: 'cost', chart: 'prov' }],
  ['account.create', { id: 'sparkrav', name: 'Sparkrav', kind: 'cost', chart: 'prov' }],
  ['decision.create', { id: 'JA', body_id: 'KF', title: 'Budget', decided_on: '2026-11-16', kind: 'approved' }],
  ['entry_set.create', { id: 'budget', name: 'Budget', kind: 'decided_budget', decision_id: 'JA', ...years }],
  ['entry_set.create', { id: 'annan', name: 'Annan plan', kind: 'plan', ...years }],
  ['entry_set.create', { id: 'bundet', name: 'Bundet', kind: 'commitments', ...years }],
  ['entry_set.create', { id: 'om', name: 'Om', kind: 'scenario', ...years }],
  [
    'entry.post',
    {
      ...{ entry_set_id: 'budget', decision_id: 'JA' },
      lines: [
        line('SKOLA', 2027, 100, 'decided'),
        line('SKOLA', 2028, 90, 'decided'),
        line('PARK', 2027, 50, 'decided'),
        line('PARK', 2028, 50, 'decided'),
      ],
    },
  ],
  [
    'entry.post',
    { entry_set_id: 'annan', lines: [line('SKOLA', 2027, 100), line('SKOLA', 2028, 70), line('PARK', 2028, null)] },
  ],
  ['premise.create', { id: 'HUS', name: 'Huset', unit_id: 'SKOLA', kinds: ['school'] }],
  [
    'lease.create',
    {
      ...{ id: 'AVTAL', title: 'Huset', premise_id: 'HUS', unit_id: 'SKOLA', state: 'signed', account_id: 'hyra' },
      ...{ starts_on: '2028-01-01', starts_precision: 'day', ends_on: '2029-12-31', rent_ore_per_year: 12 * mnkr },
    },
  ],
  ...['KRAV', 'ANNAT'].map(
    (id): Tell => [
      'saving_requirement.create',
      {
        ...{ id, title: `Spara ${id}`, unit_id: 'SKOLA', share_ppm: 100_000, base: 'net_cost', state: 'potential' },
        ...{ condition: 'det krävs', scenario_set_id: 'om', account_id: 'sparkrav' },
      },
    ],
  ),
  scenario('PROV', 'budget'),
  change('lon', {
    kind: 'share',
    position: 1,
    unit_id: 'KF',
    account_id: 'lon',
    share_ppm: 10_000,
    counted_on: 'base',
  }),
  change('senare', { kind: 'lease_move', position: 2, subject_id: 'AVTAL', months: 6, moved: 'start' }),
  change('spara', { kind: 'saving', position: 3, subject_id: 'KRAV', from_year: 2028 }),
]

let product: TestProduct
let where: City

beforeAll(async () => {
  product = await testProduct('2026-11-20T08:00:00.000Z')
  where = await product.city()
  await record(product, where, ...city)
})

afterAll(() => product.close())

const figure = (id: string, asOf: string | null = null) =>
  read(product, where, (context) => explainFigure(context, id), asOf)
const pressure = (unit: string, scenario_id = 'PROV', more = '') =>
  `scenario_pressure${more}:reference=2027,scenario=${scenario_id},unit=${unit},year=2028`

/** Every node of the tree adds up to its own value. */
function addsUp(tree: Explained): void {
  const value = recompute(tree)
  if (value !== null && tree.value !== null && tree.parts.length > 0) expect(value).toBe(tree.value)
  tree.parts.forEach(addsUp)
}

const bars = ({ parts }: Explained) =>
  parts.map(({ label, value, certainty }) => [label, Number(value) / mnkr, certainty])

test('each change stands beside what holds, and a saving that is required adds to what must be found', async () => {
  const tree = await figure(pressure('SKOLA'))
  expect(bars(tree)).toEqual([
    ['Tryck Skolan 2028 mot 2027', 22, 'decided'],
    ['lon', 0.9, 'conditional'],
    // The lease gives 12 in the year, and 6 when it begins half a year later: no part of it is counted twice.
    ['senare', -6, 'conditional'],
    ['spara', 9, 'conditional'],
  ])
  expect(tree).toMatchObject({ value: 25.9 * mnkr, certainty: 'conditional', condition: 'det händer', formula: 'C08' })
  expect(tree.not_included).toEqual(['Spara ANNAT'])
  addsUp(tree)
})

test('what holds without the scenario is the pressure of its base', async () => {
  const held = await figure(pressure('SKOLA', 'PROV', '_base'))
  const plain = await figure('pressure:reference=2027,unit=SKOLA,year=2028')
  expect([held.value, held.unknown_count, held.certainty]).toEqual([plain.value, 0, plain.certainty])
  expect(held.parts.map(({ label }) => label)).toEqual(plain.parts.map(({ label }) => label))
})

test('each bar explains itself, down to what it is counted on', async () => {
  const tree = await figure(pressure('KF'))
  const [fall] = tree.parts[0]?.parts ?? []
  expect(fall?.figure_id).toMatch(/^scenario_net_fall:/)
  for (const part of [...tree.parts, ...(tree.parts[0]?.parts ?? [])]) {
    const own = await figure(part.figure_id ?? '')
    expect([own.label, own.value]).toEqual([part.label, part.value])
  }
  const wage = await figure(pressure('KF').replace(':', ':change=lon,'))
  expect(wage.remarks).toContain('Ändringen gäller redan 2027. Här visas allt som den ändrar 2028.')
  const saving = await figure(pressure('KF').replace(':', ':change=spara,'))
  expect(saving.remarks).toEqual(['prövas'])
  expect(saving.parts[1]?.parts[0]?.parts[0]?.figure_id).toBe('saving:requirement=KRAV,year=2028')
})

test('a unit that no change touches has the pressure of its base, and is told so', async () => {
  await record(
    product,
    where,
    scenario('TYST', 'budget'),
    change('bara-skolan', { kind: 'amount', unit_id: 'SKOLA', account_id: 'lon', amount_ore: 100 }, 'TYST'),
  )
  const tree = await figure(pressure('PARK', 'TYST'))
  expect(tree.parts).toHaveLength(1)
  expect(tree.remarks).toEqual(['Scenariot ändrar inget här det här året.'])
})

test('another base than the decided budget is held against itself, and its unknown is one missing fact', async () => {
  await record(
    product,
    where,
    scenario('PLAN', 'annan'),
    change('alla', { kind: 'share', unit_id: 'KF', account_id: 'lon', share_ppm: 10_000, counted_on: 'base' }, 'PLAN'),
    change('okant', { kind: 'amount', position: 2, unit_id: 'SKOLA', account_id: 'hyra' }, 'PLAN'),
  )
  const tree = await figure(pressure('KF', 'PLAN'))
  // The net falls from 100 to 70, the lease adds 12, the wage adds 0,7; the park and the stated amount are unknown.
  expect(tree).toMatchObject({ value: 427 * (mnkr / 10), unknown_count: 2 })
  expect(bars(tree).slice(1)).toEqual([
    ['alla', 0.7, 'conditional'],
    ['okant', 0, 'conditional'],
  ])
  expect(tree.parts[2]).toMatchObject({ value: null, unknown_count: 1 })
})

test('a frozen base is held against itself as it was, and a day in the past shows the scenario as it was', async () => {
  const before = '2026-11-21'
  product.setClock('2026-11-22T08:00:00.000Z')
  await record(product, where, scenario('FRYST', 'annan'))
  await record(product, where, ['scenario.freeze_base', { id: 'FRYST', frozen: true }])
  product.setClock('2026-11-23T08:00:00.000Z')
  await record(
    product,
    where,
    ['entry.post', { entry_set_id: 'annan', lines: [line('SKOLA', 2028, 5)] }],
    change('senast', { kind: 'amount', position: 9, unit_id: 'SKOLA', account_id: 'lon', amount_ore: mnkr }),
  )
  const value = async (id: string, asOf: string | null = null) => Number((await figure(id, asOf)).value) / mnkr
  expect(await value(pressure('SKOLA', 'FRYST'))).toBe(42)
  expect([await value(pressure('SKOLA')), await value(pressure('SKOLA'), before)]).toEqual([26.9, 25.9])
})

test('whoever may not read the scenario or the money of the unit gets no pressure of it', async () => {
  const asked = (unit: string, id: string, actor: Actor) =>
    ask(product, where, 'figure.explain', { figure_id: pressure(unit, id) }, { actor })
  const park = inRole('committee_controller', ['PARK'])
  // The requirement of the school is no part of the park's, and hides nothing of what is.
  expect(await asked('PARK', 'PROV', park)).toMatchObject({ value: 0.5 * mnkr, formula: 'C08' })
  expect(await asked('SKOLA', 'PROV', park)).toMatch(/^40[34] /)
  const part = { requirement_id: 'ANNAT', unit_id: 'PARK', year: 2028, amount_ore: 3 * mnkr }
  await record(
    product,
    where,
    ['saving_allocation.create', part],
    change('given', { kind: 'saving', position: 4, subject_id: 'ANNAT' }),
  )
  expect(await asked('PARK', 'PROV', park)).toMatchObject({ value: 3.5 * mnkr })
  await record(product, where, ['scenario.revise', { id: 'TYST', state: 'working' }])
  expect(await asked('PARK', 'TYST', inRole('group_representative', []))).toBe('404 record.unknown')
})

/** A lease that nobody has agreed to, a signed one that somebody holds for a proposal, and a project in 2028. */
const unbound: Tell[] = [
  ...['SOKT', 'TROTT'].map(
    (id): Tell => [
      'lease.create',
      {
        ...{ id, title: id, premise_id: 'HUS', unit_id: 'PARK', account_id: 'hyra', rent_ore_per_year: 12 * mnkr },
        ...{ starts_on: '2028-01-01', starts_precision: 'day', ends_on: '2029-12-31' },
        ...(id === 'SOKT' ? { state: 'negotiated' } : { state: 'signed', certainty: 'proposed' }),
      },
    ],
  ),
  [
    'project.create',
    { id: 'PROJ', title: 'Bygget', purpose: 'prov', unit_id: 'PARK', state: 'development', date_precision: 'day' },
  ],
  [
    'burn_point.create',
    { project_id: 'PROJ', year: 2028, month: 3, account_id: 'lon', amount_ore: 5 * mnkr, kind: 'forecast' },
  ],
  scenario('FLYTT', 'budget'),
  change('sokt', { kind: 'lease_move', subject_id: 'SOKT', months: 6, moved: 'start' }, 'FLYTT'),
  change('trott', { kind: 'lease_move', subject_id: 'TROTT', months: 6, moved: 'start' }, 'FLYTT'),
  change('bygget', { kind: 'project_move', position: 2, subject_id: 'PROJ', months: 12 }, 'FLYTT'),
]

test('a move of what the pressure does not count adds and takes nothing, and is named', async () => {
  await record(product, where, ...unbound)
  const held = await figure(pressure('PARK', 'FLYTT', '_base'))
  expect(held.not_included.filter((text) => text.includes('SOKT') || text.includes('TROTT'))).toHaveLength(2)
  const tree = await figure(pressure('PARK', 'FLYTT'))
  expect([tree.value, tree.parts.length]).toEqual([held.value, 1])
  expect(tree.not_included).toEqual([...held.not_included, 'sokt', 'trott', 'bygget'])
  const own = await figure(pressure('PARK', 'FLYTT').replace(':', ':change=bygget,'))
  expect([own.value, own.parts, own.remarks]).toEqual([
    0,
    [],
    ['prövas', 'Trycket räknar inte det som flyttas, varken med eller utan scenariot.'],
  ])
  // The totals of the scenario show what the move does all the same.
  expect((await figure('scenario_effect:scenario=FLYTT,unit=PARK,year=2028,change=bygget')).value).toBe(-5 * mnkr)
  await record(product, where, ['lease.revise', { id: 'SOKT', state: 'signed' }])
  const signed = await figure(pressure('PARK', 'FLYTT'))
  expect(bars(signed).slice(1)).toEqual([['sokt', -6, 'conditional']])
})

test('a requirement that is switched on in later years only is named and not counted', async () => {
  await record(
    product,
    where,
    scenario('SEN', 'budget'),
    change('sen', { kind: 'saving', subject_id: 'KRAV', from_year: 2029 }, 'SEN'),
  )
  const plain = await figure('pressure:reference=2027,unit=SKOLA,year=2028')
  const tree = await figure(pressure('SKOLA', 'SEN'))
  expect([tree.parts.length, tree.not_included]).toEqual([1, plain.not_included])
  expect(tree.not_included).toEqual(['Spara ANNAT', 'Spara KRAV'])
})
