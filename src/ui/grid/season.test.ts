import { expect, test } from 'vitest'
import type { TotalRow } from '#modules/ledger/schema.ts'
import { permilleOf, seasonOf } from './season.ts'

const accounts = [
  { id: 'K', parent_id: null },
  { id: 'K1', parent_id: 'K' },
  { id: 'K2', parent_id: 'K' },
  { id: 'I', parent_id: null },
]

const year = (account: string, of: number, months: readonly (number | null)[]): TotalRow[] =>
  months.map((amount_ore, at) => ({
    ...{ account, year: of, month: at + 1, amount_ore, unknown_count: amount_ore === null ? 1 : 0 },
    ...{ certainty: 'actual', by_certainty: {} },
  }))

const even = Array<number>(12).fill(10)

test('a season is the sum of the months of every whole year', () => {
  const rows = [...year('K1', 2024, even), ...year('K1', 2025, even.with(6, 40)), ...year('K1', 2026, [5, 5, 5])]
  expect(seasonOf(rows, accounts, 'K1')).toEqual({
    months: even.map((_, at) => (at === 6 ? 50 : 20)),
    years: [2024, 2025],
  })
})

test('an account without a whole year follows its group, and one whose group has none follows nothing', () => {
  const rows = [...year('K1', 2025, even.with(0, 30)), ...year('K2', 2025, [1])]
  expect(seasonOf(rows, accounts, 'K2')).toEqual({ months: even.with(0, 31), years: [2025] })
  expect(seasonOf(rows, accounts, 'I')).toBeNull()
})

test('a year with anything unknown in it, or not split by month, teaches nothing', () => {
  const whole = { ...year('K1', 2024, [7])[0], month: null } as TotalRow
  expect(seasonOf([...year('K1', 2025, even.with(3, null as never)), whole], accounts, 'K1')).toBeNull()
})

test('the months are told in thousandths that add up', () => {
  expect(permilleOf([1, -1, 1])).toEqual([334, 333, 333])
  expect(permilleOf([0, 0])).toEqual([0, 0])
})
