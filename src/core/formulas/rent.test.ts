import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Row, readGolden } from '../../../test/golden-table.ts'
import { printAmount } from '../amount-text.ts'
import { addDays, yearOf } from '../calendar.ts'
import { amountOf, ORE_MAX, sumOre } from '../money.ts'
import { type LeaseTerm, type RentMethod, rentByMonth, rentInYear } from './rent.ts'

const golden = readGolden(new URL('./golden/rent.md', import.meta.url), 'Hyra per år', 'Hyra per månad')

function termOf(row: Row): LeaseTerm {
  return { annual_ore: row.ore('årshyra', 'mnkr'), from: row.date('från'), through: row.maybeDate('till och med') }
}

function methodOf(row: Row): RentMethod {
  const method = row.text('sätt')
  if (method !== 'months' && method !== 'days') throw new Error(`no method ${method}`)
  return method
}

test.each(golden['Hyra per år'])('$title', (row) => {
  const rent_ore = rentInYear(termOf(row), row.number('år'), methodOf(row))
  expect(rent_ore).toBe(row.ore('= hyra', 'mnkr'))
  expect(printAmount(rent_ore, { unit: 'mnkr', language: 'sv' })).toBe(row.text('tryckt'))
})

test.each(golden['Hyra per månad'])('$title', (row) => {
  const year = row.number('år')
  const expected = row.list('= månader').map((part) => {
    const [month = '', amount = ''] = part.split(': ')
    return { year, month: Number(month), amount_ore: row.amount(amount, 'mnkr') }
  })
  expect(rentByMonth(termOf(row), year, methodOf(row))).toEqual(expected)
})

test('the months of a year add up to the year, and a lease cut in two costs the same within an öre', () => {
  const method = fc.constantFrom<RentMethod>('months', 'days')
  const days = fc.integer({ min: 0, max: 800 })
  fc.assert(
    fc.property(fc.nat(ORE_MAX), days, days, days, method, (annual_ore, start, length, cut, way) => {
      const term = { annual_ore, from: addDays('2026-01-01', start), through: addDays('2026-01-01', start + length) }
      const middle = addDays(term.from, cut % (length + 1))
      const first = { ...term, through: middle }
      const second = middle === term.through ? null : { ...term, from: addDays(middle, 1) }
      for (let year = yearOf(term.from); year <= yearOf(term.through); year += 1) {
        const whole = rentInYear(term, year, way) ?? Number.NaN
        expect(amountOf(sumOre(rentByMonth(term, year, way).map((month) => month.amount_ore)))).toBe(whole)
        const parts = (rentInYear(first, year, way) ?? Number.NaN) + (second ? (rentInYear(second, year, way) ?? 0) : 0)
        expect(Math.abs(parts - whole)).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('a lease that covers the year costs the whole year, leap year or not', () => {
  fc.assert(
    fc.property(fc.nat(ORE_MAX), fc.integer({ min: 2020, max: 2040 }), (annual_ore, year) => {
      const term = { annual_ore, from: '2019-05-17', through: null }
      expect([rentInYear(term, year, 'months'), rentInYear(term, year, 'days')]).toEqual([annual_ore, annual_ore])
    }),
  )
})

test('an impossible lease stops', () => {
  const backwards = { annual_ore: 1, from: '2026-02-01', through: '2026-01-31' }
  expect(() => rentInYear(backwards, 2026)).toThrow('cannot end 2026-01-31')
})
