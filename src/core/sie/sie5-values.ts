import { isDate } from '../calendar.ts'
import { sieAmount, sieQuantity } from './values.ts'

/** A decimal number as XML Schema lets it be written (+5, .5, 5., 007), in the one way of SIE 4; null for others. */
function plainDecimal(text: string): string | null {
  const found = /^([+-]?)0*(\d*)(?:\.(\d*))?$/.exec(text)
  if (found === null || !/\d/.test(text)) return null
  const [, sign, whole = '', part = ''] = found
  const decimals = part.replace(/0+$/, '')
  return `${sign === '-' ? '-' : ''}${whole === '' ? '0' : whole}${decimals === '' ? '' : `.${decimals}`}`
}

/** An amount in whole öre, debit positive; null when it is none, or has a part of an öre. */
export function sie5Amount(text: string): number | null {
  const plain = plainDecimal(text)
  return plain === null ? null : sieAmount(plain)
}

export function sie5Quantity(text: string): string | null {
  const plain = plainDecimal(text)
  return plain === null ? null : sieQuantity(plain)
}

/** A day or a month may be followed by its time zone, which says nothing of the day that was written. */
const zone = /(?:Z|[+-]\d\d:\d\d)$/

export function sie5Day(text: string): string | null {
  const day = text.length > 10 ? text.replace(zone, '') : text
  return isDate(day) ? day : null
}

export function sie5Month(text: string): string | null {
  const month = text.length > 7 ? text.replace(zone, '') : text
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : null
}

export function sie5Boolean(text: string): boolean {
  return text === 'true' || text === '1'
}
