import { afterAll, beforeAll, expect, test } from 'vitest'
import type { City } from '#server/context.ts'
import { planner, read, record, type TestProduct } from '../../../test/city.ts'
import { underlagListened } from '../../../test/worlds.ts'
import { findings } from './kept-facts.ts'

let product: TestProduct
let city: City
let asked: string[] = []

beforeAll(async () => {
  ;({ product, city } = await underlagListened((text) => void asked.push(text)))
})

afterAll(() => product.close())

const found = () => read(product, city, findings)
/** The same from nothing: somebody who has written something is never answered from what is kept. */
const foundAnew = () =>
  read(product, city, (context) =>
    findings({ ...context, written: [{ table: 'lease', id: 'prov', version: 1, sha256: 'x' }] }),
  )

type Write = [string, Record<string, unknown>]

const line = { unit_id: 'SLK', account_id: 'hyra', certainty: 'decided', reason: 'prov' }

/** Writes to tables of many kinds, that the rules read and that they do not. */
const writes: Write[] = [
  ['lease.revise', { id: 'AVTAL-2B', rent_ore_per_year: 2_500_000_000 }],
  ['lease.revise', { id: 'AVTAL-2B', ends_on: '2026-12-31' }],
  ['org_unit.create', { id: 'NY', name: 'Ny enhet', kind: 'department', parent_id: 'SLK' }],
  [
    'entry.post',
    {
      entry_set_id: 'budget-2025',
      decision_id: 'BESLUT-BUDGET-2025',
      lines: [{ ...line, year: 2027, amount_ore: 500_000_000_000 }],
    },
  ],
  ['org_unit.revise', { id: 'SLK', short_name: 'Annat' }],
  ['warning.acknowledge', { code: 'W08', subject_kind: 'lease', subject_id: 'x', stance: 'known', motive: 'Prov' }],
]

test('after every write the warnings are those that would be found from nothing', async () => {
  let before = JSON.stringify(await found())
  let moved = 0
  for (const write of writes) {
    const [name, input] = write
    if (name === 'warning.acknowledge') {
      const { code, subject } = (await found()).find((one) => one.code === 'W08') ?? { code: '', subject: null }
      Object.assign(input, { code, subject_kind: subject?.kind, subject_id: subject?.id })
    }
    await record(product, city, write)
    const now = JSON.stringify(await found())
    expect(now, name).toBe(JSON.stringify(await foundAnew()))
    if (now !== before) moved += 1
    before = now
  }
  expect(moved).toBeGreaterThan(2)
})

test('what has not been written since is not read again', async () => {
  await found()
  await record(product, city, ['org_unit.revise', { id: 'SLK', short_name: 'Ett annat' }])
  asked = []
  await found()
  const tables = asked.flatMap((text) => /^select \* from "(\w+)" where .* order by id$/.exec(text)?.[1] ?? [])
  expect(tables).toEqual(['org_unit'])
  expect(asked.filter((text) => text.includes('group by e.entry_set_id'))).toEqual([])
})

test('what is undone is not kept', async () => {
  const before = JSON.stringify(await found())
  const undone = product.door.batch(city, planner, product.clock(), async (step, context) => {
    await step('lease.revise', { id: 'AVTAL-2B', rent_ore_per_year: 9_900_000_000 })
    expect(JSON.stringify(await findings(context))).not.toBe(before)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(JSON.stringify(await found())).toBe(before)
})
