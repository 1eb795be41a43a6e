import { printPlain } from '#core/amount-text.ts'
import { type CsvCell, csvText } from '#core/csv-text.ts'
import type { Language } from '#core/texts.ts'
import type { SetDifference, TotalRow } from '../modules.server.ts'
import { textOf } from './texts.ts'

/** What units and accounts are called, by their codes. */
export type Names = ReadonlyMap<string, string>

/**
 * Totals as rows for a spreadsheet, in kronor with every öre: a column for each dimension, with the names of units and
 * accounts beside their codes. What is unknown is said in words and counted, never an empty cell.
 */
export function totalsCsv(rows: readonly TotalRow[], names: Names, language: Language): string {
  const word = (key: string) => textOf({ language }, key)
  const dimensions = dimensionsIn(rows)
  const named = (dimension: string) => dimension === 'unit' || dimension === 'account'
  const heads = dimensions.flatMap((dimension) => {
    const head = word(`ledger.column.${dimension}`)
    return named(dimension) ? [head, `${head}, ${word('ledger.column.name')}`] : [head]
  })
  const cellsOf = (row: TotalRow): CsvCell[] => {
    const codes = dimensions.flatMap((dimension): CsvCell[] => {
      const value = row[dimension as keyof TotalRow] as string | number | null
      if (typeof value === 'number') return [{ number: String(value) }]
      if (dimension === 'kind') return [word(`ledger.kind.${value}`)]
      return named(dimension) ? [value ?? '', names.get(`${dimension}/${value}`) ?? ''] : [value ?? '']
    })
    const amount = printPlain(row.amount_ore, { unit: 'kr', language })
    const certainty = word(`certainty.${row.certainty}`)
    return [
      ...codes,
      row.amount_ore === null ? amount : { number: amount },
      certainty,
      { number: `${row.unknown_count}` },
    ]
  }
  const last = ['amount', 'certainty', 'unknown'].map((head) => word(`ledger.column.${head}`))
  return csvText([[...heads, ...last], ...rows.map(cellsOf)])
}

/** The dimensions of the rows in the order that they were asked for. */
function dimensionsIn(rows: readonly TotalRow[]): string[] {
  const facts = ['amount_ore', 'unknown_count', 'certainty', 'by_certainty']
  return Object.keys(rows[0] ?? {}).filter((key) => !facts.includes(key))
}

/** What differs between two sets as rows for a spreadsheet, in kronor with every öre. Unknown is said in words. */
export function differenceCsv({ id, against, rows }: SetDifference, names: Names, language: Language): string {
  const word = (key: string, params: Record<string, string> = {}) =>
    textOf({ language }, `alternatives.column.${key}`, params)
  const setName = (set: string) => names.get(`set/${set}`) ?? set
  const amount = (value: number | null): CsvCell => {
    const printed = printPlain(value, { unit: 'kr', language })
    return value === null ? printed : { number: printed }
  }
  const certainty = (value: string | null) => (value === null ? '' : textOf({ language }, `certainty.${value}`))
  const sides = [setName(id), setName(against)].flatMap((set) => [
    word('first', { set }),
    textOf({ language }, 'ledger.column.certainty'),
    textOf({ language }, 'ledger.column.unknown'),
  ])
  const name = textOf({ language }, 'ledger.column.name')
  const codes = ['unit', 'account'].flatMap((kind) => [word(kind), `${word(kind)}, ${name}`])
  const heads = [...codes, word('year'), ...sides, word('difference')]
  const cells = rows.map(({ unit_id, account_id, year, first, second, difference_ore }): CsvCell[] => [
    ...[unit_id, names.get(`unit/${unit_id}`) ?? ''],
    ...[account_id, names.get(`account/${account_id}`) ?? ''],
    { number: String(year) },
    ...[first, second].flatMap((side): CsvCell[] => [
      amount(side.amount_ore),
      certainty(side.certainty),
      { number: String(side.unknown_count) },
    ]),
    amount(difference_ore),
  ])
  return csvText([heads, ...cells])
}
