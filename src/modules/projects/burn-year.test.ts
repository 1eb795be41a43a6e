import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import { burnPoint } from './schema.ts'

let product: TestProduct
let city: City

beforeEach(async () => {
  ;({ product, city } = await underlagProduct())
})

afterEach(() => product.close())

type Month = { month: number; amount_ore: number | null }

const enter = (months: readonly Month[], also: Record<string, unknown> = {}) =>
  record(product, city, [
    'project.enter_burn',
    { id: 'SMART', year: 2027, kind: 'forecast', account_id: 'kostnader', months, ...also },
  ])
const points = () => read(product, city, (context) => listRecords(context, burnPoint, { project_id: 'SMART' }))
const year = Array.from({ length: 12 }, (_, index) => ({ month: index + 1, amount_ore: 100 }))

describe("a year's burn", () => {
  it('reaches the ledger, and telling it again changes only the months that differ', async () => {
    expect(await enter(year)).toEqual({ changed: 12 })
    const gap = () => read(product, city, (context) => explainFigure(context, 'funding_gap:project=SMART,year=2027'))
    expect((await gap()).value).toBe(1200)
    expect(
      await enter([
        { month: 1, amount_ore: 100 },
        { month: 2, amount_ore: 250 },
      ]),
    ).toEqual({ changed: 1 })
    expect((await gap()).value).toBe(1350)
    expect((await points()).length).toBe(12)
    expect(await enter([{ month: 3, amount_ore: null }])).toEqual({ changed: 1 })
    expect(await gap()).toMatchObject({ value: 1250, unknown_count: 1 })
  })

  it('changes nothing when a month stands twice or an account is not there', async () => {
    await expect(enter([...year, { month: 1, amount_ore: 5 }].slice(1))).resolves.toEqual({ changed: 12 })
    await expect(
      enter([
        { month: 4, amount_ore: 1 },
        { month: 4, amount_ore: 2 },
      ]),
    ).rejects.toMatchObject({
      code: 'projects.month_twice',
    })
    await expect(enter([{ month: 4, amount_ore: 1 }], { account_id: 'saknas' })).rejects.toThrow()
    expect((await points()).find((point) => point.month === 4)?.amount_ore).toBe(100)
  })
})
