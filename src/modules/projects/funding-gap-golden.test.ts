import { afterAll, beforeAll, expect, test } from 'vitest'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { cityProduct, read, record, type TestProduct } from '../../../test/city.ts'
import { readGolden } from '../../../test/golden-table.ts'

const { Brist } = readGolden(new URL('./golden/c07.md', import.meta.url), 'Brist')

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KS', name: 'Styrelsen', kind: 'executive_board' }],
    ['account.create', { id: 'kostnader', name: 'Kostnader', kind: 'cost', chart: 'prov' }],
    ['decision.create', { id: 'JA', title: 'Pengar', body_id: 'KS', decided_on: '2030-11-20', kind: 'approved' }],
  )
})

afterAll(() => product.close())

test.each(Brist)('C07 $title', async (row) => {
  const project_id = row.place.replaceAll(/[^a-z0-9]/g, '-')
  const year = { starts_on: '2031-01-01', ends_on: '2031-12-31' }
  await record(product, city, [
    'project.create',
    { id: project_id, title: 'Prov', purpose: 'prov', unit_id: 'KS', state: 'development', ...year },
  ])
  for (let month = 1; month <= row.number('månader'); month += 1) {
    const point = { project_id, year: 2031, month, account_id: 'kostnader', kind: 'forecast' }
    await record(product, city, [
      'burn_point.create',
      { ...point, amount_ore: row.ore('förbrukning per månad', 'tkr') },
    ])
  }
  for (const column of ['beslutat', 'begärt']) {
    if (row.maybe(column) === null) continue
    const id = `${project_id}-${column === 'begärt' ? 'begart' : 'beslutat'}`
    const about = { id, title: id, subject_id: project_id, unit_id: 'KS', account_id: 'kostnader', state: 'requested' }
    const days = { valid_from: '2031-01-01', valid_to: '2031-12-31' }
    await record(product, city, ['funding.create', { ...about, ...days, amount_ore: row.ore(column, 'tkr') }])
    if (column === 'beslutat') await record(product, city, ['funding.decide', { id, decision_id: 'JA' }])
  }
  const figure = `funding_gap:project=${project_id},year=2031`
  expect(await read(product, city, (context) => explainFigure(context, figure))).toMatchObject({
    value: row.ore('= brist', 'tkr'),
    unknown_count: row.number('= okända'),
    formula: 'C07',
  })
})
