import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Row, readGolden } from '../../../test/golden-table.ts'
import { addMonths, monthOf, yearOf } from '../calendar.ts'
import { type Burn, meanBurn, type Runway, runwayOf, steadyBurn } from './runway.ts'

const golden = readGolden(new URL('./golden/runway.md', import.meta.url), 'Räcker till')

function burnOf(row: Row): Burn[] {
  const first = row.maybe('första månad')
  return row.list('förbrukning').map((amount, index) => {
    const date = addMonths(`${first}-01`, index)
    return { year: yearOf(date), month: monthOf(date), amount_ore: row.amount(amount, 'mnkr') }
  })
}

function inWords(runway: Runway): string {
  switch (runway.kind) {
    case 'amount': {
      const month = `${runway.run_out.year}-${String(runway.run_out.month).padStart(2, '0')}`
      return `tar slut ${month}, räcker till ${runway.covered_through}`
    }
    case 'time':
      return `räcker till ${runway.covered_through}${runway.contradicts_source ? ', mot källan' : ''}`
    case 'before':
      return `före ${runway.before}, månad okänd${runway.at_least ? `, minst till ${runway.at_least}` : ''}`
    case 'open': {
      const atLeast = runway.at_least ? `, minst till ${runway.at_least}` : ''
      return `öppet${atLeast}${runway.at_most ? `, högst till ${runway.at_most}` : ''}`
    }
  }
}

test.each(golden['Räcker till'])('$title', (row) => {
  const runway = runwayOf({
    balance_ore: row.ore('saldo', 'mnkr'),
    burn: burnOf(row),
    funded_through: row.maybeDate('beviljat till och med'),
    ends_early: row.flag('räcker ej enligt källan'),
  })
  expect(inWords(runway)).toBe(row.text('= svar'))
})

test('more money never ends earlier', () => {
  const months = steadyBurn(0, '2026-01-01', '2028-12-31')
  const burns = fc.array(fc.nat(1000), { minLength: 36, maxLength: 36 })
  fc.assert(
    fc.property(burns, fc.nat(20_000), fc.nat(5000), (amounts, balance, more) => {
      const burn = months.map((month, index) => ({ ...month, amount_ore: amounts[index] ?? 0 }))
      const end = (balance_ore: number) => {
        const runway = runwayOf({ balance_ore, burn, funded_through: '2028-06-30', ends_early: false })
        return runway.kind === 'amount' || runway.kind === 'time' ? runway.covered_through : 'unknown'
      }
      expect(end(balance) <= end(balance + more)).toBe(true)
      expect(end(balance + more) <= '2028-06-30').toBe(true)
    }),
  )
})

test('a steady burn has every month with both ends, known or not', () => {
  expect(steadyBurn(5, '2026-12-15', '2027-01-01')).toEqual([
    { year: 2026, month: 12, amount_ore: 5 },
    { year: 2027, month: 1, amount_ore: 5 },
  ])
  expect(steadyBurn(null, '2026-12-15', '2026-12-31')).toEqual([{ year: 2026, month: 12, amount_ore: null }])
})

test('the mean takes the last months only, and none that is unknown', () => {
  expect(meanBurn([900, 1, 2, 2], 3)).toBe(2)
  expect(meanBurn([1, 2], 2)).toBe(2)
  expect(meanBurn([1, null, 3], 2)).toBeNull()
  expect(meanBurn([1, 2], 3)).toBeNull()
  expect(() => meanBurn([1], 0)).toThrow('mean of 0')
})

test('a burn with a hole stops', () => {
  const burn = [
    { year: 2026, month: 12, amount_ore: 1 },
    { year: 2027, month: 2, amount_ore: 1 },
  ]
  expect(() => runwayOf({ balance_ore: 1, burn, funded_through: null, ends_early: false })).toThrow(
    'skips before 2027-2',
  )
})
