import { afterAll, beforeAll, expect, test } from 'vitest'
import type { areas } from '#core/record.ts'
import { search } from '#modules/thread/schema.ts'
import type { Actor, City } from '#server/context.ts'
import { planner, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
})

afterAll(() => product.close())

async function idsFor(q: string, actor: Actor = planner, as_of: string | null = null): Promise<string[]> {
  const call = { city, endpoint: search, actor: async () => actor, input: { q }, language: 'sv' as const, as_of }
  const { body } = await product.door.call({ ...call, if_match: null })
  return (body as { rows: { id: string }[] }).rows.map((row) => row.id)
}

test('words are found in other forms, with å, ä and ö', async () => {
  expect(await idsFor('ekonomi system')).toContain('EKO-FS')
  expect(await idsFor('socialtjänstlagen')).toContain('LAG-SOL')
  expect(await idsFor('socialtjänstlag')).toContain('LAG-SOL')
  expect(await idsFor('utjämningen')).toContain('LAG-UTJAMNING')
})

test('a half-written word and a code are enough, and the code itself comes first', async () => {
  expect(await idsFor('hantv')).toContain('AVTAL-2B')
  expect((await idsFor('gsit3'))[0]).toBe('GSIT3')
})

test('what only looks like an order to the database is a text as any other', async () => {
  for (const q of ["'", '%', '_', ':*', '& |', "x') or true --", '\\']) expect(await idsFor(q)).toEqual([])
})

test('as of a day before a record was there it is not found', async () => {
  expect(await idsFor('GSIT3', planner, '2020-01-01')).toEqual([])
})

test('only what the reader may read is found', async () => {
  const only = (area: (typeof areas)[number]): Actor => ({
    id: 'reader',
    name: 'Läsare',
    grants: [{ area, verb: 'read', unit_ids: null, decided_only: false }],
  })
  expect(await idsFor('hantverkargatan', only('premises'))).toContain('AVTAL-2B')
  expect(await idsFor('hantverkargatan', only('law'))).toEqual([])
  const elsewhere: Actor = {
    id: 'elsewhere',
    name: 'Granne',
    grants: [{ area: 'premises', verb: 'read', unit_ids: ['VALN'], decided_only: false }],
  }
  expect(await idsFor('hantverkargatan', elsewhere)).toEqual([])
})
