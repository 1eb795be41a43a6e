import type { z } from 'zod'
import { periodOf } from '#core/cube/entry.ts'
import type { commentsOfCells, writeCellComment } from '#modules/comments/schema.ts'
import type { GridColumn } from './grid-columns.ts'
import type { GridRow } from './grid-rows.ts'
import { countsIn } from './grid-sums.ts'
import type { PlanData } from './plan-data.ts'
import { isByMember, isOwn, lyingOf, noMember, type Order, type Place, placeOfRow } from './plan-order.ts'

/** A cell that is talked about: a unit, an account and a year or a month of it, or the part of that on a member. */
export type TalkCell = Required<
  Pick<
    z.output<typeof writeCellComment.input>,
    'unit_id' | 'account_id' | 'year' | 'month' | 'limited_to' | 'activity_code_id' | 'project_id'
  >
>

export type TalkMark = z.output<typeof commentsOfCells.output>['rows'][number]

/** How many open comments each sum counts. */
export function talkIn(
  { ways }: Pick<PlanData, 'ways'>,
  marks: readonly TalkMark[],
  order: Order,
  top: string,
): ReadonlyMap<string, number> {
  const { of } = ways.outer
  const shown = marks.filter(
    // What is said of a whole cell is said of no activity or project in it.
    ({ limited_to, unit_id }) => !isByMember(order) || (limited_to === of && (!isOwn(order) || unit_id === top)),
  )
  const places = shown.flatMap((mark) => Array.from({ length: mark.open }, () => lyingOf(placeOfTalk(mark))))
  return countsIn(places, ways)
}

/** Where the cell that is talked about lies. */
export function placeOfTalk({ unit_id: unit, account_id: account, year, month, ...part }: TalkCell): Place {
  const place = { unit, account, period: periodOf(year, month) }
  if (part.limited_to === 'activity') return { ...place, activity: part.activity_code_id ?? noMember }
  return part.limited_to === 'project' ? { ...place, project: part.project_id ?? noMember } : place
}

/** The cell that is talked about in a place of the table; null for a sum, and for another set. */
export function talkCellAt(
  row: GridRow,
  { side, year, month }: GridColumn,
  order: Order,
  top: { unit: string; hasBelow: boolean },
): TalkCell | null {
  if (!row.isLeaf || row.inner === null || side !== 'first') return null
  const place = placeOfRow(order, row.outer, row.inner, top)
  if (place === null) return null
  const { unit: unit_id, account: account_id, activity, project } = place
  const idOf = (member: string | undefined) => (member === undefined || member === noMember ? null : member)
  return {
    ...{ unit_id, account_id, year, month: month === 0 ? null : month },
    limited_to: activity !== undefined ? 'activity' : project !== undefined ? 'project' : null,
    ...{ activity_code_id: idOf(activity), project_id: idOf(project) },
  }
}
