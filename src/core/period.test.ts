import { expect, test } from 'vitest'
import { columnLabel, nextPeriod, periodColumns, printPeriod, yearsOf } from './period.ts'

const period = { budget_year: 2026, horizon_years: 3 }

test('a period has the running year as budget, then its planned years', () => {
  expect(periodColumns(period).map((column) => columnLabel(column, 'sv'))).toEqual([
    'Budget 2025',
    'Plan 2026',
    'Plan 2027',
    'Plan 2028',
  ])
  expect(yearsOf(period)).toEqual([2026, 2027, 2028])
})

test('a period is printed with an en dash, or as its only year', () => {
  expect(printPeriod(period)).toBe('2026–2028')
  expect(printPeriod({ budget_year: 2026, horizon_years: 1 })).toBe('2026')
})

test('the next period is as long and one year later', () => {
  expect(printPeriod(nextPeriod(period))).toBe('2027–2029')
})

test.each([
  { budget_year: 2026, horizon_years: 0 },
  { budget_year: 2026, horizon_years: 2.5 },
  { budget_year: 26, horizon_years: 3 },
])('$budget_year with $horizon_years years is no period', (wrong) => {
  expect(() => periodColumns(wrong)).toThrow()
})
