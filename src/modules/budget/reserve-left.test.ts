import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Explained, recompute } from '#core/figure.ts'
import type { City } from '#server/context.ts'
import { ask, inRole } from '../../../test/asking.ts'
import { cityProduct, planner, record, type TestProduct } from '../../../test/city.ts'

const mnkr = 100_000_000
let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct('2026-03-20T08:00:00.000Z'))
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KF', name: 'Fullmäktige', kind: 'city_council' }],
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee', parent_id: 'KF' }],
    ['decision.create', { id: 'JA', title: 'Budget', body_id: 'KF', decided_on: '2025-11-17', kind: 'approved' }],
  )
})

afterAll(() => product.close())

const mine = (name: string, input: object, if_match?: string) =>
  ask(product, city, name, input, { actor: planner, ...(if_match === undefined ? {} : { if_match }) })
const line = (id: string, state: string, amount: number | null, more: object = {}) =>
  mine('reserve_line.create', {
    ...{ id, title: id, unit_id: 'BUN', from_year: 2026, to_year: 2026, state },
    amount_ore: amount === null ? null : amount * mnkr,
    decision_id: state === 'requested' ? null : 'JA',
    ...more,
  })
const left = async () => (await mine('figure.explain', { figure_id: 'reserve_left:id=R' })) as unknown as Explained

it('has left what is not granted; what is asked for is named and not counted', async () => {
  await line('R', 'set_aside', 70)
  expect(await left()).toMatchObject({ value: 70 * mnkr, certainty: 'decided' })
  await line('A', 'granted', 24, { part_of_id: 'R' })
  await line('B', 'requested', 30, { part_of_id: 'R' })
  const tree = await left()
  expect([tree.value, recompute(tree), tree.not_included]).toEqual([46 * mnkr, 46 * mnkr, ['B']])
  const granted = await mine('figure.explain', { figure_id: 'reserve_granted:id=R' })
  expect(granted).toMatchObject({ value: 24 * mnkr, unknown_count: 0 })
})

it('is not told to those who may not read all that is granted: it would look as if there were more', async () => {
  await record(product, city, [
    'org_unit.create',
    { id: 'SON', name: 'Socialnämnden', kind: 'specialist_committee', parent_id: 'KF' },
  ])
  await mine('reserve_line.revise', { id: 'R', unit_id: 'SON' }, '"v1"')
  const actor = inRole('committee_controller', ['SON'])
  const figure = (kind: string) => ask(product, city, 'figure.explain', { figure_id: `${kind}:id=R` }, { actor })
  expect(await figure('reserve')).toMatchObject({ value: 70 * mnkr })
  expect(await figure('reserve_left')).toBe('404 figure.hidden')
  expect(await figure('reserve_granted')).toBe('404 figure.hidden')
})

it('grants no more than there is, from either side, and a part is of no part', async () => {
  expect(await line('C', 'granted', 47, { part_of_id: 'R' })).toBe('422 budget.reserve_spent')
  expect(await mine('reserve_line.revise', { id: 'R', amount_ore: 20 * mnkr }, '"v2"')).toBe('422 budget.reserve_spent')
  expect(await line('D', 'requested', 1, { part_of_id: 'A' })).toBe('422 budget.no_reserve')
  expect(await line('E', 'set_aside', 1, { part_of_id: 'R' })).toBe('422 budget.no_reserve')
})

it('is granted by those who may decide on it, and is no reserve for those who may not read it', async () => {
  const verbs = ['read', 'write', 'decide'] as const
  const grants = verbs.map((verb) => ({ area: 'economy' as const, verb, unit_ids: ['BUN'], decided_only: false }))
  const own = { from_year: 2026, to_year: 2026, amount_ore: mnkr, decision_id: 'JA', part_of_id: 'R' }
  const input = { id: 'X', title: 'X', unit_id: 'BUN', state: 'granted', ...own }
  const actor = { ...planner, grants }
  expect(await ask(product, city, 'reserve_line.create', input, { actor })).toBe('422 record.unknown_reference')
  const reading = { area: 'economy' as const, verb: 'read' as const, unit_ids: ['SON'], decided_only: false }
  const reader = { ...planner, grants: [...grants, reading] }
  expect(await ask(product, city, 'reserve_line.create', input, { actor: reader })).toBe('403 budget.decide_only')
})

it('that has granted a part has it taken back by those who may decide on it', async () => {
  const grants = (['read', 'write', 'decide'] as const).map((verb) => ({
    ...{ area: 'economy' as const, verb, unit_ids: verb === 'read' ? null : ['BUN'], decided_only: false },
  }))
  const own = { from_year: 2026, to_year: 2026, amount_ore: mnkr, decision_id: 'JA', part_of_id: 'R' }
  const input = { id: 'G', title: 'G', unit_id: 'BUN', state: 'granted', ...own }
  expect(await mine('reserve_line.create', input)).toMatchObject({ state: 'granted' })
  const asUnit = { actor: { ...planner, grants }, if_match: '"v1"' }
  for (const change of [{ state: 'requested' }, { part_of_id: null }])
    expect(await ask(product, city, 'reserve_line.revise', { id: 'G', ...change }, asUnit)).toMatch(/^4(03|22) budget/)
  expect(await ask(product, city, 'reserve_line.remove', { id: 'G' }, asUnit)).toBe('403 budget.decide_only')
  expect(await mine('reserve_line.remove', { id: 'G' }, '"v1"')).toEqual({ removed: true })
})

it('stays what it is while it has parts, which begin in its years', async () => {
  expect(await mine('reserve_line.revise', { id: 'R', state: 'refused' }, '"v2"')).toBe('409 budget.reserve_has_parts')
  const late = { part_of_id: 'R', from_year: 2031, to_year: 2031 }
  expect(await line('Y', 'requested', 1, late)).toBe('422 budget.reserve_years')
})

it('says how many grants are unknown', async () => {
  await line('F', 'granted', null, { part_of_id: 'R' })
  expect(await left()).toMatchObject({ value: 46 * mnkr, unknown_count: 1 })
})

it('grants the last money once, when two are granted it at the same moment', async () => {
  const answers = await Promise.all(['G', 'H'].map((id) => line(id, 'granted', 46, { part_of_id: 'R' })))
  expect(answers.filter((answer) => answer === '422 budget.reserve_spent')).toHaveLength(1)
})
