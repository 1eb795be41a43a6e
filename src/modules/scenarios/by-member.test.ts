import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Explained, recompute } from '#core/figure.ts'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { ask } from '../../../test/asking.ts'
import { cityProduct, planner, read, record, type TestProduct } from '../../../test/city.ts'

let product: TestProduct
let city: City

const line = (unit_id: string, amount_ore: number | null, on: object = {}) => ({
  ...{ year: 2027, unit_id, account_id: 'lon', amount_ore, reason: 'prov', ...on },
  certainty: amount_ore === null ? 'unknown' : 'estimated',
})
const change = (id: string, fields: object): [string, Record<string, unknown>] => [
  'scenario_change.create',
  { id, scenario_id: 'S', title: id, reason: 'prövas', account_id: 'lon', ...fields },
]

/** Wages on two activities, on a project and on none, in a unit and the one below it; all grow, and one gets more. */
beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'N', name: 'Nämnden', kind: 'specialist_committee' }],
    ['org_unit.create', { id: 'A', name: 'Enheten', kind: 'unit', parent_id: 'N' }],
    ['account.create', { id: 'lon', name: 'Löner', kind: 'cost', chart: 'prov' }],
    ['activity_code.create', { id: 'skola', name: 'Skola' }],
    ['activity_code.create', { id: 'vard', name: 'Vård' }],
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2027, last_year: 2027 }],
    [
      'entry.post',
      {
        entry_set_id: 'plan',
        lines: [
          line('N', 1000, { activity_id: 'skola' }),
          line('A', 25, { activity_id: 'skola' }),
          line('A', 25, { activity_id: 'vard' }),
          line('A', 25),
          line('A', 500, { project_id: 'P1' }),
          line('N', null, { activity_id: 'vard', month: 3 }),
        ],
      },
    ],
    ['scenario.create', { id: 'S', title: 'Prövas', purpose: 'x', condition: 'x', base_set_id: 'plan' }],
    change('more', { kind: 'share', unit_id: 'N', share_ppm: 100_000, counted_on: 'base' }),
    change('plus', { kind: 'amount', unit_id: 'A', amount_ore: 7, position: 2 }),
  )
})

afterAll(() => product.close())

type Row = { [name: string]: unknown; amount_ore: number | null; effect_ore: number | null }

const rows = async (more: object) =>
  (
    (await ask(product, city, 'scenario.totals', { id: 'S', unit_id: 'N', ...more }, { actor: planner })) as {
      rows: Row[]
    }
  ).rows

it('adds a share of what stands on each activity to that, and an amount to what lies on none', async () => {
  // Each place is rounded for itself, half away from zero, as it is by unit and account.
  expect(await rows({ by: 'activity' })).toMatchObject([
    { activity: null, base_ore: 525, effect_ore: 3 + 50 + 7, amount_ore: 585 },
    { activity: 'skola', base_ore: 1025, effect_ore: 100 + 3 },
    { activity: 'vard', base_ore: 25, base_unknown_count: 1, effect_ore: 3, effect_unknown_count: 1, unknown_count: 1 },
  ])
  expect(await rows({ by: 'project' })).toMatchObject([
    { project: null, effect_ore: 100 + 3 + 3 + 3 + 7 },
    { project: 'P1', base_ore: 500, effect_ore: 50, amount_ore: 550 },
  ])
})

it('gives the same sum whatever it is told by', async () => {
  for (const by of ['year', 'unit', 'account', 'activity', 'project', 'activity,project,unit,month'])
    expect([by, (await rows({ by })).reduce((sum, { effect_ore }) => sum + (effect_ore ?? 0), 0)]).toEqual([by, 166])
})

it('is told level by level as the table asks: of one activity, of none, and of the unit alone', async () => {
  expect(await rows({ by: 'account', activity_id: 'skola' })).toMatchObject([{ account: 'lon', effect_ore: 103 }])
  expect(await rows({ by: 'account', activity_id: 'none' })).toMatchObject([{ account: 'lon', effect_ore: 60 }])
  expect(await rows({ by: 'account', activity_id: 'skola', units: 'own' })).toMatchObject([{ effect_ore: 100 }])
  expect(await rows({ by: 'account', project_id: 'P1' })).toMatchObject([{ effect_ore: 50 }])
})

/** Every node of the tree adds up to its own value. */
function addsUp(tree: Explained): void {
  const value = recompute(tree)
  if (value !== null && tree.value !== null && tree.parts.length > 0) expect(value).toBe(tree.value)
  tree.parts.forEach(addsUp)
}

it('is explained for an activity to the entries there, and names it', async () => {
  const figure = (id: string) => read(product, city, (context) => explainFigure(context, id))
  const scope = 'unit=N,account=lon,scenario=S,year=2027'
  const tree = await figure(`scenario:${scope},activity=skola,members=own`)
  expect(tree).toMatchObject({ value: 1025 + 103 })
  expect(tree.label).toContain('Löner, Skola')
  expect(JSON.stringify(tree)).toContain('Löner, Skola, Enheten')
  addsUp(tree)
  expect(await figure(`scenario_difference:${scope},activity=none`)).toMatchObject({ value: 60 })
  expect(await figure(`scenario_difference:${scope},project=P1`)).toMatchObject({ value: 50 })
  expect(await figure(`scenario_base:${scope},activity=vard`)).toMatchObject({ value: 25, unknown_count: 1 })
})
