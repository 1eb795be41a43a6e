import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { cityProduct, type TestProduct } from '../../test/city.ts'
import type { City, CityTransaction } from './context.ts'
import { type CityAccess, inCity, standAt } from './database.ts'
import { page, ROWS_OF_PAGE } from './read-once.ts'

let product: TestProduct
let city: City
/** What has reached the database. */
let sent: unknown[] = []

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  const watched = new WeakSet<pg.PoolClient>()
  product.database.pool.on('acquire', (client) => {
    if (watched.has(client)) return
    watched.add(client)
    const send = client.query.bind(client) as (...all: unknown[]) => unknown
    Object.assign(client, {
      query: (...all: unknown[]) => {
        sent.push(typeof all[0] === 'string' ? all[0] : (all[0] as { text?: string }).text)
        return send(...all)
      },
    })
  })
})

beforeEach(() => {
  sent = []
})

afterAll(() => product.close())

const reading: CityAccess = { as_of: null, write: false }
const within = <T>(access: CityAccess, work: (tx: CityTransaction) => Promise<T>) =>
  inCity(product.database.db, city, access, work)

async function ask(tx: CityTransaction, about: string): Promise<{ about: string }[]> {
  const answer = await sql<{ about: string }>`select ${about}::text as about`.execute(tx)
  return answer.rows
}

const times = () => sent.filter((statement) => String(statement).includes('::text as about')).length

it('a question is asked once while the snapshot is the same, and another question is another', async () => {
  await within(reading, async (tx) => {
    expect([await ask(tx, 'hyra'), await ask(tx, 'hyra')]).toEqual([[{ about: 'hyra' }], [{ about: 'hyra' }]])
    expect(times()).toBe(1)
    expect(await Promise.all([ask(tx, 'lokal'), ask(tx, 'lokal')])).toEqual([
      [{ about: 'lokal' }],
      [{ about: 'lokal' }],
    ])
    expect(times()).toBe(2)
  })
})

it('what was known on another day is another question', async () => {
  await within(reading, async (tx) => {
    await ask(tx, 'hyra')
    await standAt(tx, city, '2026-01-01T00:00:00.000Z')
    await ask(tx, 'hyra')
  })
  expect(times()).toBe(2)
})

it('the next transaction asks anew, and one that writes remembers nothing', async () => {
  await within(reading, (tx) => ask(tx, 'hyra'))
  await within(reading, (tx) => ask(tx, 'hyra'))
  expect(times()).toBe(2)
  await within({ as_of: null, write: true }, async (tx) => {
    await ask(tx, 'hyra')
    await ask(tx, 'hyra')
  })
  expect(times()).toBe(4)
})

it('the rows that several share cannot be changed, but each has a list of its own', async () => {
  await within(reading, async (tx) => {
    const rows = await ask(tx, 'hyra')
    expect(() => Object.assign(rows[0] ?? {}, { about: 'annat' })).toThrow(TypeError)
    rows.pop()
    expect(await ask(tx, 'hyra')).toHaveLength(1)
  })
})

it('bytes are read each time, and are the reader’s own', async () => {
  await within(reading, async (tx) => {
    const bytes = async () => (await sql<{ bytes: Buffer }>`select '\\x01'::bytea as bytes`.execute(tx)).rows[0]?.bytes
    const first = await bytes()
    first?.fill(7)
    expect([first, await bytes()]).toEqual([Buffer.from([7]), Buffer.from([1])])
  })
})

it('a page of a long reading is not held in memory until the reading ends', async () => {
  await within(reading, async (tx) => {
    const rows = (count: number) => sql`select n::text as about from generate_series(1, ${count}::int) as n`.execute(tx)
    for (const count of [ROWS_OF_PAGE - 1, ROWS_OF_PAGE]) {
      sent = []
      await rows(count)
      await rows(count)
      expect(times()).toBe(count === ROWS_OF_PAGE ? 2 : 1)
    }
  })
})

it('a page of a long reading is not remembered, however small', async () => {
  await within(reading, async (tx) => {
    const askPage = () => sql`${page} select ${'sida'}::text as about`.execute(tx)
    await askPage()
    await askPage()
    expect(times()).toBe(2)
  })
})
