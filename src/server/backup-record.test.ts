import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cityProduct, planner, read, record, type TestProduct } from '../../test/city.ts'
import { backupCity, restoreCity } from './backup.ts'
import { backupStatus } from './backup-record.ts'
import type { City } from './context.ts'
import { jobKinds } from './job-kinds.ts'
import { recordTypes } from './registry.ts'
import { verifyAudit } from './verification.ts'

let product: TestProduct
let city: City
const folder = mkdtempSync(join(tmpdir(), 'backup-'))

beforeAll(async () => {
  ;({ product, city } = await cityProduct('2026-11-23T08:00:00.000Z'))
  await record(product, city, ['org_unit.create', { id: 'KF', name: 'Fullmäktige', kind: 'city_council' }])
})

afterAll(async () => {
  await product.close()
  rmSync(folder, { recursive: true })
})

const status = (asOf: string | null = null) => read(product, city, backupStatus, asOf)

/** Makes a backup as the job does when somebody asks for it. */
const backup = () =>
  jobKinds(folder)
    .find(({ name }) => name === 'city.backup')
    ?.run({
      ...{ job_id: 'prov', product, city, started_by: planner.name, data: {} },
      progress: async () => undefined,
      signal: new AbortController().signal,
    })

describe('what is known of a city’s backups', () => {
  it('is nothing before the first, and then it is time for one', async () => {
    expect(await status()).toEqual({ latest: null, is_old: true })
  })

  it('is when the latest was made, by whom, and that it was read back whole', async () => {
    const made = await backup()
    expect(await status()).toEqual({
      latest: {
        name: 'lillvik-2026-11-23T080000000Z.backup.gz',
        rows: made?.rows,
        made_at: '2026-11-23T08:00:00.000Z',
        made_by: planner.name,
        verified_at: '2026-11-23T08:00:00.000Z',
        days: 0,
      },
      is_old: false,
    })
  })

  it('is in the audit trail, whose chain covers it', async () => {
    const { broken, images } = await read(product, city, (context) => verifyAudit(context, recordTypes()))
    expect({ broken, images }).toEqual({ broken: null, images: 2 })
  })

  it.each([
    ['2026-11-30T08:00:00.000Z', 7, false],
    ['2026-12-01T08:00:00.000Z', 8, true],
  ])('says on %s that it is %i days old, and whether that is too long', async (now, days, is_old) => {
    product.setClock(now)
    expect(await status()).toMatchObject({ latest: { days }, is_old })
    expect(await status('2026-11-22')).toMatchObject({ latest: null })
  })

  it('goes with a later backup to the city that is made from it', async () => {
    const { name } = (await backupCity(product, city, join(folder, 'senare.gz'))) ?? {}
    const { city: copy } = await restoreCity(product, join(folder, name ?? ''), 'kopia')
    const known = await read(product, copy, backupStatus)
    expect(known.latest?.made_at).toBe('2026-11-23T08:00:00.000Z')
    const { broken } = await read(product, copy, (context) => verifyAudit(context, recordTypes()))
    expect(broken).toBeNull()
  })
})
