import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGolden } from '../../../test/golden-table.ts'
import { carriedOver } from './carry-over.ts'

const golden = readGolden(new URL('./golden/carry-over.md', import.meta.url), 'Resultat')

test.each(golden.Resultat)('$title', (row) => {
  const ppm = (column: string) => (row.text(column) === '–' ? null : row.number(column) * 10_000)
  const limits = { surplus_ppm: ppm('högst överskott, %'), deficit_ppm: ppm('högst underskott, %') }
  expect(carriedOver(row.ore('resultat', 'mnkr') ?? 0, row.ore('kostnad', 'mnkr') ?? 0, limits)).toEqual({
    carried_ore: row.ore('= förs över', 'mnkr'),
    left_ore: row.ore('= stannar', 'mnkr'),
  })
})

const share = fc.option(fc.integer({ min: 0, max: 1_000_000 }))

test('what is carried and what stays are the whole result, on the same side of 0, and within the limit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: 0, max: 1e12 }),
      share,
      share,
      (result_ore, base_ore, surplus_ppm, deficit_ppm) => {
        const { carried_ore, left_ore } = carriedOver(result_ore, base_ore, { surplus_ppm, deficit_ppm })
        expect(carried_ore + left_ore).toBe(result_ore)
        expect(Math.abs(carried_ore) + Math.abs(left_ore)).toBe(Math.abs(result_ore))
        const ppm = result_ore < 0 ? deficit_ppm : surplus_ppm
        if (ppm === null) expect(left_ore).toBe(0)
        else expect(Math.abs(carried_ore)).toBeLessThanOrEqual((base_ore * ppm) / 1_000_000 + 0.5)
      },
    ),
  )
})

test('a negative cost is our mistake', () => {
  expect(() => carriedOver(1, -1, { surplus_ppm: 1, deficit_ppm: 1 })).toThrow('base')
})
