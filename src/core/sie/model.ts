import type { EncodingReason, SieEncoding } from './encoding.ts'
import type { SieFault } from './fault.ts'

/** A value of a dimension: cost centre 7 is { dimension: '1', object: '7' }. */
export type SieObject = { dimension: string; object: string }

/** How a financial year is numbered in the file: 0 is the year of the file, -1 the one before. Days inclusive. */
export type SieYear = { number: number; first_day: string; last_day: string }

/** The type is T, S, K or I as #KTYP has it, or statistics, which only SIE 5 has; null where the file tells none. */
export type SieAccount = { id: string; name: string; type: string | null; unit: string | null; sru: string[] }

export type SieDimension = { id: string; name: string; under: string | null; reserved: boolean }

export type SieNamedObject = SieObject & { name: string }

export const balanceLabels = ['#IB', '#UB', '#OIB', '#OUB', '#RES'] as const
export type BalanceLabel = (typeof balanceLabels)[number]

/** An opening or closing balance, or a year's result, of an account and maybe an object. Debit positive. */
export type SieBalance = {
  label: BalanceLabel
  line: number
  year: number
  account: string
  objects: SieObject[]
  amount_ore: number
  quantity: string | null
}

/** What an account, and maybe an object, had come to by the morning of a day within a year. Only SIE 5 tells it. */
export type SieStanding = Omit<SieBalance, 'label'> & { label: '#IB' | '#UB'; month: string; before: string }

/** A month's movement (#PSALDO) or budget (#PBUDGET); a budget of the whole year has no month. */
export type SiePeriod = {
  label: '#PSALDO' | '#PBUDGET'
  line: number
  year: number
  month: string | null
  account: string
  objects: SieObject[]
  amount_ore: number
  quantity: string | null
}

export type SieRow = {
  line: number
  account: string
  objects: SieObject[]
  amount_ore: number
  date: string
  text: string
  quantity: string | null
}

export type SieVoucher = {
  line: number
  series: string
  number: string
  date: string
  text: string
  recorded_on: string | null
  rows: SieRow[]
  /** Rows put in (#RTRANS) and struck (#BTRANS) afterwards. They tell what was done; `rows` is what holds. */
  added: SieRow[]
  struck: SieRow[]
}

export type SieCompany = {
  name: string | null
  organisation_number: string | null
  number: string | null
  kind: string | null
}

export type SieFile = {
  encoding: SieEncoding
  encoding_reason: EncodingReason
  type: number
  program: string | null
  generated_on: string | null
  /** The chart that the accounts follow (#KPTYP), the currency (#VALUTA) and the last day of the months (#OMFATTN). */
  chart: string | null
  currency: string | null
  covers_to: string | null
  company: SieCompany
  years: SieYear[]
  accounts: SieAccount[]
  dimensions: SieDimension[]
  objects: SieNamedObject[]
  balances: SieBalance[]
  standings: SieStanding[]
  periods: SiePeriod[]
  vouchers: SieVoucher[]
  /** #KSUMMA as the file states it and as its labels and fields give it; null where the file has none. */
  checksum: { stated: number; computed: number } | null
  faults: SieFault[]
}

/** The dimensions that the format itself has named, used without being declared. */
export const reservedDimensions: readonly (readonly [id: string, name: string, under: string | null])[] = [
  ['1', 'Kostnadsställe', null],
  ['2', 'Kostnadsbärare', '1'],
  ['6', 'Projekt', null],
  ['7', 'Anställd', null],
  ['8', 'Kund', null],
  ['9', 'Leverantör', null],
  ['10', 'Faktura', null],
]

/** The number of the year that a day lies in; null when the file tells no such year. */
export function yearOf({ years }: Pick<SieFile, 'years'>, date: string): number | null {
  return years.find((year) => year.first_day <= date && date <= year.last_day)?.number ?? null
}
