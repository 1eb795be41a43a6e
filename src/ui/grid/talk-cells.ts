import type { z } from 'zod'
import type { commentsOfCells } from '#modules/comments/schema.ts'
import { type GridColumn, periodOf } from './grid-columns.ts'
import type { GridRow } from './grid-rows.ts'
import { countsIn } from './grid-sums.ts'
import type { PlanData } from './plan-data.ts'
import { hasCells, leafOf, type Order, placeOfRow } from './plan-order.ts'

/** A cell that is talked about: a unit, an account and a year, or a month of it. */
export type TalkCell = { unit_id: string; account_id: string; year: number; month: number | null }

export type TalkMark = z.output<typeof commentsOfCells.output>['rows'][number]

/** How many open comments each sum counts. */
export function talkIn(data: PlanData, marks: readonly TalkMark[], order: Order): ReadonlyMap<string, number> {
  const shown = hasCells(order) ? marks : []
  const leaves = shown.flatMap(({ unit_id: unit, account_id: account, year, month, open }) =>
    Array<null>(open)
      .fill(null)
      .map(() => leafOf({ unit, account, period: periodOf(year, month) }, [], order)),
  )
  return countsIn(leaves, data.ways)
}

/** The cell that is talked about in a place of the table; null for a sum, and for another set. */
export function talkCellAt(row: GridRow, { side, year, month }: GridColumn, order: Order): TalkCell | null {
  if (!row.isLeaf || row.inner === null || side !== 'first') return null
  const place = placeOfRow(order, row.outer, row.inner)
  if (place === null) return null
  return { unit_id: place.unit, account_id: place.account, year, month: month === 0 ? null : month }
}
