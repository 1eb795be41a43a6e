import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, type TestProduct, testProduct } from '../../test/city.ts'
import { createCity, getCity, listCities } from './cities.ts'
import { listRecords } from './records.ts'
import { recordTypeOf } from './registry.ts'
import { loadMissing, loadWorld, type World } from './world.ts'

let product: TestProduct

const world: World = {
  id: 'lillstad',
  city_name: 'Lillstad',
  example_data: true,
  personas: [],
  batches: ['KF', 'KS'].map((id) => ({
    recorded_on: '2025-03-01',
    by: 'Prov',
    steps: [['org_unit.create', { id, name: id, kind: 'city_council' }]],
  })),
}

beforeAll(async () => {
  product = await testProduct()
})

afterAll(() => product.close())

const units = async () => {
  const city = await getCity(product.database.db, world.id)
  return read(product, city, async (context) =>
    (await listRecords(context, recordTypeOf('org_unit'))).map(({ id }) => id),
  )
}

/** Leaves the city as a process leaves it that dies after the first batch: nothing tidies up. */
async function dieWhileLoading(): Promise<void> {
  const half = { ...world, batches: world.batches.slice(0, 1) }
  await loadWorld(product, half, async () => undefined)
  await product.database.pool.query('update riktning.city set completed_at = null where id = $1', [world.id])
}

describe('a world whose loading was cut off', () => {
  it('is no city yet, and is loaded anew at the next start', async () => {
    await dieWhileLoading()
    expect(await listCities(product.database.db)).toEqual([])
    const made = await loadMissing(product, [world], async () => undefined)
    expect(made.map(({ id }) => id)).toEqual([world.id])
    expect(await units()).toEqual(['KF', 'KS'])
    expect(await loadMissing(product, [world], async () => undefined)).toEqual([])
  })

  it('is left alone while another process is loading it', async () => {
    const wanted = { id: 'annan', name: 'Annan', world: 'annan', demo: true }
    const { db } = product.database
    await createCity(db, product.modules, wanted, product.clock(), async () => {
      expect((await listCities(db)).map(({ id }) => id)).not.toContain('annan')
      expect(await loadMissing(product, [{ ...world, id: 'annan' }], async () => undefined)).toEqual([])
    })
    expect((await listCities(db)).map(({ id }) => id)).toContain('annan')
  })

  it('is taken away when it cannot be told to its end', async () => {
    const broken = { ...world, id: 'trasig', batches: [...world.batches, ...world.batches] }
    await expect(loadWorld(product, broken, async () => undefined)).rejects.toMatchObject({ code: 'world.step_failed' })
    const left = await product.database.pool.query("select id from riktning.city where id = 'trasig'")
    expect(left.rows).toEqual([])
  })
})

it('a world that is told in a city of another name names the accounts of that city', async () => {
  const persona = { id: 'planerare', name: 'Planerare', role_id: 'R', unit_id: null }
  const role = { id: 'R', name_sv: 'R', name_en: 'R', task_sv: '', task_en: '', grants: [] }
  const assignment = { id: 'A', account_id: 'lillstad.planerare', role_id: 'R' }
  const batch = {
    recorded_on: '2025-03-01',
    by: 'Prov',
    steps: [
      ['role.create', role],
      ['role_assignment.create', assignment],
    ] as World['batches'][number]['steps'],
  }
  const city = await loadWorld(
    product,
    { ...world, personas: [persona], batches: [batch] },
    async () => undefined,
    'kopia',
  )
  const rows = await read(product, city, (context) => listRecords(context, recordTypeOf('role_assignment')))
  expect(rows).toMatchObject([{ account_id: 'kopia.planerare' }])
})
