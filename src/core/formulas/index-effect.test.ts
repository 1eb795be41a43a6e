import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGolden } from '../../../test/golden-table.ts'
import { ratio, ratioFromDecimal } from '../money.ts'
import { indexEffect } from './index-effect.ts'

const { Index } = readGolden(new URL('./golden/index-effect.md', import.meta.url), 'Index')

test.each(Index)('$title', (row) => {
  const rate = row.maybe('sats')
  const effect_ore = indexEffect(
    row.ore('bas', 'mnkr'),
    rate === null ? null : ratioFromDecimal(rate),
    row.number('år'),
  )
  expect(effect_ore).toBe(row.ore('= effekt', 'mnkr'))
})

test('one more year is a year more of growth on what has grown, within an öre or two', () => {
  fc.assert(
    fc.property(fc.nat(1e12), fc.integer({ min: -500, max: 1000 }), fc.nat(9), (base, permille, years) => {
      const rate = ratio(permille, 10_000)
      const grown = base + (indexEffect(base, rate, years) ?? Number.NaN)
      const next = grown + (indexEffect(grown, rate, 1) ?? Number.NaN)
      expect(Math.abs(base + (indexEffect(base, rate, years + 1) ?? Number.NaN) - next)).toBeLessThanOrEqual(2)
    }),
  )
})

test('impossible years and rates stop', () => {
  expect(() => indexEffect(100, ratio(1, 100), -1)).toThrow('-1 years')
  expect(() => indexEffect(100, ratio(1, 100), 1.5)).toThrow('1.5 years')
  expect(() => indexEffect(100, ratio(1, 100), 101)).toThrow('101 years')
  expect(() => indexEffect(100, ratio(-1, 1), 2)).toThrow('fall by all')
})
