import { printPlain } from '#core/amount-text.ts'
import { type CsvCell, csvText } from '#core/csv-text.ts'
import type { Language } from '#core/texts.ts'
import type { TotalRow } from '../modules.server.ts'
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
