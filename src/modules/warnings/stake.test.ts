import { afterAll, beforeAll, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { ask } from '../../../test/asking.ts'
import { planner, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import type { ShownWarning } from './schema.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
})

afterAll(() => product.close())

const asked = (name: string, input: object, actor = planner) => ask(product, city, name, input, { actor })

it('the amount of every warning explains itself by its reason and what it is found in', async () => {
  const { rows } = (await asked('warning.list', {})) as { rows: ShownWarning[] }
  const staked = rows.filter(({ amount_ore, amount_unknown }) => amount_ore !== null || amount_unknown)
  expect(staked.length).toBeGreaterThan(3)
  for (const { code, subject, amount_ore, reason, evidence } of staked) {
    const figure_id = `warning_stake:code=${code},id=${subject.id},kind=${subject.kind}`
    const tree = await asked('figure.explain', { figure_id })
    expect(tree, figure_id).toMatchObject({ figure_id, value: amount_ore, remarks: [reason] })
    expect((tree as unknown as { parts: unknown[] }).parts.length).toBe(evidence.length)
  }
})

it('a warning that is not there, or that the person may not read, has no amount', async () => {
  const figure_id = 'warning_stake:code=W08,id=FINNS-INTE,kind=lease'
  expect(await asked('figure.explain', { figure_id })).toBe('404 warning.not_there')
  const { rows } = (await asked('warning.list', {})) as { rows: ShownWarning[] }
  const told = rows.find(({ amount_ore, unit_id }) => amount_ore !== null && unit_id !== null)
  const economist = { ...planner, grants: planner.grants.filter(({ area }) => area === 'economy') }
  const of = `warning_stake:code=${told?.code},id=${told?.subject.id},kind=${told?.subject.kind}`
  expect(await asked('figure.explain', { figure_id: of }, economist)).toBe('404 warning.not_there')
})
