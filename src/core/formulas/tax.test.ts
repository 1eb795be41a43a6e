import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGolden } from '../../../test/golden-table.ts'
import { addOre } from '../money.ts'
import { forAll, nothingTried, rampedEffects, type TaxYear, taxOf, taxResult, trialEffect } from './tax.ts'

const golden = readGolden(
  new URL('./golden/tax.md', import.meta.url),
  'Kommunalskatt',
  'För alla invånare',
  'En ändring steg för steg',
  'Ett år',
  'Om något ändras',
)

/** A number of people, null when it is not known. */
const people = (text: string, number: () => number) => (text === 'okänt' ? null : number())

test.each(golden.Kommunalskatt)('$title', (row) => {
  expect(taxOf(row.ore('underlag', 'kr'), row.ore('skattesats', 'kr'))).toBe(row.ore('= skatt', 'kr'))
})

test.each(golden['För alla invånare'])('$title', (row) => {
  const inhabitants = people(row.text('invånare'), () => row.number('invånare'))
  expect(forAll(row.ore('per invånare', 'kr'), inhabitants)).toBe(row.ore('= kronor', 'kr'))
})

test.each(golden['En ändring steg för steg'])('$title', (row) => {
  const cap = row.maybe('tak') === null ? null : row.ore('tak', 'kr')
  const amounts = (column: string) => row.list(column).map((part) => row.amount(part, 'kr'))
  expect(rampedEffects(amounts('hel effekt'), cap)).toEqual(amounts('= med övergång'))
})

const yearOf = (more: Partial<TaxYear>): TaxYear => ({
  tax_base_ore: 0,
  tax_rate_ore: 3000,
  inhabitants: 100_000,
  settlement_ore: undefined,
  equalisation_ore: [],
  change_ore: undefined,
  ...more,
})

test.each(golden['Ett år'])('$title', (row) => {
  const maybe = (column: string, unit: 'kr' | 'mnkr') =>
    row.maybe(column) === null ? undefined : row.ore(column, unit)
  const parts = row.maybe('utjämning') === null ? [] : row.list('utjämning')
  const found = taxResult(
    yearOf({
      tax_base_ore: row.ore('underlag', 'mnkr'),
      tax_rate_ore: row.ore('skattesats', 'kr'),
      settlement_ore: maybe('slutavräkning', 'kr'),
      equalisation_ore: parts.map((part) => row.amount(part, 'kr')),
      change_ore: maybe('ändring', 'kr'),
    }),
  )
  expect(found.tax_ore).toBe(row.ore('= skatt', 'mnkr'))
  expect(found.equalisation.known_ore).toBe(row.ore('= utjämning', 'mnkr'))
  expect(found.total).toEqual({ known_ore: row.ore('= summa', 'mnkr'), unknown_count: row.number('= okända') })
  expect(found.change_ore).toBe(maybe('= om ändringen', 'mnkr'))
})

test.each(golden['Om något ändras'])('$title', (row) => {
  const year = yearOf({ tax_base_ore: 20_000 * 100_000_000, equalisation_ore: [100_000], change_ore: -25_000 })
  const trial = {
    rate_ore: row.number('ören'),
    base_ppm: row.number('procent av underlaget') * 10_000,
    inhabitants: row.number('invånare'),
  }
  expect(trialEffect(year, trial, row.flag('ändringen'))).toBe(row.ore('= skillnad', 'mnkr'))
})

const each = fc.integer({ min: -1_000_000, max: 1_000_000 })
const inhabitants = fc.integer({ min: 0, max: 2_000_000 })
const base = fc.integer({ min: 0, max: 1e13 })
const rate = fc.integer({ min: 0, max: 5000 })

const year = fc.record({
  tax_base_ore: fc.option(base),
  tax_rate_ore: fc.option(rate),
  inhabitants: fc.option(inhabitants),
  settlement_ore: fc.option(each, { nil: undefined }),
  equalisation_ore: fc.array(fc.option(each), { maxLength: 4 }),
  change_ore: fc.option(each, { nil: undefined }),
})

test('a tax is linear in the rate, to the öre that each rounding may move', () => {
  fc.assert(
    fc.property(base, rate, rate, (tax_base_ore, one, two) => {
      const apart = addOre(taxOf(tax_base_ore, one) ?? 0, taxOf(tax_base_ore, two) ?? 0)
      expect(Math.abs((taxOf(tax_base_ore, one + two) ?? 0) - apart)).toBeLessThanOrEqual(1)
    }),
  )
})

test('a whole number of ten thousands of öre is taxed exactly, so twice the rate is twice the tax', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), rate, (tens, tax_rate_ore) => {
      expect(taxOf(tens * 10_000, tax_rate_ore * 2)).toBe((taxOf(tens * 10_000, tax_rate_ore) ?? 0) * 2)
    }),
  )
})

test('a transition never loses more than the cap in a year, and no less than it must', () => {
  fc.assert(
    fc.property(fc.array(each, { maxLength: 8 }), fc.integer({ min: 0, max: 100_000 }), (effects, cap) => {
      let before = 0
      for (const [index, ramped] of rampedEffects(effects, cap).entries()) {
        const effect = effects[index] ?? 0
        expect(before - (ramped ?? 0)).toBeLessThanOrEqual(cap)
        expect(ramped).toBeGreaterThanOrEqual(effect)
        expect(ramped === effect || ramped === before - cap).toBe(true)
        before = ramped ?? 0
      }
    }),
  )
})

test('a change that is dropped leaves what the law gives, and one that is tried moves no more than itself', () => {
  fc.assert(
    fc.property(year, (one) => {
      const { change_ore, ...rest } = one
      const law = taxResult({ ...rest, change_ore: undefined })
      expect(taxResult(one).total).toEqual(law.total)
      expect(trialEffect({ ...rest, change_ore: undefined }, nothingTried, true)).toBe(0)
      if (change_ore !== undefined)
        expect(trialEffect(one, nothingTried, true)).toBe(forAll(change_ore, one.inhabitants))
    }),
  )
})

test('a trial gives the difference between two whole years, and nothing when nothing is tried', () => {
  const known = year.filter((one) => taxResult(one).total.unknown_count === 0)
  const trial = fc.record({
    rate_ore: fc.integer({ min: -100, max: 100 }),
    base_ppm: fc.integer({ min: -50_000, max: 50_000 }),
    inhabitants: fc.integer({ min: -1000, max: 1000 }),
  })
  fc.assert(
    fc.property(known, trial, (one, tried) => {
      const without = { ...one, change_ore: undefined }
      const more = (part: number | null, by: number) => Math.max(0, (part ?? 0) + by)
      const moved = {
        ...without,
        tax_rate_ore: more(one.tax_rate_ore, tried.rate_ore),
        tax_base_ore: (one.tax_base_ore ?? 0) + shareOf(one.tax_base_ore ?? 0, tried.base_ppm),
        inhabitants: more(one.inhabitants, tried.inhabitants),
      }
      const apart = taxResult(moved).total.known_ore - taxResult(without).total.known_ore
      expect(trialEffect(without, tried, false)).toBe(apart)
      expect(trialEffect(without, nothingTried, false)).toBe(0)
    }),
  )
})

/** A share of an amount the long way, half away from zero. */
function shareOf(amount_ore: number, ppm: number): number {
  const product = BigInt(amount_ore) * BigInt(ppm)
  const size = product < 0n ? -product : product
  const rounded = Number((2n * size + 1_000_000n) / 2_000_000n)
  return product < 0n ? -rounded : rounded
}
