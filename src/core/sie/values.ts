import { isDate } from '../calendar.ts'
import { AMOUNT_MAX } from '../money.ts'

/**
 * An amount in whole öre, read letter by letter and never by way of a fraction: "-212.5" is -21250. Null when it is no
 * amount: a comma, an exponent, an öre divided, or more than any city has.
 */
export function sieAmount(text: string): number | null {
  const found = /^(-?)(\d{1,13})(?:\.(\d{1,2})0*)?$/.exec(text)
  if (found === null) return null
  const [, sign, kronor = '', ore = ''] = found
  const size = Number(kronor) * 100 + Number(ore.padEnd(2, '0'))
  if (size > AMOUNT_MAX) return null
  return sign === '-' && size !== 0 ? -size : size
}

/** öre as the format writes them: "-212.50". */
export function sieAmountText(amount_ore: number): string {
  const size = Math.abs(amount_ore)
  return `${amount_ore < 0 ? '-' : ''}${Math.trunc(size / 100)}.${String(size % 100).padStart(2, '0')}`
}

/** "20150912" as "2015-09-12"; null when there is no such day. */
export function sieDate(text: string): string | null {
  if (!/^\d{8}$/.test(text)) return null
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  return isDate(date) ? date : null
}

/** "201509" as "2015-09"; null when there is no such month. */
export function sieMonth(text: string): string | null {
  return /^\d{4}(0[1-9]|1[0-2])$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4)}` : null
}

/** A quantity as it is written, decimals and all; null when it is none. */
export function sieQuantity(text: string): string | null {
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? text : null
}
