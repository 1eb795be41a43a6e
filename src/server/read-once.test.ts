import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestProduct, testProduct } from '../../test/city.ts'
import type { City, CityTransaction } from './context.ts'
import { type CityAccess, inCity, standAt } from './database.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  product = await testProduct()
  city = await product.city()
})

afterAll(() => product.close())

const reading: CityAccess = { as_of: null, write: false }
const within = <T>(access: CityAccess, work: (tx: CityTransaction) => Promise<T>) =>
  inCity(product.database.db, city, access, work)

/** The instant of the statement itself: another for each time that the database is asked. */
async function asked(tx: CityTransaction, about: string): Promise<{ at: string; about: string }[]> {
  const answer = await sql<{ at: string; about: string }>`select clock_timestamp()::text as at,
    ${about}::text as about`.execute(tx)
  return answer.rows
}

it('a question is asked once while the snapshot is the same', async () => {
  await within(reading, async (tx) => {
    const first = await asked(tx, 'hyra')
    expect(await asked(tx, 'hyra')).toEqual(first)
    expect(await Promise.all([asked(tx, 'lokal'), asked(tx, 'lokal')]).then(([a, b]) => a?.[0] === b?.[0])).toBe(true)
    expect(await asked(tx, 'lokal')).not.toEqual(first)
  })
})

it('what is known on another day is another question', async () => {
  await within(reading, async (tx) => {
    const first = await asked(tx, 'hyra')
    await standAt(tx, city, '2026-01-01T00:00:00.000Z')
    expect(await asked(tx, 'hyra')).not.toEqual(first)
  })
})

it('the next transaction, and one that writes, ask anew', async () => {
  const first = await within(reading, (tx) => asked(tx, 'hyra'))
  expect(await within(reading, (tx) => asked(tx, 'hyra'))).not.toEqual(first)
  await within({ as_of: null, write: true }, async (tx) => {
    expect(await asked(tx, 'hyra')).not.toEqual(await asked(tx, 'hyra'))
  })
})

it('the rows that several share cannot be changed, but each has a list of its own', async () => {
  await within(reading, async (tx) => {
    const rows = await asked(tx, 'hyra')
    expect(() => Object.assign(rows[0] ?? {}, { about: 'annat' })).toThrow(TypeError)
    rows.pop()
    expect(await asked(tx, 'hyra')).toHaveLength(1)
  })
})
