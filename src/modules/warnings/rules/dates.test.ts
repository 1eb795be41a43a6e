import { expect, test } from 'vitest'
import { daysParams, earliest, latest } from './dates.ts'

test.each([
  ['2030-11-23', 'day', '2030-11-23', '2030-11-23'],
  ['2030-11-23', 'month', '2030-11-01', '2030-11-30'],
  ['2028-02-01', 'month', '2028-02-01', '2028-02-29'],
  ['2030-12-31', 'month', '2030-12-01', '2030-12-31'],
  ['2030-01-01', 'quarter', '2030-01-01', '2030-03-31'],
  ['2030-11-23', 'quarter', '2030-10-01', '2030-12-31'],
  ['2030-01-01', 'year', '2030-01-01', '2030-12-31'],
  ['2030-12-31', 'year', '2030-01-01', '2030-12-31'],
] as const)('%s known to the %s lies between %s and %s', (date, precision, first, last) => {
  expect([earliest(date, precision), latest(date, precision)]).toEqual([first, last])
})

test('one day is a day, and none or several are days', () => {
  const wordOf = (days: number) => daysParams(days).day_word
  expect(wordOf(1)).toEqual({ word: 'warning.word.day' })
  expect([wordOf(0), wordOf(2)]).toEqual([{ word: 'warning.word.days' }, { word: 'warning.word.days' }])
})
