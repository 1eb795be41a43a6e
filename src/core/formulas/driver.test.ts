import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGolden } from '../../../test/golden-table.ts'
import { drivenAmount } from './driver.ts'

const { Belopp } = readGolden(new URL('./golden/driver.md', import.meta.url), 'Belopp')

test.each(Belopp)('$title', (row) => {
  const driver = {
    volume: row.text('volym') === 'okänt' ? null : row.number('volym'),
    price_ore: row.ore('pris', 'kr'),
    index_ppm: row.maybe('index') === null ? null : Math.round(row.number('index') * 10_000),
    price_year: row.number('prisår'),
  }
  expect(drivenAmount(driver, row.number('år'))).toBe(row.ore('= belopp', 'tkr'))
})

const driver = fc.record({
  volume: fc.integer({ min: 0, max: 1_000_000 }),
  price_ore: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  index_ppm: fc.integer({ min: -500_000, max: 500_000 }),
  price_year: fc.constant(2030),
})

test('without a rise of price it is the same every year, and with one each year is larger than the one before', () => {
  fc.assert(
    fc.property(driver, fc.integer({ min: 2030, max: 2040 }), (one, year) => {
      const flat = drivenAmount({ ...one, index_ppm: 0 }, year)
      expect(flat).toBe(drivenAmount(one, 2030))
      const [now, next] = [year, year + 1].map((at) => Math.abs(drivenAmount(one, at) ?? 0))
      if (one.index_ppm >= 0) expect(next).toBeGreaterThanOrEqual(now ?? 0)
      else expect(next).toBeLessThanOrEqual(now ?? 0)
    }),
  )
})
