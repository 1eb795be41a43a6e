import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGolden } from '../../test/golden-table.ts'
import { printAmount, roundingNote } from './amount-text.ts'
import {
  addOre,
  addSums,
  amountOf,
  divideHalfAway,
  negate,
  ORE_MAX,
  ore,
  percentOf,
  ratio,
  roundHalfAway,
  splitOre,
  subtractOre,
  sumOre,
} from './money.ts'
import { Refusal } from './refusal.ts'

const anyOre = fc.integer({ min: -ORE_MAX, max: ORE_MAX })
const weight = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
const weights = fc.array(weight, { minLength: 1, maxLength: 40 }).filter((all) => all.some((each) => each > 0))

describe('the guard', () => {
  test('lets whole öre through up to the bound, both ways', () => {
    expect([ore(0), ore(1), ore(-1), ore(ORE_MAX), ore(-ORE_MAX)]).toEqual([0, 1, -1, ORE_MAX, -ORE_MAX])
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('stops at %s', (value) => {
    expect(() => ore(value)).toThrow('not an amount in whole öre')
  })

  test.each([ORE_MAX + 1, -ORE_MAX - 1, 2 ** 53])('refuses %s, which what people record may add up to', (value) => {
    expect(() => ore(value)).toThrow(expect.objectContaining({ code: 'amount.sum_too_large', status: 422 }))
  })

  test('turns minus zero into zero', () => {
    expect(Object.is(ore(-0), 0)).toBe(true)
    expect(Object.is(negate(0), 0)).toBe(true)
  })

  test('is tight enough for kronor in a spreadsheet, which 2^53 would not be', () => {
    // A spreadsheet keeps kronor as a binary fraction and shows it with two decimals.
    const keepsEveryOre = (value: number) => {
      const [kronor, digits] = (Math.abs(value) / 100).toFixed(2).split('.')
      return BigInt(`${kronor}${digits}`) === BigInt(Math.abs(value))
    }
    fc.assert(fc.property(anyOre, keepsEveryOre))
    const below2to53 = Array.from({ length: 100 }, (_, step) => Number.MAX_SAFE_INTEGER - step)
    expect(below2to53.every(keepsEveryOre)).toBe(false)
  })

  test('sees a sum that leaves the range', () => {
    expect(() => addOre(ORE_MAX, 1)).toThrow('amount.sum_too_large')
  })
})

describe('a sum', () => {
  test('counts what is unknown and never takes it for zero', () => {
    expect(sumOre([100, null, -30, null])).toEqual({ known_ore: 70, unknown_count: 2 })
    expect(amountOf(sumOre([100, null]))).toBeNull()
    expect(amountOf(sumOre([100, -100]))).toBe(0)
    expect(sumOre([])).toEqual({ known_ore: 0, unknown_count: 0 })
  })

  test('of two lists is the sum of their sums', () => {
    const list = fc.array(fc.option(fc.integer({ min: -1e9, max: 1e9 })), { maxLength: 30 })
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(addSums(sumOre(a), sumOre(b))).toEqual(sumOre([...a, ...b]))
      }),
    )
  })

  test('takes a quarter of a million parts', () => {
    expect(sumOre(new Array(250_000).fill(4)).known_ore).toBe(1_000_000)
  })

  test('minus an unknown is unknown', () => {
    expect(subtractOre(5, 7)).toBe(-2)
    expect(subtractOre(5, null)).toBeNull()
    expect(subtractOre(null, 5)).toBeNull()
    expect(negate(null)).toBeNull()
  })

  const { Summor } = readGolden(new URL('./golden/sums.md', import.meta.url), 'Summor')
  test.each(Summor)('$title', (row) => {
    const parts = row.list('delar').map((part) => row.amount(part, 'mnkr'))
    const sum = sumOre(parts)
    expect(sum).toEqual({ known_ore: row.ore('känd summa', 'mnkr'), unknown_count: row.number('okända') })
    expect(printAmount(sum.known_ore, { unit: 'mnkr', language: 'sv' })).toBe(row.text('tryckt total'))
    expect(roundingNote(parts, sum.known_ore, 'mnkr')).toBe(row.flag('avrundning'))
  })
})

describe('rounding', () => {
  test('goes half away from zero, to any step', () => {
    expect([4, 5, -4, -5, 14, 15, -15].map((value) => roundHalfAway(value, 10))).toEqual([0, 10, 0, -10, 10, 20, -20])
    expect([2, 3, 7, 8, -2, -3].map((value) => roundHalfAway(value, 5))).toEqual([0, 5, 5, 10, 0, -5])
    expect(Object.is(roundHalfAway(-4, 10), 0)).toBe(true)
  })

  test('never moves further than half a step, mirrors at zero and stays put when repeated', () => {
    const value = fc.integer({ min: -(2 ** 50), max: 2 ** 50 })
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 1e9 }), (amount, step) => {
        const rounded = roundHalfAway(amount, step)
        expect(Math.abs(rounded - amount) * 2).toBeLessThanOrEqual(step)
        expect(roundHalfAway(negate(amount), step)).toBe(negate(rounded))
        expect(roundHalfAway(rounded, step)).toBe(rounded)
      }),
    )
  })

  test('of a division agrees with its definition', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const twiceOff = 2n * (divideHalfAway(numerator, denominator) * denominator - numerator)
        // Off by at most half; exactly half only away from zero.
        const away = numerator < 0n ? -twiceOff : twiceOff
        expect(away <= denominator && away > -denominator).toBe(true)
      }),
    )
  })
})

describe('a share', () => {
  test('of 1 553,0 mnkr at 2,5 % is 38,825 mnkr to the öre', () => {
    expect(percentOf(155_300_000_000, ratio(25, 1000))).toBe(3_882_500_000)
  })

  test('is exact where floating point is not', () => {
    // 0.07 × 1 605,50 kr in binary is 11238.499…; a float would round it down.
    expect(percentOf(160_550, ratio(7, 100))).toBe(11_239)
    expect(percentOf(-160_550, ratio(7, 100))).toBe(-11_239)
    expect(percentOf(ORE_MAX, ratio(1, 1))).toBe(ORE_MAX)
  })

  test('needs a positive denominator', () => {
    expect(() => ratio(1, 0)).toThrow('denominator')
    expect(() => ratio(0.5, 1)).toThrow('numerator')
  })
})

describe('a split', () => {
  const { Delar } = readGolden(new URL('./golden/allocate.md', import.meta.url), 'Delar')
  test.each(Delar)('$title', (row) => {
    const parts = splitOre(row.number('belopp'), row.list('vikter').map(Number))
    expect(parts).toEqual(row.list('delar').map(Number))
  })

  test('adds up to the total exactly, each part within one öre of its share and on the same side of zero', () => {
    fc.assert(
      fc.property(anyOre, weights, (total, given) => {
        const parts = splitOre(total, given)
        const whole = given.reduce((sum, each) => sum + BigInt(each), 0n)
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total))
        parts.forEach((part, index) => {
          const off = BigInt(part) * whole - BigInt(total) * BigInt(given[index] ?? 0)
          expect(off < whole && off > -whole).toBe(true)
          expect(part === 0 || Math.sign(part) === Math.sign(total)).toBe(true)
          if (given[index] === 0) expect(Object.is(part, 0)).toBe(true)
        })
      }),
    )
  })

  test('never gives less to a heavier part, and mirrors at zero', () => {
    fc.assert(
      fc.property(anyOre, weights, (total, given) => {
        const parts = splitOre(Math.abs(total), given)
        given.forEach((a, i) => {
          given.forEach((b, j) => {
            if (a > b) expect(parts[i] ?? 0).toBeGreaterThanOrEqual(parts[j] ?? 0)
          })
        })
        expect(splitOre(-Math.abs(total), given)).toEqual(parts.map(negate))
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    { given: [], code: 'amount.no_weight' },
    { given: [0, 0], code: 'amount.no_weight' },
    { given: [3, -1], code: 'amount.negative_weight' },
  ])('refuses the weights $given', ({ given, code }) => {
    expect(() => splitOre(100, given)).toThrow(expect.objectContaining({ code, status: 422 }))
    expect(() => splitOre(100, given)).toThrow(Refusal)
  })

  test('stops at a weight that is no integer', () => {
    expect(() => splitOre(100, [1.5, 1])).toThrow('weight 1.5')
  })
})
