import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cityProduct, read, record, type TestProduct } from '../../test/city.ts'
import { groupMember } from '../modules.server.ts'
import { backupCity, restoreCity } from './backup.ts'
import type { City } from './context.ts'
import { getRecord, listRecords } from './records.ts'
import { recordTypes } from './registry.ts'
import { verifyAudit } from './verification.ts'

let product: TestProduct
let city: City
const folder = mkdtempSync(join(tmpdir(), 'later-'))

/** A member of the group; `method` came later to its table than the table did, and is `full` when nothing is said. */
beforeAll(async () => {
  ;({ product, city } = await cityProduct('2026-11-23T08:00:00.000Z'))
  await record(
    product,
    city,
    ['org_unit.create', { id: 'KF', name: 'Fullmäktige', kind: 'city_council' }],
    ['org_unit.create', { id: 'KS', name: 'Styrelsen', kind: 'executive_board', parent_id: 'KF' }],
    ['group_member.create', { id: 'M', unit_id: 'KS' }],
  )
})

afterAll(async () => {
  await product.close()
  rmSync(folder, { recursive: true })
})

const method = async (of: City, asOf: string | null = null) =>
  (await read(product, of, (context) => getRecord(context, groupMember, 'M'), asOf)).method

/** The backup as a version of the product without the column would have made it. */
function withoutMethod(file: string): string {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(0, -1)
  const older = lines.map((line) => {
    const value = JSON.parse(line) as { table?: string; row?: Record<string, unknown> }
    if (value.table !== 'group_member') return line
    const { method: _, ...row } = value.row ?? {}
    return JSON.stringify({ ...value, row })
  })
  const sha256 = createHash('sha256')
    .update(older.map((line) => `${line}\n`).join(''))
    .digest('hex')
  const copy = join(folder, 'older.gz')
  const tail = JSON.stringify({ rows: older.length - 1, sha256 })
  writeFileSync(copy, gzipSync(`${older.join('\n')}\n${tail}\n`))
  return copy
}

test('a backup from before a column is restored with what the column says of itself', async () => {
  const file = join(folder, 'whole.gz')
  await backupCity(product, city, file)
  const { city: copy } = await restoreCity(product, withoutMethod(file), 'kopia')
  expect(await method(copy)).toBe('full')
})

test('a backup is restored though a parent was written after its child', async () => {
  await record(product, city, ['org_unit.revise', { id: 'KF', name: 'Kommunfullmäktige' }])
  const file = join(folder, 'revised.gz')
  await backupCity(product, city, file)
  const { city: copy } = await restoreCity(product, file, 'omvand')
  const units = await read(product, copy, (context) => listRecords(context, { ...groupMember, name: 'org_unit' }))
  expect(units.map(({ id }) => id).sort()).toEqual(['KF', 'KS'])
  const { broken } = await read(product, copy, (context) => verifyAudit(context, recordTypes()))
  expect(broken).toBeNull()
})

test('a record is read as of a day before the column as it is read now', async () => {
  product.setClock('2026-11-25T08:00:00.000Z')
  await product.database.db.transaction().execute(async (tx) => {
    await sql`select set_config('role', ${city.role_name}, true),
      set_config('search_path', ${city.schema_name}, true)`.execute(tx)
    await sql`update history set row = row - 'method' where table_name = 'group_member'`.execute(tx)
  })
  expect(await method(city, '2026-11-24')).toBe('full')
})
