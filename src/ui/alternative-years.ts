import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import type { entrySet } from '#modules/ledger/schema.ts'

export type EntrySet = RowOf<typeof entrySet>

export const yearsIn = ({ first_year, last_year }: EntrySet) =>
  Array.from({ length: last_year - first_year + 1 }, (_, index) => first_year + index)

/** The name of the figure of what revenue exceeds cost by in a budget and a year. */
export const resultOf = (set: EntrySet, year: number) => figureId('budget_result', { set: set.id, year })
