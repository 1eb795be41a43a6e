import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Explained, recompute } from '#core/figure.ts'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { ask } from '../../../test/asking.ts'
import { planner, read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'

let product: TestProduct
let city: City

/** A commitment that was posted by hand and has grown, beside the lease that is new. */
beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  const line = (year: number, amount_ore: number) => ({
    ...{ year, unit_id: 'SLK', account_id: 'kostnader', amount_ore, certainty: 'estimated', reason: 'Licenser' },
  })
  await record(
    product,
    city,
    ['entry_set.create', { id: 'egna', name: 'Egna', kind: 'commitments', first_year: 2025, last_year: 2028 }],
    ['entry.post', { entry_set_id: 'egna', lines: [line(2025, 100), line(2027, 350)] }],
  )
})

afterAll(() => product.close())

const figure = (id: string) => read(product, city, (context) => explainFigure(context, id))
const place = 'reference=2025,unit=SLK,year=2027'

it('every part of the pressure has a name, by which it is the same number', async () => {
  const pressure = await figure(`pressure:${place}`)
  const parts = [...pressure.parts, ...(pressure.parts[1]?.parts ?? [])]
  expect(parts.map(({ figure_id }) => figure_id?.split(':')[0])).toEqual(
    expect.arrayContaining(['net_fall', 'new_commitments', 'rent', 'commitment_change']),
  )
  for (const part of parts) {
    const named: Explained = await figure(part.figure_id ?? '')
    expect(named).toMatchObject({ label: part.label, value: part.value, unknown_count: part.unknown_count })
    if (named.value !== null) expect(recompute(named)).toBe(named.value)
  }
})

it('a part leads on to the record that it comes from; what was posted by hand to its set', async () => {
  const parts = (await figure(`new_commitments:${place}`)).parts
  const lease = parts.find(({ figure_id }) => figure_id?.startsWith('rent:'))
  expect(lease?.record?.kind).toBe('lease')
  const posted = { kind: 'entry_set', id: 'egna' }
  expect(await figure(`commitment_change:record=entry_set.egna,${place}`)).toMatchObject({ value: 250, record: posted })
  const change = await figure(`commitment_change:record=lease.${lease?.record?.id},${place}`)
  expect(change).toMatchObject({ value: lease?.value, record: lease?.record, operation: 'difference' })
})

it('what is committed is told part by part by names as well', async () => {
  const committed = await figure('committed:unit=SLK,year=2027')
  expect(committed.label).toBe('Åtaganden Stadsledningskontoret 2027')
  expect(committed.parts.map(({ figure_id }) => figure_id)).not.toContain(null)
  expect(await figure('commitment:record=entry_set.egna,unit=SLK,year=2027')).toMatchObject({
    value: 350,
    label: 'Licenser',
  })
})

it('the parts are read by those who may read the money of the unit', async () => {
  const actor = { ...planner, grants: planner.grants.map((grant) => ({ ...grant, unit_ids: ['SLK'] })) }
  const asked = (figure_id: string) => ask(product, city, 'figure.explain', { figure_id }, { actor })
  for (const kind of ['net_fall:', 'new_commitments:', 'commitment_change:record=entry_set.egna,']) {
    expect(await asked(`${kind}${place}`)).toMatchObject({ unit: 'ore' })
    expect(await asked(`${kind}reference=2025,unit=FASTK,year=2027`)).toBe('404 figure.hidden')
  }
})
