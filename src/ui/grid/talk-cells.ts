import type { z } from 'zod'
import { periodOf } from '#core/cube/entry.ts'
import type { commentsOfCells } from '#modules/comments/schema.ts'
import type { GridColumn } from './grid-columns.ts'
import type { GridRow } from './grid-rows.ts'
import { countsIn } from './grid-sums.ts'
import type { PlanData } from './plan-data.ts'
import { isByMember, lyingOf, type Order } from './plan-order.ts'

/** A cell that is talked about: a unit, an account and a year, or a month of it. */
export type TalkCell = { unit_id: string; account_id: string; year: number; month: number | null }

export type TalkMark = z.output<typeof commentsOfCells.output>['rows'][number]

/** How many open comments each sum counts. */
export function talkIn(data: PlanData, marks: readonly TalkMark[], order: Order): ReadonlyMap<string, number> {
  const shown = isByMember(order) ? [] : marks
  const places = shown.flatMap(({ unit_id: unit, account_id: account, year, month, open }) =>
    Array.from({ length: open }, () => lyingOf({ unit, account, period: periodOf(year, month) })),
  )
  return countsIn(places, data.ways)
}

/** The cell that is talked about in a place of the table; null for a sum, and for another set. */
export function talkCellAt(row: GridRow, { side, year, month }: GridColumn, order: Order): TalkCell | null {
  if (!row.isLeaf || row.inner === null || side !== 'first') return null
  // What is said of a cell is said of the unit and the account, whatever activity or project it is a part of.
  if (isByMember(order)) return null
  const [unit_id, account_id] = order === 'units' ? [row.outer, row.inner] : [row.inner, row.outer]
  return { unit_id, account_id, year, month: month === 0 ? null : month }
}
