import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { explainFigure } from '#server/registry.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'

let product: TestProduct
let city: City

beforeEach(async () => {
  ;({ product, city } = await underlagProduct())
})

afterEach(() => product.close())

type Step = [string, Record<string, unknown>]

const tell = (...steps: Step[]) => record(product, city, ...steps)
const gap = (project: string, year: number) =>
  read(product, city, (context) => explainFigure(context, `funding_gap:project=${project},year=${year}`))
const burn = (month: number, amount_ore: number | null, kind = 'forecast'): Step => [
  'burn_point.create',
  { project_id: 'SMART', year: 2027, month, account_id: 'kostnader', amount_ore, kind },
]
const wholeYear = Array.from({ length: 12 }, (_, index) => burn(index + 1, 100))

describe('the funding gap of a project', () => {
  it('is unknown while nobody has told the burn, and decided money cannot be placed in the year (D.9 20)', async () => {
    const tree = await gap('GSIT3', 2027)
    expect(tree).toMatchObject({ value: null, certainty: 'unknown', unknown_count: 2 })
    expect(tree.parts.map((part) => part.value)).toEqual([null, null])
  })

  it('is the burn when every month is told and nothing is decided', async () => {
    await tell(...wholeYear)
    expect(await gap('SMART', 2027)).toMatchObject({ value: 1200, certainty: 'estimated', unknown_count: 0 })
  })

  it('counts the months that nobody has told as one unknown part', async () => {
    await tell(burn(1, 100), burn(2, 100))
    const tree = await gap('SMART', 2027)
    expect(tree).toMatchObject({ value: 200, unknown_count: 1 })
    expect(tree.parts[0]?.parts.at(-1)?.label).toBe('Månader som ingen har angett: 10')
  })

  it('takes what was used before what was expected, and not both', async () => {
    await tell(...wholeYear, burn(3, 170, 'actual'))
    expect((await gap('SMART', 2027)).value).toBe(1270)
  })

  it('is 0 in a year that the project does not reach', async () => {
    expect(await gap('SMART', 2028)).toMatchObject({ value: 0, unknown_count: 0 })
  })

  it('names proposed money without counting it', async () => {
    const proposed = { title: 'Förslag', subject_id: 'SMART', unit_id: 'KS', amount_ore: 900, state: 'proposed' }
    await tell(...wholeYear, ['funding.create', { ...proposed, valid_from: '2027-01-01', valid_to: '2027-12-31' }])
    expect(await gap('SMART', 2027)).toMatchObject({ value: 1200, not_included: ['Förslag'] })
  })
})
