import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Refusal } from '#core/refusal.ts'
import { cityProduct, read, record, type TestProduct } from '../../test/city.ts'
import type { City } from './context.ts'
import { recordTypes } from './registry.ts'
import { verifyAudit } from './verification.ts'
import type { FullSize, WorldLine } from './world.ts'
import { fillWorld } from './world-fill.ts'

const told: [number, number][] = []

let product: TestProduct
let city: City

beforeEach(async () => {
  told.length = 0
  ;({ product, city } = await cityProduct())
  await record(product, city, ['account.create', { id: 'hyra', name: 'Hyra', kind: 'cost', chart: 'prov' }])
})

afterEach(() => product.close())

const line: WorldLine = {
  ...{ year: 2021, month: 3, unit_id: 'E-1', account_id: 'hyra' },
  ...{ activity_id: 'V-1', counterparty_id: null, amount_ore: 7 },
}

/** A unit, an activity and a set, and so many entries of seven öre. */
const small: FullSize = {
  set_id: 'stort',
  document: 'Prov',
  section: '1',
  steps: () => [
    ['org_unit.create', { id: 'E-1', name: 'Enhet', kind: 'unit' }],
    ['activity_code.create', { id: 'V-1', name: 'Del' }],
    ['entry_set.create', { id: 'stort', name: 'Stort', kind: 'actual', first_year: 2021, last_year: 2021 }],
  ],
  lines: (_city, { entries }) => Array.from({ length: entries }, () => line),
  used: () => ({ unit_ids: ['E-1'], account_ids: ['hyra'] }),
}

const wish = { entries: 12_001, seed: 1, told: async (done: number, of: number) => void told.push([done, of]) }
const filled = () => fillWorld(product, city, small, wish)

const counted = () =>
  read(product, city, async (context) => {
    const found = await sql<{ count: number; sum: number; real: number }>`select count(*)::int as count,
      coalesce(sum(amount_ore), 0)::int as sum, (count(*) filter (where not synthetic))::int as real
      from entry`.execute(context.db)
    return found.rows[0]
  })

const code = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  )

test('fills a city with entries marked as example data, tells how far it is, and the trail covers them', async () => {
  await filled()
  expect(await counted()).toEqual({ count: 12_001, sum: 84_007, real: 0 })
  expect(told).toEqual([
    [5000, 12_001],
    [10_000, 12_001],
    [12_001, 12_001],
  ])
  const { broken, images } = await read(product, city, (context) => verifyAudit(context, recordTypes()))
  expect(broken).toBeNull()
  expect(images).toBeGreaterThan(5)
})

test('a city that is filled is left as it is', async () => {
  await filled()
  expect(await code(filled())).toBe('world.filled')
  expect(await counted()).toMatchObject({ count: 12_001 })
})

test('stopped on the way nothing is there, and it can be filled after that', async () => {
  const stopping = async (done: number) => {
    if (done > 5000) throw new Refusal('world.fill_stopped', 409, { city: city.name })
  }
  expect(await code(fillWorld(product, city, small, { ...wish, told: stopping }))).toBe('world.fill_stopped')
  expect(await counted()).toMatchObject({ count: 0 })
  await filled()
  expect(await counted()).toMatchObject({ count: 12_001 })
})
