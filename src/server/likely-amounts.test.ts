import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../test/asking.ts'
import { planner, type TestProduct } from '../../test/city.ts'
import { malarstadProduct, underlagProduct } from '../../test/worlds.ts'
import type { City } from './context.ts'

type Place = { product: TestProduct; city: City }
type Row = Record<string, unknown> & { id: string; version: number }

let underlag: Place
let malarstad: Place

beforeAll(async () => {
  ;[underlag, malarstad] = await Promise.all([underlagProduct(), malarstadProduct()])
})
afterAll(() => Promise.all([underlag.product.close(), malarstad.product.close()]))

const lease = async () =>
  (await ask(underlag.product, underlag.city, 'lease.get', { id: 'AVTAL-2B' }, { actor: planner })) as Row

async function revise(rent_ore_per_year: number | null, more: object = {}) {
  const { version } = await lease()
  const input = { id: 'AVTAL-2B', rent_ore_per_year, ...more }
  return ask(underlag.product, underlag.city, 'lease.revise', input, { actor: planner, if_match: `"v${version}"` })
}

describe('an amount against what the record had', () => {
  test.each([
    ['a thousand times more', 10_100_000_000_00],
    ['a thousandth', 10_100_00],
  ])('%s is asked about, and nothing is changed', async (_, rent) => {
    const before = await lease()
    expect(await revise(rent)).toBe('422 amount.unlike_before')
    expect(await lease()).toEqual(before)
  })

  test('ten times more, the same, unknown and nothing are taken as they are', async () => {
    for (const rent of [101_000_000_00, 101_000_000_00, null, 0, 10_100_000_00])
      expect(await revise(rent)).toMatchObject({ rent_ore_per_year: rent })
  })

  test('whoever says that it is right gets it', async () => {
    await revise(10_100_000_000_00, { amounts_confirmed: true })
    expect(await lease()).toMatchObject({ rent_ore_per_year: 10_100_000_000_00 })
    await revise(10_100_000_00, { amounts_confirmed: true })
  })

  test('an amount in a list is held against the same place of the list', async () => {
    const { product, city } = underlag
    const id = 'INV-UTRUSTNING'
    const line = (await ask(product, city, 'investment_line.get', { id }, { actor: planner })) as Row
    const amounts = (line.amounts as { amount_ore: number }[]).map((one, index) =>
      index === 0 ? { ...one, amount_ore: one.amount_ore * 1000 } : one,
    )
    const asked = { actor: planner, if_match: `"v${line.version}"` }
    const answer = await ask(product, city, 'investment_line.revise', { id, amounts }, asked)
    expect(answer).toBe('422 amount.unlike_before')
  })
})

describe('an amount of a new record', () => {
  const create = async (id: string, rent_ore_per_year: number) => {
    const { product, city } = malarstad
    const { rows } = (await ask(product, city, 'lease.list', {}, { actor: planner })) as { rows: Row[] }
    const input = {
      id,
      title: 'Prov',
      premise_id: rows[0]?.premise_id,
      unit_id: rows[0]?.unit_id,
      account_id: rows[0]?.account_id,
      state: 'active',
      rent_ore_per_year,
    }
    return ask(product, city, 'lease.create', input, { actor: planner })
  }

  test('is asked about when it is far from what the register holds', async () => {
    expect(await create('PROV-STOR', 100_000_000_000_00)).toBe('422 amount.unlike_others')
  })

  test('is taken when it is small or usual', async () => {
    expect(await create('PROV-LITEN', 1_00)).toMatchObject({ id: 'PROV-LITEN' })
    expect(await create('PROV-VANLIG', 5_000_000_00)).toMatchObject({ id: 'PROV-VANLIG' })
  })
})
