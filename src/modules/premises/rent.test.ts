import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import { leaseStates } from './schema.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
})

afterAll(() => product.close())

const tell = (...steps: [string, Record<string, unknown>][]) => record(product, city, ...steps)
const figure = (id: string) => read(product, city, (context) => explainFigure(context, id))

/** A lease of a unit of its own, so that nothing else is among the unit's commitments. */
async function leased(id: string, change: object) {
  const lease = { id, title: id, premise_id: 'H2B', unit_id: id, account_id: 'hyra', starts_on: '2027-01-01' }
  await tell(
    ['org_unit.create', { id, name: id, kind: 'department' }],
    ['lease.create', { ...lease, state: 'signed', rent_ore_per_year: 1200, ...change }],
  )
}

describe('the rent of a lease', () => {
  it.each(leaseStates)('is as sure as the lease is when it is %s', async (state) => {
    await leased(`H-${state}`, { state })
    const isBound = !['need', 'search', 'negotiated', 'approved'].includes(state)
    const certainty = isBound ? 'decided' : 'proposed'
    expect(await figure(`rent:lease=H-${state},year=2027`)).toMatchObject({ value: 1200, certainty })
    expect(await figure(`committed:unit=H-${state},year=2027`)).toMatchObject(
      isBound
        ? { value: 1200, certainty: 'decided', not_included: [] }
        : { value: null, certainty: 'unknown', not_included: [`Hyra H-${state} 2027`] },
    )
  })

  it('follows the lease when its state changes, and no surer than somebody has stated', async () => {
    await leased('FOLJER', { state: 'need' })
    await tell(['lease.revise', { id: 'FOLJER', state: 'signed' }])
    expect(await figure('rent:lease=FOLJER,year=2027')).toMatchObject({ certainty: 'decided' })
    await tell(['lease.revise', { id: 'FOLJER', state: 'negotiated', certainty: 'decided' }])
    expect(await figure('rent:lease=FOLJER,year=2027')).toMatchObject({ certainty: 'proposed' })
    await tell(['lease.revise', { id: 'FOLJER', state: 'signed', certainty: 'estimated' }])
    expect(await figure('rent:lease=FOLJER,year=2027')).toMatchObject({ certainty: 'estimated' })
  })

  it('is decided once a decision has approved it', async () => {
    await tell([
      'decision.create',
      { id: 'HYR', title: 'Hyr', body_id: 'KF', decided_on: '2026-11-20', kind: 'approved' },
    ])
    await leased('BESLUTAT', { state: 'approved', decision_id: 'HYR' })
    expect(await figure('rent:lease=BESLUTAT,year=2027')).toMatchObject({ certainty: 'decided' })
  })

  it('is one unknown a year when nobody has told it', async () => {
    await leased('OKAND', { rent_ore_per_year: null })
    expect(await figure('rent:lease=OKAND,year=2028')).toMatchObject({ value: null, unknown_count: 1 })
    expect(await figure('committed:unit=OKAND,year=2028')).toMatchObject({ value: null, unknown_count: 1 })
    const pressure = await figure('pressure:reference=2027,unit=OKAND,year=2028')
    expect(pressure.parts[1]).toMatchObject({ value: null, unknown_count: 1 })
  })

  it('is a known 0 in a year without a day of the lease, known or unknown rent', async () => {
    await leased('KORT', { rent_ore_per_year: null, ends_on: '2027-12-31' })
    for (const year of [2026, 2028])
      expect(await figure(`rent:lease=KORT,year=${year}`)).toMatchObject({ value: 0, unknown_count: 0 })
  })

  it('without an end is paid in the years to come, however old the lease is, and says where it stops', async () => {
    await leased('GAMMALT', { starts_on: '2009-01-01', open_end: true })
    const last = Number(product.clock().slice(0, 4)) + 9
    for (const year of [2009, last])
      expect(await figure(`rent:lease=GAMMALT,year=${year}`)).toMatchObject({ value: 1200 })
    const beyond = await figure(`rent:lease=GAMMALT,year=${last + 1}`)
    expect(beyond.value).toBeNull()
    expect(beyond.remarks).toEqual([expect.stringContaining(`Hyran är inte inlagd ${last + 1}.`)])
  })

  it('that is only proposed is named by the pressure that leaves it out', async () => {
    await leased('FORSLAG', { state: 'negotiated' })
    const pressure = await figure('pressure:reference=2026,unit=FORSLAG,year=2027')
    expect(pressure).toMatchObject({ value: null, not_included: ['Hyra FORSLAG 2027'] })
  })

  it('of a lease that ends lowers the commitments', async () => {
    await leased('SLUTAR', { ends_on: '2027-12-31' })
    const pressure = await figure('pressure:reference=2027,unit=SLUTAR,year=2028')
    expect(pressure.parts[1]).toMatchObject({ value: -1200, unknown_count: 0 })
  })
})
