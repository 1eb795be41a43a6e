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
  /** Whether each row is of one activity and project, and not of all that the unit has on the account. */
  has_parts: boolean
  rows: TemplateRow[]
}

/** What a row is limited to; null is what lies on none. */
export type RowPart = {
  activity_id: string | null
  activity_name: string
  project_id: string | null
  project_name: string
}

export type TemplateRow = {
  unit_id: string
  unit_name: string
  account_id: string
  account_name: string
  /** Null for all activities and projects together. */
  part: RowPart | null
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
const partHeads = ['Verksamhet', 'Verksamhetens namn', 'Projekt', 'Projektets namn'] as const
export const commentHead = 'Kommentar'

/** The headings of the sheet, from column A. A year has its amount and how sure it was. */
export function headings({ years, has_parts }: Parted & Pick<Template, 'years'>): string[] {
  return [
    ...heads,
    ...(has_parts ? partHeads : []),
    ...years.flatMap((year) => [String(year), `${year} säkerhet`]),
    commentHead,
  ]
}

type Parted = Pick<Template, 'has_parts'>

/** How many columns say what a row is, the id first. */
const headCount = ({ has_parts }: Parted) => heads.length + (has_parts ? partHeads.length : 0)

/** The column of a year's amount, from 0; what it was when fetched stands beside it. */
export const amountColumn = (of: Parted, index: number) => headCount(of) + index * 2

/** What a row says beside its amounts, from column A: it is not to be changed. */
export function lockedCells(row: TemplateRow): string[] {
  const { unit_id, account_id, part } = row
  const ids = [unit_id, account_id, ...(part === null ? [] : [part.activity_id ?? '', part.project_id ?? ''])]
  return [ids.join('|'), ...namesOf(row).map(safeText)]
}

/** The ids and names of what a row is, as they stand in its columns; empty for what lies on none. */
export function namesOf({ unit_id, unit_name, account_id, account_name, part }: TemplateRow): string[] {
  const own = [unit_id, unit_name, account_id, account_name]
  if (part === null) return own
  return [...own, part.activity_id ?? '', part.activity_name, part.project_id ?? '', part.project_name]
}

/** A row as its columns name it: the reverse of `namesOf`. */
export function rowNamed(names: readonly string[], { has_parts }: Parted): Omit<TemplateRow, 'cells'> {
  const [unit_id = '', unit_name = '', account_id = '', account_name = ''] = names
  const [activity = '', activity_name = '', project = '', project_name = ''] = names.slice(4)
  const idOf = (text: string) => (text === '' ? null : text)
  const part = { activity_id: idOf(activity), activity_name, project_id: idOf(project), project_name }
  return { unit_id, unit_name, account_id, account_name, part: has_parts ? part : null }
}

/** How many names a row has. */
export const nameCount = (of: Parted) => headCount(of) - 1

/** "F7" for column 5 (from 0) and row 7 (from 1). */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.trunc(column / 26) - 1) + last
}
