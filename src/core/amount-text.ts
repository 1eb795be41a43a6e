import { assert } from './assert.ts'
import type { CoreTextCode } from './core-texts.sv.ts'
import {
  AMOUNT_MAX,
  divideHalfAway,
  isOre,
  ORE_PER_KR,
  ORE_PER_MNKR,
  ORE_PER_TKR,
  type Ore,
  roundHalfAway,
  sumOre,
} from './money.ts'
import type { Language, TextParams } from './texts.ts'

/** What an amount is counted in on a page: million, thousand, or single kronor. */
export type AmountUnit = 'mnkr' | 'tkr' | 'kr'

export const amountUnits: readonly AmountUnit[] = ['mnkr', 'tkr', 'kr']

/** How many öre one of the unit is, how many decimals hold every öre, and how many are printed unless told. */
export const unitFacts: Record<AmountUnit, { ore: Ore; decimals_max: number; decimals: number }> = {
  mnkr: { ore: ORE_PER_MNKR, decimals_max: 8, decimals: 1 },
  tkr: { ore: ORE_PER_TKR, decimals_max: 5, decimals: 0 },
  kr: { ore: ORE_PER_KR, decimals_max: 2, decimals: 2 },
}

/** Decimals to print: a number, or `exact` for as many as the amount needs to come back to the same öre. */
export type Decimals = number | 'exact'

export type PrintOptions = {
  unit: AmountUnit
  language: Language
  /** Unless given: 1 for mnkr, 0 for tkr, 2 for kr. */
  decimals?: Decimals
  /** `always` puts a plus before a positive amount, for differences. */
  sign?: 'always'
  /** Adds the unit: "10,1 mnkr", "SEK 10.1 million". */
  withUnit?: boolean
}

const NO_BREAK_SPACE = '\u00a0'
const MINUS = '\u2212'

const marks: Record<Language, { thousands: string; decimal: string; unknown: string }> = {
  sv: { thousands: NO_BREAK_SPACE, decimal: ',', unknown: 'okänt belopp' },
  // As in the city's own English reports: 1,605.5.
  en: { thousands: ',', decimal: '.', unknown: 'unknown amount' },
}

const englishScale: Record<AmountUnit, string> = { mnkr: ' million', tkr: ' thousand', kr: '' }

/**
 * The amount as people read it. Rounded half away from zero, never to "−0,0". Swedish has no-break space between
 * thousands, decimal comma and U+2212 for minus; English has comma, point and U+2212. A true zero is `0` without
 * decimals, so that it differs from an amount that only rounds to zero (`0,0`). Unknown (null) is said in words.
 */
export function printAmount(amount_ore: Ore | null, options: PrintOptions): string {
  const { unit, language, sign, withUnit = false } = options
  if (amount_ore === null) return marks[language].unknown
  const { negative, whole, fraction } = digitsOf(amount_ore, unit, options.decimals ?? unitFacts[unit].decimals)
  const isZero = /^0*$/.test(whole + fraction)
  const before = isZero ? '' : negative ? MINUS : sign === 'always' ? '+' : ''
  const number = before + groupThousands(whole, marks[language].thousands) + withDecimal(fraction, language)
  if (!withUnit) return number
  return language === 'sv'
    ? `${number}${NO_BREAK_SPACE}${unit}`
    : `SEK${NO_BREAK_SPACE}${number}${englishScale[unit].replace(' ', NO_BREAK_SPACE)}`
}

/**
 * The unit in which the amount is told for itself: mnkr, and tkr or kr for what would round to 0,0 mnkr or 0 tkr, so
 * that a small amount is never read as none. Zero and unknown have no size and stay in mnkr.
 */
export function honestUnit(amount_ore: Ore | null): AmountUnit {
  const size = Math.abs(amount_ore ?? 0)
  return size === 0 || size >= ORE_PER_MNKR / 20 ? 'mnkr' : size >= ORE_PER_TKR / 2 ? 'tkr' : 'kr'
}

/** A share in parts per million as percent, exact: 25 000 is "2,5 %" in Swedish and "2.5%" in English. */
/**
 * The amount for CSV and other machines: ASCII minus, no spaces, every öre kept unless `decimals` says otherwise.
 * Swedish has a decimal comma, as Swedish spreadsheets and `parseAmount` read it; English a point. Unknown is the word
 * `okänt` or `unknown`, never an empty cell and never 0.
 */
export function printPlain(
  amount_ore: Ore | null,
  { unit, language, decimals = 'exact' }: { unit: AmountUnit; language: Language; decimals?: Decimals },
): string {
  if (amount_ore === null) return language === 'sv' ? 'okänt' : 'unknown'
  const { negative, whole, fraction } = digitsOf(amount_ore, unit, decimals)
  const isZero = /^0*$/.test(whole + fraction)
  return (negative && !isZero ? '-' : '') + whole + withDecimal(fraction, language)
}

/** A number of people or things, with its thousands apart. */
export function printCount(count: number, language: Language): string {
  assert(Number.isInteger(count), `not a whole number: ${count}`)
  return (count < 0 ? MINUS : '') + groupThousands(String(Math.abs(count)), marks[language].thousands)
}

export function printPercent(share_ppm: number, language: Language): string {
  assert(Number.isInteger(share_ppm), `not whole parts per million: ${share_ppm}`)
  const size = String(Math.abs(share_ppm)).padStart(5, '0')
  const whole = groupThousands(size.slice(0, -4), marks[language].thousands)
  const fraction = withDecimal(size.slice(-4).replace(/0+$/, ''), language)
  return `${share_ppm < 0 ? MINUS : ''}${whole}${fraction}${language === 'sv' ? NO_BREAK_SPACE : ''}%`
}

/**
 * True when a table needs the note "avrundning": the parts add up to the total, but as printed they do not. Unknown
 * parts are left out, so the total is the known one. False when the true amounts differ: that is an error, which a
 * rounding note must not hide.
 */
export function roundingNote(
  parts_ore: readonly (Ore | null)[],
  total_ore: Ore | null,
  unit: AmountUnit,
  decimals: number = unitFacts[unit].decimals,
): boolean {
  if (total_ore === null || sumOre(parts_ore).known_ore !== total_ore) return false
  const step = stepOf(unit, decimals)
  const printed = parts_ore.map((part) => (part === null ? null : roundHalfAway(part, step)))
  return sumOre(printed).known_ore !== roundHalfAway(total_ore, step)
}

/** The öre between two neighbouring printed values. */
function stepOf(unit: AmountUnit, decimals: number): Ore {
  const { decimals_max, ore } = unitFacts[unit]
  assert(Number.isInteger(decimals) && decimals >= 0 && decimals <= decimals_max, `${decimals} decimals in ${unit}`)
  return ore / 10 ** decimals
}

type Digits = { negative: boolean; whole: string; fraction: string }

/** The digits on either side of the decimal sign. A true zero has none after it. */
function digitsOf(amount_ore: Ore, unit: AmountUnit, decimals: Decimals): Digits {
  assert(isOre(amount_ore), `not an amount in whole öre: ${amount_ore}`)
  const { decimals_max } = unitFacts[unit]
  const kept = decimals === 'exact' ? decimals_max : decimals
  // Rounding may carry beyond the guard, so the division is done here and not by roundHalfAway.
  const rounded = divideHalfAway(BigInt(Math.abs(amount_ore)), BigInt(stepOf(unit, kept)))
  const digits = rounded.toString().padStart(kept + 1, '0')
  const fraction = digits.slice(digits.length - kept)
  return {
    negative: amount_ore < 0,
    whole: digits.slice(0, digits.length - kept),
    fraction: amount_ore === 0 ? '' : decimals === 'exact' ? fraction.replace(/0+$/, '') : fraction,
  }
}

function groupThousands(whole: string, separator: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, separator)
}

function withDecimal(fraction: string, language: Language): string {
  return fraction === '' ? '' : marks[language].decimal + fraction
}

export type ParsedAmount = { ok: true; amount_ore: Ore | null } | { ok: false; code: CoreTextCode; params: TextParams }

const LENGTH_MAX = 60
const EXAMPLE = `1${NO_BREAK_SPACE}605,5`

/** Space, no-break space, figure space, thin space, narrow no-break space: all stand between thousands somewhere. */
const SPACES = ' \u00a0\u2007\u2009\u202f'
/** Hyphen-minus, the minus sign, and the en dash that word processors make of a hyphen. */
const SIGNS = '-\u2212\u2013+'

const trimmed = new RegExp(`^[${SPACES}]+|[${SPACES}]+$`, 'g')
const anySpace = new RegExp(`[${SPACES}]`, 'g')
const anySign = new RegExp(`[${SIGNS}]`)
const signLast = new RegExp(`^[${SPACES}]*[^${SIGNS}]+[${SIGNS}]$`)
const signedNumber = new RegExp(`^([${SIGNS}]?)[${SPACES}]*(.*)$`)
const numberAndWord = new RegExp(`^(.*\\d.*?)[${SPACES}]*([\\p{L}%]+)$`, 'u')
const groupedWhole = new RegExp(`^(\\d+|\\d{1,3}([${SPACES}]\\d{3})+)$`)

const unknownWords: readonly string[] = ['okänt', 'okänd', 'okänt belopp', 'unknown', 'unknown amount']

/** Öre in one of each unit that people write after a number. */
const writtenUnits = new Map([
  ['mdkr', 1000 * ORE_PER_MNKR],
  ['mnkr', ORE_PER_MNKR],
  ['mkr', ORE_PER_MNKR],
  ['tkr', ORE_PER_TKR],
  ['kr', ORE_PER_KR],
])

/**
 * Reads an amount as a Swedish official writes it, whatever the language of the page: the same characters must never
 * mean two amounts. Comma before decimals; spaces between thousands or none; minus as hyphen, U+2212 or en dash, with
 * or without a space after it; `okänt` and `unknown` give null. The unit may follow when it is the field's own.
 * Anything else is refused with a code in core-texts and never guessed at.
 */
export function parseAmount(text: string, unit: AmountUnit): ParsedAmount {
  if (text.length > LENGTH_MAX) return refuse('amount.too_long', { length_max: LENGTH_MAX })
  const written = text.replace(trimmed, '')
  if (written === '') return refuse('amount.empty')
  if (unknownWords.includes(written.toLowerCase().replace(anySpace, ' '))) return { ok: true, amount_ore: null }

  const [, number, word] = numberAndWord.exec(written) ?? []
  if (number === undefined || word === undefined) return parseNumber(written, unit)
  if (word === '%') return refuse('amount.percent', { unit })
  const factor = writtenUnits.get(word.toLowerCase())
  if (factor === undefined) return refuse('amount.letters', { letters: word })
  if (factor === unitFacts[unit].ore) return parseNumber(number, unit)
  return refuseOtherUnit(number, word, factor, unit)
}

function parseNumber(text: string, unit: AmountUnit): ParsedAmount {
  const letters = /\p{L}+/u.exec(text)
  if (letters) return refuse('amount.letters', { letters: letters[0] })
  if (/[()]/.test(text)) return refuse('amount.parentheses')
  if (signLast.test(text))
    return refuse('amount.sign_last', { suggestion: suggest(text.slice(-1) + text.slice(0, -1)) })
  const [, sign = '', digits = ''] = signedNumber.exec(text) ?? []
  if (anySign.test(digits)) return refuse('amount.sign_inside')
  if (!/\d/.test(digits)) return refuse('amount.no_digits')
  const stranger = new RegExp(`[^\\d.,${SPACES}]`, 'u').exec(digits)
  if (stranger) return refuse('amount.unexpected_character', { character: visible(stranger[0]) })
  if (digits.includes('.')) return refusePoint(sign, digits)
  return parseDigits(sign, digits, unit)
}

function parseDigits(sign: string, digits: string, unit: AmountUnit): ParsedAmount {
  const [whole = '', fraction, ...more] = digits.split(',')
  if (more.length > 0) return refuse('amount.two_commas')
  if (whole === '' || fraction === '') return refuse('amount.comma_without_digits')
  if (!groupedWhole.test(whole) || /\D/.test(fraction ?? '')) {
    return refuse('amount.misplaced_space', { suggestion: suggest(sign + digits.replace(anySpace, '')) })
  }
  const { decimals_max } = unitFacts[unit]
  const decimals = (fraction ?? '').replace(/0+$/, '')
  if (decimals.length > decimals_max) return refuse('amount.too_many_decimals', { decimals_max, unit })
  const size = BigInt(whole.replace(anySpace, '') + decimals.padEnd(decimals_max, '0'))
  if (size > BigInt(AMOUNT_MAX)) return refuse('amount.too_large', { largest: printLargest(unit), unit })
  const negative = sign !== '' && sign !== '+' && size !== 0n
  return { ok: true, amount_ore: negative ? -Number(size) : Number(size) }
}

/** A point never passes. What it probably meant decides the words. */
function refusePoint(sign: string, digits: string): ParsedAmount {
  const points = digits.split('.').length - 1
  const withoutPoints = sign + digits.replaceAll('.', '')
  if (digits.includes(',') && digits.lastIndexOf('.') > digits.lastIndexOf(',')) {
    const swedish = sign + digits.replaceAll(',', '').replace('.', ',')
    return refuse('amount.english_separators', { suggestion: suggest(swedish) })
  }
  if (digits.includes(',') || points > 1) {
    return refuse('amount.point_as_separator', { suggestion: suggest(withoutPoints) })
  }
  const asDecimals = suggest(sign + digits.replace('.', ','))
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) {
    return refuse('amount.point_ambiguous', { as_thousands: suggest(withoutPoints), as_decimals: asDecimals })
  }
  return refuse('amount.point_as_decimal', { suggestion: asDecimals })
}

/** The number converted to the field's unit where that is exact; a number that cannot be read is not guessed at. */
function refuseOtherUnit(number: string, word: string, factor: number, unit: AmountUnit): ParsedAmount {
  const units = { given_unit: word.toLowerCase(), unit }
  // Read as mnkr, which holds the most decimals, then scaled.
  const read = parseNumber(number, 'mnkr')
  const scaled = read.ok ? BigInt(read.amount_ore ?? 0) * BigInt(factor) : 1n
  const amount_ore = Number(scaled / BigInt(ORE_PER_MNKR))
  if (scaled % BigInt(ORE_PER_MNKR) !== 0n || !isOre(amount_ore)) return refuse('amount.unit_of_field', units)
  const suggestion = printAmount(amount_ore, { unit, language: 'sv', decimals: 'exact' })
  return refuse('amount.other_unit', { ...units, suggestion })
}

/** A corrected number printed the Swedish way, or the standing example when it cannot be read even so. */
function suggest(corrected: string): string {
  const [, sign = '', digits = ''] = signedNumber.exec(corrected.replace(anySpace, '')) ?? []
  const [, whole, fraction] = /^(\d+)(?:,(\d+))?$/.exec(digits) ?? []
  if (whole === undefined) return EXAMPLE
  const before = sign === '' || sign === '+' ? '' : MINUS
  return before + groupThousands(whole, NO_BREAK_SPACE) + withDecimal(fraction ?? '', 'sv')
}

/** A character as people can see it: its code when it prints as nothing. */
function visible(character: string): string {
  if (!/[\s\p{C}]/u.test(character)) return character
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function refuse(code: CoreTextCode, params: TextParams = {}): ParsedAmount {
  return { ok: false, code, params }
}

/** The largest amount that may be entered, in the unit, for a text that refuses a larger one. */
export function printLargest(unit: AmountUnit): string {
  return printAmount(AMOUNT_MAX, { unit, language: 'sv', decimals: 0 })
}
