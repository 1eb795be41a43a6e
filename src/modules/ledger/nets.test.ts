import { afterAll, beforeAll, expect, test } from 'vitest'
import { figureId } from '#core/figure.ts'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { readGolden } from '../../../test/golden-table.ts'

const golden = readGolden(new URL('./golden/nets.md', import.meta.url), 'Netto', 'Mot förra året', 'Investeringar')

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  const kinds = ['cost', 'revenue', 'outlay', 'inflow']
  await record(
    product,
    city,
    ['org_unit.create', { id: 'NAMND', name: 'Nämnden', kind: 'specialist_committee' }],
    ...kinds.map((kind): [string, Record<string, unknown>] => [
      'account.create',
      { id: kind, name: kind, kind, chart: 'prov' },
    ]),
  )
})

afterAll(() => product.close())

type Amount = [account_id: string, year: number, amount_ore: number | null]

/** The amounts in a set of their own, named after their row. */
async function plan(place: string, amounts: Amount[]): Promise<string> {
  const set = place.replace(':', '-')
  const lines = amounts.map(([account_id, year, amount_ore]) => ({
    year,
    unit_id: 'NAMND',
    account_id,
    amount_ore,
    certainty: amount_ore === null ? 'unknown' : 'estimated',
    reason: 'prov',
  }))
  const about = { id: set, name: set, kind: 'plan', first_year: 2030, last_year: 2031 }
  await record(product, city, ['entry_set.create', about], ['entry.post', { entry_set_id: set, lines }])
  return set
}

const figure = (kind: string, set: string) =>
  read(product, city, (context) => explainFigure(context, figureId(kind, { unit: 'NAMND', year: 2031, set })))

test.each(golden.Netto)('C01 $title', async (row) => {
  const [cost, revenue] = [row.ore('kostnad', 'mnkr'), row.ore('intäkt', 'mnkr')]
  const set = await plan(row.place, [
    ['cost', 2031, cost],
    ['revenue', 2031, revenue],
  ])
  const [value, unknown_count] = [row.ore('= netto', 'mnkr'), row.number('= okända')]
  expect(await figure('net', set)).toMatchObject({ value, unknown_count, formula: 'C01' })
})

test.each(golden['Mot förra året'])('C02 $title', async (row) => {
  const [before, now] = [row.ore('netto förra året', 'mnkr'), row.ore('netto i år', 'mnkr')]
  const set = await plan(row.place, [
    ['cost', 2030, before],
    ['cost', 2031, now],
  ])
  expect(await figure('net_change', set)).toMatchObject({ value: row.ore('= förändring', 'mnkr'), formula: 'C02' })
})

test.each(golden.Investeringar)('C03 $title', async (row) => {
  const [outlay, inflow] = [row.ore('utgift', 'mnkr'), row.ore('inkomst', 'mnkr')]
  const set = await plan(row.place, [
    ['outlay', 2031, outlay],
    ['inflow', 2031, inflow],
  ])
  const [value, unknown_count] = [row.ore('= netto', 'mnkr'), row.number('= okända')]
  expect(await figure('investment_net', set)).toMatchObject({ value, unknown_count, formula: 'C03' })
})
