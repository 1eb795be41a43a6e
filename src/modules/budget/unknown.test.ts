import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { totalsOf } from '#modules/ledger/totals.ts'
import type { City } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import { savingAllocation } from './schema.ts'

let product: TestProduct
let city: City

beforeEach(async () => {
  ;({ product, city } = await underlagProduct())
})

afterEach(() => product.close())

type Step = [string, Record<string, unknown>]

const tell = (...steps: Step[]) => record(product, city, ...steps)
const figure = (id: string) => read(product, city, (context) => explainFigure(context, id))
const inBudget = (unit_id: string, year: number, amount_ore: number | null): Step => {
  const line = { year, unit_id, account_id: 'kostnader', amount_ore, certainty: 'decided', reason: 'prov' }
  return ['entry.post', { entry_set_id: 'budget-2025', decision_id: 'BESLUT-BUDGET-2025', lines: [line] }]
}

describe('commitments that nobody has recorded', () => {
  it('are unknown, not 0', async () => {
    expect(await figure('committed:unit=FASTK,year=2027')).toMatchObject({ value: null, certainty: 'unknown' })
  })

  it('are found in every set of commitments', async () => {
    await tell(
      ['entry_set.create', { id: 'a', name: 'Andra', kind: 'commitments', first_year: 2025, last_year: 2028 }],
      ['lease.revise', { id: 'AVTAL-2B', rent_ore_per_year: 1200 }],
    )
    expect((await figure('committed:unit=SLK,year=2027')).value).toBe(1200)
  })

  it('leave the pressure of a unit without a budget unknown, with and without the saving', async () => {
    expect(await figure('pressure:reference=2025,unit=FASTK,year=2027')).toMatchObject({ value: null })
    await tell([
      'saving_requirement.create',
      {
        id: 'S',
        title: 'Prov',
        unit_id: 'FASTK',
        share_ppm: 25_000,
        state: 'potential',
        scenario_set_id: 'scenario-utjamning',
        account_id: 'sparkrav',
      },
    ])
    const withSaving = await figure('pressure:reference=2025,saving=net_cost,unit=FASTK,year=2027')
    expect(withSaving.value).toBeNull()
    expect(withSaving.unknown_count).toBeGreaterThan(0)
  })

  it('are one unknown part of the pressure of a unit that has a budget', async () => {
    await tell(inBudget('FASTK', 2025, 1000), inBudget('FASTK', 2027, 900))
    expect(await figure('pressure:reference=2025,unit=FASTK,year=2027')).toMatchObject({
      value: 100,
      unknown_count: 1,
      certainty: 'decided',
    })
  })
})

describe('a saving counted on an amount that is not wholly known', () => {
  beforeEach(() =>
    tell(inBudget('SLK', 2026, null), [
      'saving_requirement.revise',
      { id: 'SPARBETING', base: 'net_cost', from_year: 2026 },
    ]),
  )

  it('is unknown in its scenario', async () => {
    const question = { entry_set_id: 'scenario-utjamning', unit_ids: ['SLK'], by: ['year'] as const }
    const rows = await read(product, city, (context) =>
      totalsOf(context, { ...question, from_year: 2026, to_year: 2027 }),
    )
    expect(rows.map((row) => row.by_certainty.conditional)).toEqual([
      { known_ore: 0, unknown_count: 1 },
      { known_ore: -3_875_750_000, unknown_count: 0 },
    ])
  })

  it('follows the years of the decided budget', async () => {
    const conditional = async (year: number) => {
      const question = { entry_set_id: 'scenario-utjamning', unit_ids: ['SLK'], by: [], from_year: year, to_year: year }
      return (await read(product, city, (context) => totalsOf(context, question)))[0]?.by_certainty.conditional
    }
    expect(await conditional(2029)).toBeUndefined()
    await tell(['entry_set.revise', { id: 'budget-2025', last_year: 2029 }])
    expect(await conditional(2029)).toEqual({ known_ore: 0, unknown_count: 1 })
    await tell(['entry_set.revise', { id: 'budget-2025', last_year: 2028 }])
    expect(await conditional(2029)).toBeUndefined()
  })

  it('is not allocated', async () => {
    const ask = { id: 'SPARBETING', year: 2026, lines: [{ unit_id: 'SLK' }] }
    await expect(tell(['saving_requirement.allocate', ask])).rejects.toMatchObject({ code: 'budget.base_unknown' })
  })
})

describe('an allocation', () => {
  beforeEach(() => tell(['saving_requirement.revise', { id: 'SPARBETING', base: 'net_cost', from_year: 2026 }]))

  it('asks for the amount of a unit whose net is unknown, instead of giving it 0', async () => {
    const lines = [{ unit_id: 'SLK' }, { unit_id: 'FASTK' }]
    await expect(tell(['saving_requirement.allocate', { id: 'SPARBETING', year: 2026, lines }])).rejects.toMatchObject({
      code: 'budget.weight_unknown',
      places: [{ field: 'lines.1.amount_ore' }],
    })
    await tell([
      'saving_requirement.allocate',
      { id: 'SPARBETING', year: 2026, lines: [{ unit_id: 'SLK' }, { unit_id: 'FASTK', amount_ore: 500 }] },
    ])
    const made = await read(product, city, (context) => listRecords(context, savingAllocation))
    expect(made.map((row) => row.amount_ore).toSorted((a, b) => a - b)).toEqual([500, 3_882_499_500])
  })

  it('is a proposal, also of a requirement without a condition', async () => {
    await tell(['saving_requirement.revise', { id: 'SPARBETING', condition: null, certainty: 'estimated' }])
    await tell(['saving_requirement.allocate', { id: 'SPARBETING', year: 2026, lines: [{ unit_id: 'SLK' }] }])
    const made = await read(product, city, (context) => listRecords(context, savingAllocation))
    expect(made.map((row) => row.certainty)).toEqual(['proposed'])
  })
})
