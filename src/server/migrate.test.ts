import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestProduct, testProduct } from '../../test/city.ts'
import { migrate } from './migrate.ts'

let product: TestProduct
let folder: string
let schema: string
let number = 0

beforeAll(async () => {
  product = await testProduct()
})

afterAll(() => product.close())

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'riktning-migrations-'))
  number += 1
  schema = `prov_${number}`
  await sql.raw(`create schema ${schema}`).execute(product.database.db)
})

afterEach(() => rmSync(folder, { recursive: true }))

const run = () =>
  product.database.db.transaction().execute(async (tx) => {
    await sql.raw(`set local search_path = ${schema}`).execute(tx)
    return migrate(tx, [{ module: 'prov', folder: pathToFileURL(`${folder}/`) }], '2025-04-01T08:00:00Z')
  })

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

describe('migrations', () => {
  it('run once, in order', async () => {
    write('0002_more.sql', 'alter table a add column more text')
    write('0001_first.sql', 'create table a (id text)\n\ncreate index on a (id)')
    expect(await run()).toBe(2)
    expect(await run()).toBe(0)
  })

  it('are refused when a file that has run was edited', async () => {
    write('0001_first.sql', 'create table a (id text)')
    await run()
    write('0001_first.sql', 'create table a (id text, extra text)')
    await expect(run()).rejects.toMatchObject({ code: 'migration.edited', params: { file: 'prov/0001_first.sql' } })
  })

  it('are refused when one that has run is gone: the database is newer than the product', async () => {
    write('0001_first.sql', 'create table a (id text)')
    write('0002_more.sql', 'create table b (id text)')
    await run()
    rmSync(join(folder, '0002_more.sql'))
    await expect(run()).rejects.toMatchObject({ code: 'migration.newer' })
  })

  it('leave nothing behind when one fails', async () => {
    write('0001_first.sql', 'create table a (id text)')
    write('0002_bad.sql', 'create table b (id text)\n\ncreate tabel c (id text)')
    await expect(run()).rejects.toThrow()
    const left = await sql`select 1 from information_schema.tables where table_schema = ${schema}`.execute(
      product.database.db,
    )
    expect(left.rows).toEqual([])
  })
})
