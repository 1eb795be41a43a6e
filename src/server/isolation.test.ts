import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printedDocument } from '#modules/documents/service.ts'
import { gapsOf } from '#modules/thread/service.ts'
import { showWarnings } from '#modules/warnings/service.ts'
import { planner, read, type TestProduct } from '../../test/city.ts'
import { underlagListened, written } from '../../test/worlds.ts'
import type { City } from './context.ts'
import { asOfSchema, inCity } from './database.ts'
import { listRecords, recordHistory } from './records.ts'
import { explainFigure, recordTypes } from './registry.ts'
import { verifyAudit } from './verification.ts'

let product: TestProduct
let city: City
let other: City
const asked = new Map<string, readonly unknown[]>()

/** Statements that touch no table, or that only set where the transaction stands. */
const harmless = new RegExp(
  `^(${[
    ...['begin', 'commit', 'rollback', 'start', 'set ', 'reset role', 'select set_config'],
    ...['select pg_advisory', 'select pg_try_advisory'],
    ...['create ', 'drop ', 'grant ', 'alter ', 'insert into migration', 'select module, name'],
  ].join('|')})`,
  'i',
)

beforeAll(async () => {
  ;({ product, city } = await underlagListened((text, parameters) => asked.set(text, parameters)))
  other = await product.city({ id: 'granne', name: 'Grannstaden' })
  for (const asOf of [null, written]) {
    await read(
      product,
      city,
      async (context) => {
        for (const type of recordTypes()) await listRecords(context, type)
        await explainFigure(context, 'pressure:reference=2025,saving=net_cost,unit=SLK,year=2027')
        await explainFigure(context, 'runway:project=GSIT3')
        await printedDocument(context, 'underlag-2026-KS')
        await showWarnings(context, {})
        await gapsOf(context, undefined)
        await recordHistory(context, recordTypes()[0] ?? never(), 'KF')
      },
      asOf,
    )
  }
  await read(product, city, (context) => verifyAudit(context, recordTypes()))
})

afterAll(() => product.close())

function never(): never {
  throw new Error('no record types')
}

describe('a city', () => {
  it('is refused by the database, for every statement of the product, under another city’s role', async () => {
    const statements = [...asked].filter(([text]) => !harmless.test(text.trim()))
    expect(statements.length).toBeGreaterThan(80)
    const reached: string[] = []
    for (const [text, parameters] of statements) {
      for (const schema of [city.schema_name, asOfSchema(city.schema_name)]) {
        const client = await product.database.pool.connect()
        try {
          await client.query('begin')
          await client.query(
            `select set_config('role', $1, true), set_config('search_path', $2, true),
              set_config('riktning.as_of', '2026-01-01', true)`,
            [other.role_name, schema],
          )
          await client.query(text, parameters as unknown[])
          reached.push(text)
        } catch (error) {
          // Insufficient privilege, or a table that this role cannot see in the path.
          expect(['42501', '42P01', '3F000'], `${text}: ${(error as Error).message}`).toContain(
            (error as { code?: string }).code,
          )
        } finally {
          await client.query('rollback')
          client.release()
        }
      }
    }
    // Only the server's own catalogue answers, and it shows a role nothing but its own tables.
    const catalogue = /current_database\(\)|server_version_num|information_schema\.(tables|columns)/
    expect(reached.filter((text) => !catalogue.test(text))).toEqual([])
  })

  it('cannot be reached by name either', async () => {
    const attempt = inCity(product.database.db, other, { as_of: null, write: false }, async (tx) => {
      const { sql } = await import('kysely')
      return sql`select * from ${sql.id(city.schema_name)}.entry`.execute(tx)
    })
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })

  it('holds nothing of its neighbour', async () => {
    const rows = await product.door.read(other, planner, null, 'sv', async (context) => {
      const all = await Promise.all(recordTypes().map((type) => listRecords(context, type)))
      return all.flat()
    })
    expect(rows).toEqual([])
  })
})
