import { expect, test } from 'vitest'
import type { FullSizeCity, WorldLine } from '#server/world.ts'
import { fullSize } from './full-size.ts'

const unit = (id: string, kind: string, parent_id: string | null, valid_to: string | null = null) => ({
  ...{ id, name: id, kind, parent_id, valid_to },
})
const account = (id: string, kind: string, parent_id: string | null = null) => ({ id, name: id, kind, parent_id })

const city: FullSizeCity = {
  units: [
    unit('KF', 'city_council', null),
    unit('SKOLA', 'specialist_committee', 'KF'),
    unit('SKOLA-GR', 'unit', 'SKOLA'),
    unit('VATTEN', 'company', 'KF'),
    unit('GAMMAL', 'unit', 'SKOLA', '2020-12-31'),
  ],
  accounts: [
    account('kostnader', 'cost'),
    account('material', 'cost', 'kostnader'),
    account('intern', 'revenue'),
    account('utgifter', 'outlay'),
  ],
  activities: [{ id: 'V-UTB', name: 'Utbildning' }],
  members: new Map([
    ['KF', 'MP-STAD'],
    ['SKOLA', 'MP-SKOLA'],
    ['VATTEN', 'MP-VATTEN'],
  ]),
}

const made = (entries: number, seed = 1): WorldLine[] => [...fullSize.lines(city, { entries, seed })]
const created = (name: string) => fullSize.steps(city).filter(([step]) => step === name)
const sumOf = (lines: readonly WorldLine[]) => lines.reduce((sum, { amount_ore }) => sum + amount_ore, 0)

test('makes the city so large, with what it had counted in', () => {
  expect(created('org_unit.create')).toHaveLength(3000 - city.units.length)
  expect(created('account.create')).toHaveLength(400 - city.accounts.length)
  expect(created('activity_code.create')).toHaveLength(200 - city.activities.length)
  const parents = new Set(created('org_unit.create').map(([, { parent_id }]) => parent_id))
  expect(parents).toEqual(new Set(['SKOLA-GR', 'VATTEN']))
  expect(new Set(created('account.create').map(([, { parent_id }]) => parent_id))).toEqual(
    new Set(['material', 'intern']),
  )
})

test('tells as many entries as wished, the same for a seed and others for another', () => {
  expect(made(20_000)).toHaveLength(20_000)
  expect(made(1001)).toEqual(made(1001))
  expect(made(1001, 2)).not.toEqual(made(1001))
})

test('spreads them over 48 months and the new units, on accounts that they use', () => {
  const lines = made(20_000)
  expect(new Set(lines.map(({ year, month }) => `${year} ${month}`)).size).toBe(48)
  expect(new Set(lines.map(({ unit_id }) => unit_id)).size).toBeGreaterThan(2900)
  const { unit_ids, account_ids } = fullSize.used(city)
  expect(lines.filter((line) => !unit_ids.includes(line.unit_id) || !account_ids.includes(line.account_id))).toEqual([])
  expect(lines.filter(({ amount_ore }) => !Number.isSafeInteger(amount_ore) || amount_ore === 0)).toEqual([])
})

test('what a member buys of another has the revenue of the other beside it, so that every pair comes to 0', () => {
  const internal = made(20_000).filter(({ counterparty_id }) => counterparty_id !== null)
  expect(internal.length).toBeGreaterThan(100)
  expect(sumOf(internal)).toBe(0)
  expect(internal.filter(({ amount_ore }) => amount_ore > 0)).toHaveLength(internal.length / 2)
})
