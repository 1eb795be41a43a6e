import { afterAll, beforeAll, expect, test } from 'vitest'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { type Row, readGolden } from '../../../test/golden-table.ts'

const { Tryck } = readGolden(new URL('./golden/c08.md', import.meta.url), 'Tryck')

let product: TestProduct
let city: City

const years = { first_year: 2030, last_year: 2032 }

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KS', name: 'Styrelsen', kind: 'executive_board' }],
    ['account.create', { id: 'kostnader', name: 'Kostnader', kind: 'cost', chart: 'prov' }],
    ['decision.create', { id: 'JA', title: 'Budget', body_id: 'KS', decided_on: '2029-11-20', kind: 'approved' }],
    ['entry_set.create', { id: 'budget', name: 'Budget', kind: 'decided_budget', decision_id: 'JA', ...years }],
    ['entry_set.create', { id: 'bundet', name: 'Bundet', kind: 'commitments', ...years }],
    ['entry_set.create', { id: 'om', name: 'Om staten', kind: 'scenario', ...years }],
  )
})

afterAll(() => product.close())

type Step = [string, Record<string, unknown>]

/** The amount of a column in a year, posted to a set; nothing for a dash. */
function amount(row: Row, column: string, entry_set_id: string, year: number, unit_id: string): Step[] {
  if (row.maybe(column) === null) return []
  const amount_ore = row.ore(column, 'mnkr')
  const certainty = amount_ore === null ? 'unknown' : 'decided'
  const line = { year, unit_id, account_id: 'kostnader', amount_ore, certainty, reason: 'prov' }
  return [['entry.post', { entry_set_id, decision_id: 'JA', lines: [line] }]]
}

function saving(row: Row, unit_id: string): Step[] {
  if (row.maybe('sparkrav, procent') === null) return []
  const share_ppm = Math.round(row.number('sparkrav, procent') * 10_000)
  const about = { title: 'Sparkrav', unit_id, state: 'potential', condition: 'om riksdagen beslutar' }
  return [['saving_requirement.create', { ...about, share_ppm, scenario_set_id: 'om', account_id: 'kostnader' }]]
}

test.each(Tryck)('C08 $title', async (row) => {
  // A unit of its own for each row of the table.
  const unit = row.place.replaceAll(/[^a-z0-9]/g, '-')
  await record(
    product,
    city,
    ['org_unit.create', { id: unit, name: unit, kind: 'specialist_committee', parent_id: 'KS' }],
    ...amount(row, 'netto referensår', 'budget', 2030, unit),
    ...amount(row, 'netto i år', 'budget', 2031, unit),
    ...amount(row, 'åtagande referensår', 'bundet', 2030, unit),
    ...amount(row, 'åtagande i år', 'bundet', 2031, unit),
    ...saving(row, unit),
  )
  const with_saving = row.maybe('sparkrav, procent') === null ? '' : 'saving=net_cost,'
  const figure = `pressure:reference=2030,${with_saving}unit=${unit},year=2031`
  expect(await read(product, city, (context) => explainFigure(context, figure))).toMatchObject({
    value: row.ore('= tryck', 'mnkr'),
    unknown_count: row.number('= okända'),
    formula: 'C08',
  })
})

test.each([
  ['falls', 20, 10, 'Nettot sänks från 2030 till 2031'],
  ['rises', 10, 20, 'Nettot höjs från 2030 till 2031'],
  ['same', 10, 10, 'Nettot 2031 mot 2030'],
])('a net that %s is called so, and not the opposite with a minus', async (unit, before_ore, after_ore, label) => {
  const amounts = [
    [2030, before_ore],
    [2031, after_ore],
  ] as const
  const lines = amounts.map(([year, amount_ore]) => ({
    ...{ year, unit_id: unit, account_id: 'kostnader', amount_ore, certainty: 'decided', reason: 'prov' },
  }))
  await record(
    product,
    city,
    ['org_unit.create', { id: unit, name: unit, kind: 'specialist_committee', parent_id: 'KS' }],
    ['entry.post', { entry_set_id: 'budget', decision_id: 'JA', lines }],
  )
  const tree = await read(product, city, (context) =>
    explainFigure(context, `pressure:reference=2030,unit=${unit},year=2031`),
  )
  expect(tree.parts[0]).toMatchObject({ label, value: before_ore - after_ore })
})
