import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Finding } from '#core/warning-rule.ts'
import type { City, Context } from '#server/context.ts'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import { keptFindings } from './kept-findings.ts'

let product: TestProduct
let city: City
let count = 0

const find = (_context: Context): Promise<Finding[]> => {
  count += 1
  return Promise.resolve([])
}
const ask = () => read(product, city, (context) => keptFindings(context, find))
const lease = (rent_ore_per_year: number): [string, Record<string, unknown>] => [
  'lease.revise',
  { id: 'AVTAL-2B', rent_ore_per_year },
]

beforeEach(async () => {
  ;({ product, city } = await underlagProduct())
  // The sample city comes back to the same trail before each test, and other tests may have asked already.
  await record(product, city, lease(100_000_000 + count))
  count = 0
})

afterEach(() => product.close())

test('findings are found once until something is written', async () => {
  await ask()
  await ask()
  expect(count).toBe(1)
  await record(product, city, lease(200_000_000))
  await ask()
  expect(count).toBe(2)
})

test('another day and another language are other findings', async () => {
  await ask()
  await read(product, city, (context) => keptFindings({ ...context, today: '2027-01-01' }, find))
  await read(product, city, (context) => keptFindings({ ...context, language: 'en' }, find))
  expect(count).toBe(3)
})

test('a transaction that has written is answered anew, and its answer is not kept', async () => {
  const written = [{ table: 'lease', id: 'AVTAL-2B', version: 9, sha256: 'x' }]
  await read(product, city, (context) => keptFindings({ ...context, written }, find))
  await ask()
  expect(count).toBe(2)
})
