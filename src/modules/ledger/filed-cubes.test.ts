import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { append, emptyCube } from '#core/cube/cube.ts'
import { settle } from '#core/cube/settle.ts'
import type { City, Context } from '#server/context.ts'
import { planner, record, type TestProduct, testProduct } from '../../../test/city.ts'
import { type Head, headOf } from './cube-source.ts'
import { cubeGroups } from './cube-totals.ts'
import { fileCube, filedCube, forgetFiledCubes, keepCubesIn, madeFrom } from './filed-cubes.ts'
import { cubeMade, makeCubes } from './kept-cubes.ts'
import type { Question } from './total-question.ts'

let product: TestProduct
let folder: string

beforeAll(async () => {
  product = await testProduct('2025-01-01T08:00:00.000Z')
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'riktning-cubes-'))
  keepCubesIn(join(folder, 'cubes'))
  return () => rm(folder, { recursive: true })
})

afterAll(async () => {
  keepCubesIn(null)
  await product.close()
})

let made = 0

/** A city with one entry of 1 öre, and no cube in memory. */
async function cityWithEntry(): Promise<City> {
  const city = await product.city({ id: `stad-${++made}` })
  await record(
    product,
    city,
    ['org_unit.create', { id: 'A', name: 'A', kind: 'department' }],
    ['account.create', { id: 'K1', name: 'K1', kind: 'cost', chart: 'prov' }],
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2025, last_year: 2027 }],
  )
  await post(city, 1)
  return city
}

function post(city: City, amount_ore: number) {
  const line = { year: 2025, unit_id: 'A', account_id: 'K1', amount_ore, certainty: 'estimated', reason: 'prov' }
  return record(product, city, ['entry.post', { entry_set_id: 'plan', lines: [line] }])
}

const reading = <T>(city: City, work: (context: Context) => Promise<T>) =>
  product.door.read(city, planner, null, 'sv', work)

const placeOf = (city: City) =>
  reading(city, async (context) => ({ made_from: await madeFrom(context), head: await headOf(context) }))

const goesOn = () => true

/** Files a cube that holds another amount than the ledger, so that one sees where an answer comes from. */
async function fileOther(city: City, of: { made_from?: string; head?: Partial<Head> } = {}): Promise<string> {
  const place = await placeOf(city)
  const cube = emptyCube()
  for (const [seq, settled] of [1, 2, 3].entries()) {
    append(cube, {
      ...{ seq: seq + 1, set: 'plan', unit: 'A', account: 'K1', activity: null, project: null, counterparty: null },
      ...{ period: '2025', amount_ore: 100, certainty: 'estimated', mirror: false, recorded_s: 5 },
    })
    if (settled < 3) settle(cube)
  }
  const head = { ...place.head, ...of.head }
  await fileCube(city.role_name, { made_from: of.made_from ?? place.made_from, head, cube }, goesOn)
  return join(folder, 'cubes', `${city.role_name}.cube`)
}

const whole: Question = { entry_set_id: 'plan', unit_ids: ['A'], by: ['year'], from_year: 2025, to_year: 2027 }
const sumIn = (context: Context) => cubeGroups(context, whole, 1).then((found) => found?.[0]?.known_ore ?? null)

/** What the cube tells when somebody has asked for the first time. */
async function firstSum(city: City): Promise<number | null> {
  expect(await reading(city, sumIn)).toBeNull()
  await cubeMade({ city })
  return reading(city, sumIn)
}

describe('a cube that lies in a file', () => {
  it('is taken up, caught up with what has come since, and followed from there', async () => {
    const city = await cityWithEntry()
    await fileOther(city)
    await post(city, 10)
    expect(await firstSum(city)).toBe(310)
    await post(city, 10)
    expect(await reading(city, sumIn)).toBe(320)
  })

  it('is taken up at once in a command, which makes none', async () => {
    const [filed, other] = [await cityWithEntry(), await cityWithEntry()]
    await fileOther(filed)
    makeCubes(false)
    try {
      expect(await reading(filed, sumIn)).toBe(300)
      expect(await reading(other, sumIn)).toBeNull()
      await cubeMade({ city: other })
      expect(await reading(other, sumIn)).toBeNull()
    } finally {
      makeCubes(true)
    }
  })

  it('is passed over when its head is no part of the trail, or comes after it', async () => {
    const [one, other] = [await cityWithEntry(), await cityWithEntry()]
    await fileOther(one, { head: { hash: 'another' } })
    await fileOther(other, { head: { seq: 1000 } })
    expect([await firstSum(one), await firstSum(other)]).toEqual([1, 1])
  })

  it('is passed over when it is of another city or was made from something else', async () => {
    const [one, other] = [await cityWithEntry(), await cityWithEntry()]
    const { made_from } = await placeOf(one)
    await fileOther(other, { made_from })
    expect(await firstSum(other)).toBe(1)
    await fileOther(one, { made_from: 'an earlier migration' })
    expect(await firstSum(one)).toBe(1)
  })

  it('is passed over when a byte is another, when the end is missing, and when it is no cube at all', async () => {
    const city = await cityWithEntry()
    const { made_from } = await placeOf(city)
    const path = await fileOther(city)
    const bytes = await readFile(path)
    expect(await filedCube({ city }, made_from)).not.toBeNull()
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      await writeFile(path, changed)
      expect(await filedCube({ city }, made_from)).toBeNull()
    }
    for (const length of [0, 7, 39, 40, 200, bytes.length - 1]) {
      await writeFile(path, bytes.subarray(0, length))
      expect(await filedCube({ city }, made_from)).toBeNull()
    }
    expect(await firstSum(city)).toBe(1)
  })

  it('is the owner’s alone, and goes when its city is no more', async () => {
    const [one, other] = [await cityWithEntry(), await cityWithEntry()]
    const path = await fileOther(one)
    await fileOther(other)
    const modeOf = async (of: string) => ((await stat(of)).mode & 0o777).toString(8)
    expect([await modeOf(join(folder, 'cubes')), await modeOf(path)]).toEqual(['700', '600'])
    await forgetFiledCubes([one])
    expect(await readdir(join(folder, 'cubes'))).toEqual([`${one.role_name}.cube`])
  })

  it('is not there when writing was left off, and nobody suffers where it cannot be written', async () => {
    const city = await cityWithEntry()
    const place = await placeOf(city)
    await fileCube(city.role_name, { ...place, cube: emptyCube() }, () => false)
    expect(await readdir(join(folder, 'cubes'))).toEqual([])
    await writeFile(join(folder, 'file'), '')
    keepCubesIn(join(folder, 'file'))
    await fileCube(city.role_name, { ...place, cube: emptyCube() }, goesOn)
    expect(await firstSum(city)).toBe(1)
  })
})
