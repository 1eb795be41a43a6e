import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGolden } from '../../../test/golden-table.ts'
import { percentOf } from '../money.ts'
import { indexEffect } from './index-effect.ts'

const golden = readGolden(new URL('./golden/index-effect.md', import.meta.url), 'Indexeffekt')

test.each(golden.Indexeffekt)('$title', (row) => {
  const rate_ppm = row.number('procent') * 10_000
  expect(indexEffect(row.ore('bas', 'mnkr'), rate_ppm, row.number('år'))).toBe(row.ore('= effekt', 'mnkr'))
})

/** Small enough that twenty years at the highest rate stay within what an amount may be. */
const amount = fc.integer({ min: -1e11, max: 1e11 })
const rate = fc.integer({ min: -1_000_000, max: 500_000 })

test('one year is the share itself, and a longer time grows what there was with the index once more', () => {
  fc.assert(
    fc.property(amount, rate, fc.integer({ min: 1, max: 20 }), (base_ore, rate_ppm, years) => {
      const share = { numerator: rate_ppm, denominator: 1_000_000 }
      expect(indexEffect(base_ore, rate_ppm, 1)).toBe(percentOf(base_ore, share))
      const before = base_ore + (indexEffect(base_ore, rate_ppm, years - 1) ?? 0)
      const grown = base_ore + (indexEffect(base_ore, rate_ppm, years) ?? 0)
      expect(Math.abs(grown - before - percentOf(before, share))).toBeLessThanOrEqual(2)
    }),
  )
})

test('years that cannot be are our mistake', () => {
  expect(() => indexEffect(1, 1, -1)).toThrow('years')
  expect(() => indexEffect(1, -2_000_000, 1)).toThrow('ppm')
})
