import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Explained, recompute } from '#core/figure.ts'
import type { Actor, City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { ask } from '../../../test/asking.ts'
import { planner, read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'

let product: TestProduct
let city: City

const day = '2026-11-23'
const controller = {
  ...planner,
  grants: planner.grants.filter(({ area }) => area === 'economy').map((grant) => ({ ...grant, unit_ids: ['SLK'] })),
}

const budgeted = (unit_id: string, year: number, amount_ore: number | null): [string, Record<string, unknown>] => {
  const certainty = amount_ore === null ? 'unknown' : 'decided'
  const line = { year, unit_id, account_id: 'kostnader', amount_ore, certainty, reason: 'prov' }
  return ['entry.post', { entry_set_id: 'budget-2025', decision_id: 'BESLUT-BUDGET-2025', lines: [line] }]
}

/** The world on 23 November, and what somebody decided the day after. */
beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  product.setClock('2026-11-24T09:00:00.000Z')
  await record(
    product,
    city,
    budgeted('SLK', 2027, 700),
    budgeted('SLK', 2026, null),
    ['org_unit.create', { id: 'NY', name: 'Nya nämnden', kind: 'specialist_committee', parent_id: 'KF' }],
    budgeted('NY', 2027, 100),
  )
  product.setClock('2026-11-25T09:00:00.000Z')
})

afterAll(() => product.close())

const figure = (id: string, asOf: string | null = null) =>
  read(product, city, (context) => explainFigure(context, id), asOf)
const asked = (figure_id: string, actor: Actor, as_of: string | null = null) =>
  ask(product, city, 'figure.explain', { figure_id }, { actor, as_of })
const idsIn = ({ figure_id, parts }: Explained): (string | null)[] => [figure_id, ...parts.flatMap(idsIn)]

it('what a net has moved since a day is what is known minus what was known, each with its explanation', async () => {
  const tree = await figure(`net_since:since=${day},unit=SLK,year=2027`)
  expect(tree).toMatchObject({ value: 700, unknown_count: 0, operation: 'difference', certainty: 'decided' })
  expect(recompute(tree)).toBe(tree.value)
  const [now, then] = tree.parts
  expect(now?.figure_id).toBe('net:unit=SLK,year=2027')
  expect(then).toMatchObject({
    figure_id: `net_then:as_of=${day},unit=SLK,year=2027`,
    label: 'Netto Stadsledningskontoret 2027, känt 23 november 2026',
    value: (await figure('net:unit=SLK,year=2027', day)).value,
  })
  expect(then?.value).toBe(Number(now?.value) - 700)
})

it('what was known has parts without names: asked for by its name, a part would be what it is now', async () => {
  const [name, ...parts] = idsIn(await figure(`net_then:as_of=${day},unit=SLK,year=2027`))
  expect(name).toBe(`net_then:as_of=${day},unit=SLK,year=2027`)
  expect(parts.length).toBeGreaterThan(1)
  expect(new Set(parts)).toEqual(new Set([null]))
})

it('reads two days at the same time without mixing them', async () => {
  const ids = ['net', 'net_then', 'net', 'net_since', 'net_then'].map((kind) => {
    const on = kind === 'net_then' ? `as_of=${day},` : kind === 'net_since' ? `since=${day},` : ''
    return `${kind}:${on}unit=SLK,year=2027`
  })
  const values = await read(product, city, (context) => Promise.all(ids.map((id) => explainFigure(context, id))))
  const [now = 0, then = 0, ...rest] = values.map(({ value }) => Number(value))
  expect(now - then).toBe(700)
  expect(rest).toEqual([now, 700, then])
})

it('is unknown when an amount is, and where the unit or the budget was not there then', async () => {
  expect(await figure(`net_since:since=${day},unit=SLK,year=2026`)).toMatchObject({ value: null, unknown_count: 1 })
  const unit = await figure(`net_since:since=${day},unit=NY,year=2027`)
  expect(unit).toMatchObject({ value: null, certainty: 'unknown' })
  expect(unit.parts.map(({ value, remarks }) => [value, remarks])).toEqual([
    [100, []],
    [null, ['Så var det 23 november 2026: Det finns ingen enhet med beteckningen NY.']],
  ])
  expect(await figure('net_then:as_of=1990-01-01,unit=SLK,year=2027')).toMatchObject({ value: null, parts: [] })
})

it('is held against the day that is read, and a later day is refused', async () => {
  const of = 'unit=SLK,year=2027'
  expect((await figure(`net_since:since=2026-11-22,${of}`, day)).value).toBe(0)
  expect(await asked(`net_since:since=2026-11-24,${of}`, planner, day)).toBe('400 change.later')
  expect((await figure(`net_since:since=2026-11-25,${of}`)).value).toBe(0)
})

it('is told to those who may read the money of the unit, and to no others', async () => {
  for (const kind of [`net_then:as_of=${day}`, `net_since:since=${day}`]) {
    expect(await asked(`${kind},unit=SLK,year=2027`, controller)).toMatchObject({ unit: 'ore' })
    expect(await asked(`${kind},unit=NY,year=2027`, controller)).toBe('404 figure.hidden')
  }
})

it('leads from a unit with others below it to the entries of each, named, the largest first', async () => {
  const tree = await figure('cost:unit=KF,year=2027')
  expect(tree.label).toBe('Kostnader Kommunfullmäktige 2027')
  expect(tree.parts.map(({ label }) => label)).toContain('Nya nämnden, Kostnader: prov')
  const sizes = tree.parts.map(({ value }) => (value === null ? Number.POSITIVE_INFINITY : Math.abs(Number(value))))
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  expect((await figure('cost:unit=NY,year=2027')).parts.map(({ label }) => label)).toEqual(['Kostnader: prov'])
})
