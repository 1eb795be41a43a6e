import { isDate } from '#core/calendar.ts'
import { AMOUNT_MAX } from '#core/money.ts'
import type { Reading } from '../schema-profile.ts'
import { type Cell, cellText } from './rows.ts'

type How = Pick<Reading, 'decimal' | 'amount_unit' | 'sign'>

/** How many decimals of the unit an öre is. */
export const decimalsOf = { kr: 2, tkr: 5, mnkr: 8 } as const

/** An amount as the ledger has it, null for one that is said to be unknown; or the code of what is wrong with it. */
export type AmountRead = { amount_ore: number | null } | { code: string }

/**
 * An amount in whole öre, read letter by letter: "1 605,50", "−47,6", "(100)", "100-". A number in a workbook is taken
 * as the decimal that it shows. Öre are never divided, and a point that may be thousands is refused.
 */
export function amountIn(cell: Cell | undefined, how: How): AmountRead {
  const text = cellText(cell)
  if (text === '') return { code: 'import.amount_missing' }
  if (/^(okänt?|unknown)$/i.test(text)) return { amount_ore: null }
  // Fifteen digits are what a workbook keeps; what comes after them is its own way of writing 0,1.
  const written = typeof cell === 'number' ? plainNumber(cell) : signed(text, how.decimal)
  if (written === null) return { code: typeof cell === 'number' ? 'import.amount_too_large' : wrongAmount(text, how) }
  const [, minus = '', whole = '', fraction = ''] = /^(-?)(\d{1,15})(?:\.(\d*))?$/.exec(written) ?? []
  const decimals = decimalsOf[how.amount_unit]
  const kept = fraction.replace(/0+$/, '')
  if (kept.length > decimals) return { code: 'import.too_many_decimals' }
  const size = Number(whole + kept.padEnd(decimals, '0'))
  if (whole === '' || size > AMOUNT_MAX) return { code: 'import.amount_too_large' }
  const isNegative = (minus === '-') !== (how.sign === 'reversed')
  return { amount_ore: isNegative && size !== 0 ? -size : size }
}

function plainNumber(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return null
  const text = String(Number(value.toPrecision(15)))
  return text.includes('e') ? Number(value.toFixed(10)).toFixed(10) : text
}

const numbers = {
  comma: /^(\d{1,3}(?:[ \u202f]\d{3})+|\d+)(?:,(\d+))?$/,
  point: /^(\d{1,3}(?:[ \u202f]\d{3})+|\d+)(?:\.(\d+))?$/,
} as const

/** A written number as "-1605.5"; null when it is none. */
function signed(text: string, decimal: How['decimal']): string | null {
  const found = /^(?:([-−–])\s?)?(\(?)(.+?)(\)?)\s?([-−]?)(?:\s?(?:kr|SEK))?$/.exec(text)
  if (found === null) return null
  const [, before = '', open = '', body = '', close = '', after = ''] = found
  const minuses = [before, open, after].filter((mark) => mark !== '').length
  if (minuses > 1 || (open === '(') !== (close === ')')) return null
  const number = numbers[decimal].exec(body)
  if (number === null) return null
  const whole = (number[1] ?? '').replaceAll(/[ \u202f]/g, '')
  return `${minuses === 1 ? '-' : ''}${whole}${number[2] === undefined ? '' : `.${number[2]}`}`
}

/** A number with the other decimal mark, or with marks for thousands, is told as that. */
function wrongAmount(text: string, { decimal }: How): string {
  if (!/^[\d\s.,()−–-]+$/.test(text) || !/[.,]/.test(text)) return 'import.not_amount'
  return decimal === 'comma' ? 'import.wants_comma' : 'import.wants_point'
}

export type Period = { year: number; month: number | null }

const months = ['jan', 'feb', 'mar', 'apr', 'ma[ji]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'dec']

/**
 * "2026-01", "2026-1", "202601", "2026-01-15", "20260115", "jan 2026" or "2026"; null when it is no period, as 2026.1,
 * which is how a workbook keeps both January and October of those who write periods as numbers.
 */
export function periodIn(cell: Cell | undefined): Period | null {
  const text = cellText(cell)
  const found =
    /^(\d{4})-?(\d{2})(?:-?(\d{2}))?(?:[T ].*)?$/.exec(text) ?? /^(\d{4})$/.exec(text) ?? /^(\d{4})[-/](\d)$/.exec(text)
  if (found === null) return wordedPeriod(text)
  const [, year = '', month, day] = found
  if (month === undefined) return inYears(Number(year), null)
  if (day !== undefined && !isDate(`${year}-${month}-${day}`)) return null
  return inYears(Number(year), Number(month))
}

function wordedPeriod(text: string): Period | null {
  const [, word = '', year = ''] = /^([a-zåäö]{3,9})\.?[ -](\d{4})$/i.exec(text) ?? []
  const month = months.findIndex((start) => new RegExp(`^${start}`, 'i').test(word))
  return month === -1 ? null : inYears(Number(year), month + 1)
}

function inYears(year: number, month: number | null): Period | null {
  if (year < 1990 || year > 2200) return null
  return month === null || (month >= 1 && month <= 12) ? { year, month } : null
}

/** "5010 Hyra" as the code that it begins with and its name; a text that begins with no number is all code. */
export function codeIn(cell: Cell | undefined): { code: string; name: string } {
  const text = cellText(cell)
  const found = /^(\d[\w.-]*)\s+(.+)$/.exec(text)
  return found === null ? { code: text, name: '' } : { code: found[1] ?? '', name: found[2] ?? '' }
}
