import { expect, test } from 'vitest'
import { firstGap, type YearGap } from './first-gap.ts'

const years = (...values: (number | null)[]): YearGap[] =>
  values.map((value, index) => ({ year: 2026 + index, value, unknown_count: value === null ? 1 : 0 }))

test.each([
  ['the first year with money missing', years(-5, 0, 7, 9), { lacking: 2028, unknown: null }],
  ['an unknown year before it', years(-5, null, 7), { lacking: 2028, unknown: 2027 }],
  ['no unknown year after it', years(7, null), { lacking: 2026, unknown: null }],
  ['that nothing is known', years(null, null), { lacking: null, unknown: 2026 }],
  ['that nothing is missing, which is not the same', years(-5, 0), { lacking: null, unknown: null }],
])('it tells %s', (_what, given, told) => {
  expect(firstGap(given)).toEqual(told)
})

test('a year with unknown parts is unknown, unless what is known is missing already', () => {
  expect(firstGap([{ year: 2027, value: -3, unknown_count: 1 }])).toEqual({ lacking: null, unknown: 2027 })
  expect(firstGap([{ year: 2027, value: 3, unknown_count: 1 }])).toEqual({ lacking: 2027, unknown: null })
})
