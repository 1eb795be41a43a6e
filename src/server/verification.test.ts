import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { read, record, type TestProduct, testProduct } from '../../test/city.ts'
import type { City } from './context.ts'
import { asOfSchema } from './database.ts'
import { recordTypes } from './registry.ts'
import { verifyAudit } from './verification.ts'

let product: TestProduct
let city: City
let number = 0

beforeAll(async () => {
  product = await testProduct()
})

afterAll(() => product.close())

beforeEach(async () => {
  number += 1
  city = await product.city({ id: `stad-${number}`, name: `Stad ${number}` })
  await record(product, city, ['org_unit.create', { id: 'KF', name: 'Fullmäktige', kind: 'city_council' }])
  await record(product, city, [
    'org_unit.create',
    { id: 'KS', name: 'Styrelsen', kind: 'executive_board', parent_id: 'KF' },
  ])
  await record(product, city, ['org_unit.revise', { id: 'KS', name: 'Kommunstyrelsen' }])
  await record(product, city, ['account.create', { id: 'k', name: 'Kostnader', kind: 'cost', chart: 'prov' }])
  await record(product, city, [
    'entry_set.create',
    { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2025, last_year: 2025 },
  ])
  const line = { year: 2025, unit_id: 'KS', account_id: 'k', amount_ore: 100, certainty: 'estimated', reason: 'prov' }
  await record(product, city, ['entry.post', { entry_set_id: 'plan', lines: [line] }])
})

const verify = () => read(product, city, (context) => verifyAudit(context, recordTypes()))

/** Changes the city's tables behind the product's back. */
async function tamper(statement: string): Promise<void> {
  await product.database.db.transaction().execute(async (tx) => {
    await sql`select set_config('role', ${city.role_name}, true),
      set_config('search_path', ${city.schema_name}, true)`.execute(tx)
    await sql.raw(statement).execute(tx)
  })
}

describe('the audit chain', () => {
  it('is whole after ordinary work', async () => {
    expect(await verify()).toEqual({ events: 6, images: 6, broken: null })
  })

  it('is whole after a column has been added, and not when something has been put there', async () => {
    await tamper('alter table org_unit add column later text')
    expect((await verify()).broken).toBeNull()
    await tamper(`update org_unit set later = 'x' where id = 'KS'`)
    expect((await verify()).broken).toMatchObject({ problem: 'current', subject: 'org_unit/KS' })
  })

  it('is whole after a column that says something has been added, and not when it says something else', async () => {
    await tamper(`alter table org_unit add column later text not null default 'a'`)
    expect((await verify()).broken).toBeNull()
    await tamper(`update org_unit set later = 'x' where id = 'KS'`)
    expect((await verify()).broken).toMatchObject({ problem: 'current', subject: 'org_unit/KS' })
  })

  const tampering: [what: string, statement: string, problem: string, seq: number][] = [
    ['an event is changed', `update audit_event set actor_name = 'Någon annan' where seq = 2`, 'hash', 2],
    ['an event is taken away', 'delete from audit_event where seq = 3', 'missing', 3],
    ['the end is cut off', 'delete from audit_event where seq = 6', 'unaudited', 5],
    [
      'a history row is changed',
      `update history set row = jsonb_set(row, '{name}', '"X"') where row_id = 'KS' and version = 1`,
      'image',
      2,
    ],
    ['a history row is taken away', `delete from history where row_id = 'KF'`, 'image', 1],
    ['an entry is changed', 'update entry set amount_ore = 200', 'image', 6],
    [
      'an entry is slipped in',
      `insert into entry (posting_id, entry_set_id, year, unit_id, account_id, amount_ore, certainty, reason, synthetic,
        recorded_at, recorded_by)
        values ('x', 'plan', 2025, 'KS', 'k', 1, 'decided', 'x', false, '2025-04-01', 'x')`,
      'unaudited',
      6,
    ],
    [
      'a warning is slipped in',
      `insert into warning_sighting (code, subject_kind, subject_id, seen, recorded_at)
        values ('W01', 'funding', 'X', true, '2025-04-01')`,
      'unaudited',
      6,
    ],
    ['a row of today is changed', `update org_unit set name = 'Styret' where id = 'KS'`, 'current', 6],
    ['a row of today is taken away', `delete from entry; delete from org_unit where id = 'KS'`, 'image', 6],
    ['the head is moved back', `update audit_head set seq = 5`, 'head', 6],
  ]

  it.each(tampering)('shows where it breaks when %s', async (_what, statement, problem, seq) => {
    await tamper(statement)
    expect((await verify()).broken).toMatchObject({ problem, seq })
  })
})

describe('the chain as of an earlier day', () => {
  it('is not walked: it is checked as it lies now', async () => {
    product.setClock('2025-04-02T08:00:00.000Z')
    const verifying = read(product, city, (context) => verifyAudit(context, recordTypes()), '2025-04-01')
    await expect(verifying).rejects.toMatchObject({ status: 409, code: 'audit.checked_now' })
    product.setClock('2025-04-01T08:00:00.000Z')
  })
})

describe('the views of the past', () => {
  it('cannot be written to', async () => {
    const attempt = product.database.db.transaction().execute(async (tx) => {
      await sql`select set_config('role', ${city.role_name}, true),
        set_config('search_path', ${asOfSchema(city.schema_name)}, true),
        set_config('riktning.as_of', '2026-01-01', true)`.execute(tx)
      await sql.raw(`update org_unit set name = 'X'`).execute(tx)
    })
    await expect(attempt).rejects.toThrow()
  })
})
