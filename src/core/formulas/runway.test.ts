import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Row, readGolden } from '../../../test/golden-table.ts'
import { addMonths, monthOf, monthsOf, yearOf } from '../calendar.ts'
import { type Burn, type Runway, runwayOf } from './runway.ts'

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
  const months = monthsOf('2026-01-01', '2028-12-31')
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

test('a burn with a hole stops', () => {
  const burn = [
    { year: 2026, month: 12, amount_ore: 1 },
    { year: 2027, month: 2, amount_ore: 1 },
  ]
  expect(() => runwayOf({ balance_ore: 1, burn, funded_through: null, ends_early: false })).toThrow(
    'skips before 2027-2',
  )
})
