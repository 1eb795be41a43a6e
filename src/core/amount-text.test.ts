import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGolden } from '../../test/golden-table.ts'
import {
  type AmountUnit,
  amountUnits,
  honestUnit,
  parseAmount,
  printAmount,
  printPercent,
  printPlain,
  roundingNote,
} from './amount-text.ts'
import { coreTextsEn } from './core-texts.en.ts'
import { type CoreTextCode, coreTextsSv } from './core-texts.sv.ts'
import { AMOUNT_MAX, roundHalfAway } from './money.ts'
import { fill, fillMessage, languages } from './texts.ts'

const anyOre = fc.integer({ min: -AMOUNT_MAX, max: AMOUNT_MAX })
const anyUnit = fc.constantFrom(...amountUnits)
const anyLanguage = fc.constantFrom(...languages)
const golden = readGolden(new URL('./golden/amounts.md', import.meta.url), 'Belopp som godkänns', 'Belopp som avvisas')
const accepted = golden['Belopp som godkänns']
const refused = golden['Belopp som avvisas']

function unitOf(text: string): AmountUnit {
  const unit = amountUnits.find((each) => each === text)
  if (!unit) throw new Error(`no unit ${text}`)
  return unit
}

describe('an amount that is accepted', () => {
  test.each(accepted)('$title', (row) => {
    const unit = unitOf(row.text('enhet'))
    const amount_ore = row.text('öre') === 'okänt' ? null : row.number('öre')
    expect(parseAmount(row.text('indata'), unit)).toEqual({ ok: true, amount_ore })
    expect(printAmount(amount_ore, { unit, language: 'sv' })).toBe(row.text('utskrift'))
    expect(printAmount(amount_ore, { unit, language: 'en' })).toBe(row.text('på engelska'))
  })
})

describe('an amount that is refused', () => {
  test.each(refused)('$title', (row) => {
    const parsed = parseAmount(row.text('indata'), unitOf(row.text('enhet')))
    expect(parsed).toMatchObject({ ok: false, code: row.text('kod') })
    if (parsed.ok) return
    expect(fill(coreTextsSv[parsed.code].remedy, parsed.params)).toBe(row.text('gör så här'))
    // Every placeholder of every text must be among the parameters, in both languages.
    fillMessage(coreTextsSv[parsed.code], parsed.params)
    fillMessage(coreTextsEn[parsed.code], parsed.params)
  })

  test('has at least one row for each code the parser can give', () => {
    const shown = new Set(refused.map((row) => row.text('kod')))
    const fromSplit: CoreTextCode[] = ['amount.no_weight', 'amount.negative_weight', 'amount.sum_too_large']
    const missing = Object.keys(coreTextsSv).filter(
      (code) => !shown.has(code) && !fromSplit.some((each) => each === code),
    )
    expect(missing).toEqual([])
  })

  test('is refused or read, whatever the characters, and never read as half a number', () => {
    const soup = fc.string({ unit: fc.constantFrom(...'0123456789  \u00a0\u202f,.-\u2212+kmnrt%('), maxLength: 20 })
    fc.assert(
      fc.property(soup, anyUnit, (text, unit) => {
        const parsed = parseAmount(text, unit)
        if (!parsed.ok || parsed.amount_ore === null) return
        const digits = text.replace(/\D/g, '').replace(/^0+|0+$/g, '')
        const printed = printAmount(parsed.amount_ore, { unit, language: 'sv', decimals: 'exact' })
          .replace(/\D/g, '')
          .replace(/^0+|0+$/g, '')
        expect(printed).toBe(digits)
      }),
      { numRuns: 2000 },
    )
  })

  test.each(refused.filter((row) => /^Skriv [−\d]/.test(row.text('gör så här'))))(
    'is accepted once the advice is followed: $title',
    (row) => {
      const advice = /^Skriv ([−\d]\S*?),? (?:med|om) /.exec(row.text('gör så här').replaceAll('\u00a0', '_'))
      expect(advice).not.toBeNull()
      const corrected = (advice?.[1] ?? '').replaceAll('_', '\u00a0')
      expect(parseAmount(corrected, unitOf(row.text('enhet')))).toMatchObject({ ok: true })
    },
  )
})

describe('printing', () => {
  test('and reading again gives the same öre', () => {
    fc.assert(
      fc.property(anyOre, anyUnit, fc.boolean(), fc.boolean(), (amount_ore, unit, signed, withUnit) => {
        const printed = printAmount(amount_ore, {
          unit,
          language: 'sv',
          decimals: 'exact',
          withUnit,
          ...(signed ? { sign: 'always' } : {}),
        })
        expect(parseAmount(printed, unit)).toEqual({ ok: true, amount_ore })
        expect(parseAmount(printPlain(amount_ore, { unit, language: 'sv' }), unit)).toEqual({ ok: true, amount_ore })
      }),
    )
    for (const language of languages) {
      expect(parseAmount(printAmount(null, { unit: 'mnkr', language }), 'mnkr')).toEqual({ ok: true, amount_ore: null })
      expect(parseAmount(printPlain(null, { unit: 'kr', language }), 'kr')).toEqual({ ok: true, amount_ore: null })
    }
  })

  test('with few decimals shows the amount rounded half away from zero', () => {
    const small = fc.integer({ min: -(2 ** 46), max: 2 ** 46 })
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 2 }), anyUnit, (amount_ore, decimals, unit) => {
        const step = { mnkr: 1e8, tkr: 1e5, kr: 100 }[unit] / 10 ** decimals
        const printed = printAmount(amount_ore, { unit, language: 'sv', decimals })
        expect(parseAmount(printed, unit)).toEqual({ ok: true, amount_ore: roundHalfAway(amount_ore, step) })
      }),
    )
  })

  test('never says minus zero, and never has a hyphen for minus', () => {
    const near = fc.oneof(anyOre, fc.integer({ min: -20_000_000, max: 20_000_000 }))
    fc.assert(
      fc.property(
        near,
        anyUnit,
        anyLanguage,
        fc.integer({ min: 0, max: 2 }),
        (amount_ore, unit, language, decimals) => {
          const printed = printAmount(amount_ore, { unit, language, decimals })
          expect(printed).not.toMatch(/-/)
          if (/[−+]/.test(printed)) expect(printed).toMatch(/[1-9]/)
        },
      ),
    )
  })

  test('tells a true zero from an amount that rounds to zero', () => {
    expect(printAmount(0, { unit: 'mnkr', language: 'sv' })).toBe('0')
    expect(printAmount(-1, { unit: 'mnkr', language: 'sv', sign: 'always' })).toBe('0,0')
  })

  test('puts the sign on differences', () => {
    const difference = { unit: 'mnkr', language: 'sv', sign: 'always' } as const
    expect([110_000_000, -690_000_000, 0].map((amount) => printAmount(amount, difference))).toEqual([
      '+1,1',
      '−6,9',
      '0',
    ])
  })

  test('adds the unit the way each language does', () => {
    const rent = 1_010_000_000
    expect(printAmount(rent, { unit: 'mnkr', language: 'sv', withUnit: true })).toBe('10,1\u00a0mnkr')
    expect(printAmount(rent, { unit: 'mnkr', language: 'en', withUnit: true })).toBe('SEK\u00a010.1\u00a0million')
    expect(printAmount(rent, { unit: 'tkr', language: 'en', withUnit: true })).toBe('SEK\u00a010,100\u00a0thousand')
    expect(printAmount(rent, { unit: 'kr', language: 'en', decimals: 0, withUnit: true })).toBe('SEK\u00a010,100,000')
    expect(printAmount(null, { unit: 'kr', language: 'en', withUnit: true })).toBe('unknown amount')
  })

  test('stops at more decimals than an öre has', () => {
    expect(() => printAmount(1, { unit: 'kr', language: 'sv', decimals: 3 })).toThrow('3 decimals in kr')
  })
})

test.each([
  [25_000, '2,5\u00a0%', '2.5%'],
  [-3100, '−0,31\u00a0%', '−0.31%'],
  [1, '0,0001\u00a0%', '0.0001%'],
  [1_000_000, '100\u00a0%', '100%'],
  [12_345_000_000, '1\u00a0234\u00a0500\u00a0%', '1,234,500%'],
  [0, '0\u00a0%', '0%'],
])('%s parts per million is printed exactly', (share_ppm, swedish, english) => {
  expect([printPercent(share_ppm, 'sv'), printPercent(share_ppm, 'en')]).toEqual([swedish, english])
})

test('the rounding note does not cover up a total that is wrong', () => {
  expect(roundingNote([104_000_000, 104_000_000, 104_000_000], 312_000_000, 'mnkr')).toBe(true)
  expect(roundingNote([104_000_000, 104_000_000, 104_000_000], 330_000_000, 'mnkr')).toBe(false)
  expect(roundingNote([104_000_000], null, 'mnkr')).toBe(false)
  expect(roundingNote([104_000_000, 104_000_000, 104_000_000], 312_000_000, 'mnkr', 2)).toBe(false)
})

test.each([
  [null, 'okänt belopp'],
  [0, '0 mnkr'],
  [5_000_000, '0,1 mnkr'],
  [4_999_999, '50 tkr'],
  [1_200_000, '12 tkr'],
  [-1_200_000, '−12 tkr'],
  [50_000, '1 tkr'],
  [49_999, '499,99 kr'],
  [1, '0,01 kr'],
])('%s öre told for itself is never read as none: %s', (amount_ore, told) => {
  const printed = printAmount(amount_ore, { unit: honestUnit(amount_ore), language: 'sv', withUnit: true })
  expect(printed.replaceAll('\u00a0', ' ')).toBe(told)
})
