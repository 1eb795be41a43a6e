import type { AmountUnit } from '#core/amount-text.ts'
import { safeText } from '#core/csv-text.ts'
import type { Seen } from './cells.ts'

/** What a template is and what it was made from: what in it no person writes is held against this. */
export type Template = {
  city_id: string
  entry_set_id: string
  set_name: string
  unit_id: string
  unit_name: string
  fetched_at: string
  amount_unit: AmountUnit
  years: number[]
  rows: TemplateRow[]
}

export type TemplateRow = {
  unit_id: string
  unit_name: string
  account_id: string
  account_name: string
  /** One for each year. */
  cells: TemplateCell[]
}

/** What holds in a cell, how sure it is in words, and whether it lies month by month and so is not written here. */
export type TemplateCell = Seen & { certainty: string; is_split: boolean }

export const templateFormat = 'riktning.template/1'

/** The sheets: the one that a person writes in, and the two that say what it was made from. */
export const sheetNames = { plan: 'Plan', about: 'riktning', base: 'grund' } as const

/** The row of the headings, from 1; the rows of amounts come after it. */
export const headingRow = 4

const heads = ['id', 'Enhet', 'Enhetens namn', 'Konto', 'Kontots namn'] as const
export const commentHead = 'Kommentar'

/** The headings of the sheet, from column A. A year has its amount and how sure it was. */
export function headings({ years }: Pick<Template, 'years'>): string[] {
  return [...heads, ...years.flatMap((year) => [String(year), `${year} säkerhet`]), commentHead]
}

/** The column of a year's amount, from 0; what it was when fetched stands beside it. */
export const amountColumn = (index: number) => heads.length + index * 2

/** What a row says beside its amounts, from column A: it is not to be changed. */
export function lockedCells({ unit_id, unit_name, account_id, account_name }: TemplateRow): string[] {
  return [`${unit_id}|${account_id}`, ...[unit_id, unit_name, account_id, account_name].map(safeText)]
}

/** "F7" for column 5 (from 0) and row 7 (from 1). */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.trunc(column / 26) - 1) + last
}
