import { afterAll, beforeAll, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'

let product: TestProduct
let city: City

type Step = [string, Record<string, unknown>]

const burn = (month: number, amount_ore: number | null, kind = 'forecast'): Step => [
  'burn_point.create',
  { project_id: 'SMART', year: 2027, month, account_id: 'kostnader', amount_ore, kind },
]

/** Three months in a row, the second also booked; then an unknown one, and one more. */
beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  await record(product, city, burn(1, 100), burn(2, 999), burn(2, 200, 'actual'), burn(3, 101))
  await record(product, city, burn(4, null), burn(5, 5000))
})

afterAll(() => product.close())

const figure = (id: string) => read(product, city, (context) => explainFigure(context, id))

it('is the mean of the months in a row that are known, what was used before what was expected', async () => {
  const tree = await figure('burn_rate:project=SMART')
  expect(tree).toMatchObject({ value: 134, unknown_count: 0, unit: 'ore' })
  expect(tree.parts.map(({ value }) => value)).toEqual([401, 3])
  expect(tree.parts[0]?.parts.map(({ label, value }) => [label, value])).toEqual([
    ['januari 2027', 100],
    ['februari 2027', 200],
    ['mars 2027', 101],
  ])
})

it('is unknown while nobody has told the burn, and then no part of how long the money lasts', async () => {
  expect(await figure('burn_rate:project=GSIT3')).toMatchObject({ value: null, unknown_count: 1, certainty: 'unknown' })
  const kinds = async (project: string) =>
    (await figure(`runway:project=${project}`)).parts.map(({ figure_id }) => figure_id?.split(':')[0])
  expect(await kinds('GSIT3')).not.toContain('burn_rate')
  expect(await kinds('SMART')).toContain('burn_rate')
})
