import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recompute } from '#core/figure.ts'
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
const left = () => figure('saving_unallocated:requirement=SPARBETING,year=2026')
const state = (to: string): Step => ['saving_requirement.revise', { id: 'SPARBETING', state: to }]
const chosen: Step = ['saving_requirement.revise', { id: 'SPARBETING', base: 'net_cost', from_year: 2026 }]
const allocate = (amount_ore: number | null): Step => [
  'saving_requirement.allocate',
  { id: 'SPARBETING', year: 2026, lines: [{ unit_id: 'SLK', amount_ore }] },
]

describe('what is left of a saving to allocate', () => {
  it('is unknown until the base is chosen, then the whole, then what the units have not been given', async () => {
    expect((await left()).value).toBeNull()
    await tell(chosen)
    expect(await left()).toMatchObject({ value: 3_882_500_000, certainty: 'conditional', unknown_count: 0 })
    await tell(allocate(1_000_000_000))
    const tree = await left()
    expect(tree.value).toBe(2_882_500_000)
    expect(recompute(tree)).toBe(2_882_500_000)
    expect(tree.parts[1]?.parts.map((part) => [part.label, part.value])).toEqual([
      ['Stadsledningskontoret', 1_000_000_000],
    ])
    await tell(allocate(null))
    expect((await left()).value).toBe(0)
    await tell(allocate(4_000_000_000))
    expect((await left()).value).toBe(-117_500_000)
  })
})

describe('the steps of a saving requirement', () => {
  it('are taken one at a time, and back', async () => {
    await tell(chosen, allocate(null))
    await expect(tell(state('allocated'))).rejects.toMatchObject({ code: 'budget.saving_step' })
    await tell(state('triggered'), state('allocated'), state('potential'))
  })

  it('reach allocated only when nothing is left, and measures only when every unit has some', async () => {
    await tell(chosen, state('triggered'))
    await expect(tell(state('allocated'))).rejects.toMatchObject({ code: 'budget.saving_not_allocated' })
    await tell(allocate(1_000_000_000))
    await expect(tell(state('allocated'))).rejects.toMatchObject({
      code: 'budget.saving_unallocated',
      params: { left: '28\u00a0825\u00a0000,00\u00a0kr' },
    })
    await tell(allocate(null), state('allocated'))
    await expect(tell(state('measures'))).rejects.toMatchObject({ code: 'budget.saving_no_measures' })
    const [part] = await read(product, city, (context) => listRecords(context, savingAllocation))
    await tell(['saving_allocation.revise', { id: part?.id, measures: 'Färre konsulter' }], state('measures'))
  })
})
