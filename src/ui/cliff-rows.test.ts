import { expect, test } from 'vitest'
import { type CliffRow, cliffsOf, endsByYear, placeOf, yearsOfMap } from './cliff-rows.ts'

const row = (starts_on: string | null, ends_on: string | null, isPoint = false): CliffRow => ({
  kind: 'funding',
  id: `${starts_on}${ends_on}`,
  title: '',
  unit_id: null,
  starts_on,
  ends_on,
  certainty: 'decided',
  isPoint,
})

const map = { first: 2025, last: 2028 }

test('a day has its place within its year, and a leap year is as wide as another', () => {
  expect(placeOf('2025-01-01', map)).toBe(0)
  expect(placeOf('2026-01-01', map)).toBe(0.25)
  expect(placeOf('2026-07-02', map)).toBeCloseTo(0.375, 2)
  expect(placeOf('2028-12-31', map)).toBeCloseTo(1, 2)
})

test('days outside the map stay at its edges', () => {
  expect(placeOf('2019-05-01', map)).toBe(0)
  expect(placeOf('2040-05-01', map)).toBe(1)
})

test('the map reaches from the first known year to the last, and two years ahead at least', () => {
  expect(yearsOfMap([row('2022-01-01', '2029-12-31'), row(null, null)], '2026-11-23')).toEqual({
    first: 2022,
    last: 2029,
  })
  expect(yearsOfMap([], '2026-11-23')).toEqual({ first: 2026, last: 2028 })
  expect(yearsOfMap([row('1950-01-01', '2099-12-31')], '2026-11-23')).toEqual({ first: 2026, last: 2028 })
})

test('ends are counted by year; what has no known end and what is a single day are not', () => {
  const rows = [
    row('2025-01-01', '2027-12-31'),
    row(null, '2027-06-30'),
    row('2025-01-01', null),
    row(null, '2027-07-01', true),
  ]
  expect(endsByYear(rows, map).map(({ count }) => count)).toEqual([0, 0, 2, 0])
})

test('the map holds the kinds that are not left out, and a unit only its own', () => {
  const rows = [
    { ...row(null, '2026-12-31'), id: 'A', unit_id: 'SLK' },
    { ...row(null, '2026-12-31'), id: 'B', unit_id: 'KS', kind: 'lease' },
    { ...row(null, '2026-12-31'), id: 'C', unit_id: null },
  ]
  const ids = (hidden: string[], units: string[] | null) => cliffsOf(rows, hidden, units).map(({ id }) => id)
  expect(ids([], null)).toEqual(['A', 'B', 'C'])
  expect(ids(['lease'], null)).toEqual(['A', 'C'])
  expect(ids([], ['SLK', 'KS'])).toEqual(['A', 'B'])
  expect(ids(['lease'], ['SLK', 'KS'])).toEqual(['A'])
})
