import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGolden } from '../../../test/golden-table.ts'
import { addOre, negate } from '../money.ts'
import {
  adjustedResult,
  balanceResult,
  debtAfter,
  eliminationOf,
  minorityOf,
  proportionOf,
  reserveRoom,
  restoreBy,
  selfFinancingDegree,
} from './group.ts'

const golden = readGolden(
  new URL('./golden/group.md', import.meta.url),
  'Eliminering',
  'Minoritet',
  'Skuld',
  'Balanskrav',
  'Resultatreserv',
  'Proportion',
  'Återställas senast',
)

test.each(golden.Eliminering)('$title', (row) => {
  const cost = { known_ore: row.ore('kostnad', 'mnkr') ?? 0, unknown_count: row.number('okända kostnader') }
  const revenue = { known_ore: row.ore('intäkt', 'mnkr') ?? 0, unknown_count: row.number('okända intäkter') }
  const found = eliminationOf({ cost, revenue }, row.ore('tolerans', 'mnkr') ?? 0)
  expect(found).toEqual({
    eliminated_ore: row.ore('= bort', 'mnkr'),
    difference_ore: row.ore('= skillnad', 'mnkr'),
    unknown_count: cost.unknown_count + revenue.unknown_count,
    agrees: row.text('= stämmer') === 'okänt' ? null : row.flag('= stämmer'),
  })
})

test.each(golden.Minoritet)('$title', (row) => {
  const share = row.maybe('ägd andel')
  const owned_ppm = share === null ? null : Number(share) * 10_000
  expect(minorityOf(row.ore('netto', 'mnkr'), owned_ppm)).toBe(row.ore('= minoritetens del', 'mnkr'))
})

test.each(golden.Skuld)('$title', (row) => {
  const investments_ore = row.ore('investeringar', 'mnkr')
  const self_financing_ore = row.ore('självfinansiering', 'mnkr')
  const moved = { investments_ore, self_financing_ore, sales_ore: row.ore('försäljning', 'mnkr') }
  const degree = row.maybe('= grad i procent')
  expect(debtAfter(row.ore('skuld före', 'mnkr'), moved)).toBe(row.ore('= skuld efter', 'mnkr'))
  expect(selfFinancingDegree(self_financing_ore, investments_ore)).toBe(
    degree === null ? null : row.number('= grad i procent') * 10_000,
  )
})

test.each(golden.Balanskrav)('$title', (row) => {
  const result_ore = row.ore('resultat', 'mnkr')
  const adjusted_ore = adjustedResult(result_ore, row.ore('vinster', 'mnkr'), row.ore('justeringar', 'mnkr'))
  expect(adjusted_ore).toBe(row.ore('= justerat resultat', 'mnkr'))
  const room = reserveRoom({
    result_ore,
    adjusted_ore,
    taxes_ore: row.ore('skatter', 'mnkr'),
    equity_ore: row.ore('eget kapital', 'mnkr'),
    held_ore: row.ore('reserv före', 'mnkr'),
  })
  expect(room).toBe(row.ore('= får reserveras', 'mnkr'))
})

test.each(golden.Resultatreserv)('$title', (row) => {
  const moved = { reserved_ore: row.ore('läggs i', 'mnkr'), used_ore: row.ore('tas ur', 'mnkr') }
  expect(balanceResult(row.ore('justerat resultat', 'mnkr'), moved)).toBe(row.ore('= balanskravsresultat', 'mnkr'))
})

test.each(golden.Proportion)('$title', (row) => {
  const share = row.maybe('ägd andel')
  const owned_ppm = share === null ? null : Number(share) * 10_000
  expect(proportionOf(row.ore('belopp', 'mnkr'), owned_ppm)).toBe(row.ore('= räknas', 'mnkr'))
})

test.each(golden['Återställas senast'])('$title', (row) => {
  expect(restoreBy(row.number('år'))).toBe(row.number('= senast'))
})

const amount = fc.integer({ min: -1e12, max: 1e12 })
const sum = fc.record({ known_ore: amount, unknown_count: fc.integer({ min: 0, max: 3 }) })
const turned = ({ known_ore, unknown_count }: { known_ore: number; unknown_count: number }) => ({
  known_ore: negate(known_ore),
  unknown_count,
})

test('an elimination is the same seen from either side, with the difference turned', () => {
  fc.assert(
    fc.property(sum, sum, fc.integer({ min: 0, max: 1e9 }), (cost, revenue, tolerance_ore) => {
      const one = eliminationOf({ cost, revenue }, tolerance_ore)
      const other = eliminationOf({ cost: turned(revenue), revenue: turned(cost) }, tolerance_ore)
      expect(other).toEqual({ ...one, difference_ore: negate(one.difference_ore) })
    }),
  )
})

test('what is taken out and what is left make up both sides, so nothing is filled in', () => {
  fc.assert(
    fc.property(sum, sum, (cost, revenue) => {
      const { eliminated_ore, difference_ore } = eliminationOf({ cost, revenue }, 0)
      const left_cost = addOre(cost.known_ore, -eliminated_ore)
      const left_revenue = addOre(revenue.known_ore, eliminated_ore)
      expect(addOre(left_cost, left_revenue)).toBe(difference_ore)
      expect(eliminated_ore === 0 || left_cost === 0 || left_revenue === 0).toBe(true)
    }),
  )
})

test('a debt moves by what is not paid by the group itself, and the owned part and the rest make up the net', () => {
  const small = fc.integer({ min: -1e11, max: 1e11 })
  fc.assert(
    fc.property(small, small, small, fc.integer({ min: 0, max: 1_000_000 }), (before, invested, paid, ppm) => {
      const moved = { investments_ore: invested, self_financing_ore: paid, sales_ore: 0 }
      expect(debtAfter(before, moved)).toBe(before + invested - paid)
      const [others, owned] = [minorityOf(before, ppm) ?? 0, minorityOf(before, 1_000_000 - ppm) ?? 0]
      expect(Math.abs(others + owned - before)).toBeLessThanOrEqual(1)
    }),
  )
})

test('a reserve never takes more than its cap, and never what the result does not reach', () => {
  const whole = fc.integer({ min: 0, max: 1e12 })
  fc.assert(
    fc.property(amount, amount, whole, amount, whole, (result_ore, adjusted_ore, taxes_ore, equity_ore, held_ore) => {
      const room = reserveRoom({ result_ore, adjusted_ore, taxes_ore, equity_ore, held_ore }) ?? Number.NaN
      expect(room).toBeGreaterThanOrEqual(0)
      expect(room === 0 || held_ore + room <= Math.ceil(taxes_ore / 20)).toBe(true)
      expect(room === 0 || room <= Math.min(result_ore, adjusted_ore)).toBe(true)
    }),
  )
})
