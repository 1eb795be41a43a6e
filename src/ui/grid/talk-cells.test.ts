import { expect, test } from 'vitest'
import { hierarchy } from '#core/cube/hierarchy.ts'
import type { GridColumn } from './grid-columns.ts'
import type { GridRow } from './grid-rows.ts'
import { countAt, ownKey, type Ways, wholeKey } from './grid-sums.ts'
import { dimensionsOf, type Order } from './plan-order.ts'
import { type TalkMark, talkCellAt, talkIn } from './talk-cells.ts'

const units = hierarchy([
  { id: 'N', parent_id: null },
  { id: 'A', parent_id: 'N' },
])
const accounts = hierarchy([{ id: 'K', parent_id: null }])
const members = hierarchy([
  { id: 'V1', parent_id: null },
  { id: 'none', parent_id: null },
])

const whole = { limited_to: null, activity_code_id: null, project_id: null, member_name: null }
const mark = (unit_id: string, part: Partial<TalkMark>): TalkMark => ({
  ...{ unit_id, account_id: 'K', year: 2027, month: null, comment_ids: ['C'], open: 1, resolved: 0 },
  ...{ ...whole, ...part },
})
const marks = [
  mark('N', {}),
  mark('N', { limited_to: 'activity', activity_code_id: 'V1', member_name: 'Skola' }),
  mark('A', { limited_to: 'activity', activity_code_id: 'V1', member_name: 'Skola', open: 2 }),
  mark('N', { limited_to: 'activity' }),
  mark('N', { limited_to: 'project', project_id: 'P' }),
]

const waysOf = (order: Order): Ways => {
  const { outer, inner } = dimensionsOf[order]
  const trees = { unit: units, account: accounts, activity: members, project: members }
  return { outer: { of: outer, tree: trees[outer] }, inner: { of: inner, tree: trees[inner] }, counts: () => true }
}

const counted = (order: Order, key: string) =>
  countAt(talkIn({ ways: waysOf(order) }, marks, order, 'N'), key, ['2027'])

test('a comment on a part of a cell is marked in the part, in the whole cell and in the sums above', () => {
  expect(counted('units', ownKey('N', 'K'))).toBe(4)
  expect(counted('units', wholeKey('N'))).toBe(6)
  expect(counted('activities', ownKey('V1', 'K'))).toBe(3)
  expect(counted('own_activities', ownKey('V1', 'K'))).toBe(1)
  expect(counted('own_activities', ownKey('none', 'K'))).toBe(1)
})

const row: GridRow = {
  ...{ key: '', outer: 'V1', inner: 'K', isDirect: false, isLeaf: true, level: 1, position: 1, size: 1 },
  ...{ isOpen: null, parent: null, isComing: false },
}
const column: GridColumn = { key: '', side: 'first', year: 2027, month: 0, periods: ['2027'] }
const at = (order: Order, outer: string, hasBelow = true) =>
  talkCellAt({ ...row, outer }, column, order, { unit: 'N', hasBelow })

test('a cell of an activity is talked about where it is one unit, and what lies on none by itself', () => {
  const cell = { unit_id: 'N', account_id: 'K', year: 2027, month: null, limited_to: 'activity', project_id: null }
  expect(at('own_activities', 'V1')).toEqual({ ...cell, activity_code_id: 'V1' })
  expect(at('own_activities', 'none')).toEqual({ ...cell, activity_code_id: null })
  expect(at('activities', 'V1', false)).toEqual({ ...cell, activity_code_id: 'V1' })
  expect(at('activities', 'V1')).toBeNull()
  expect(at('units', 'N')).toMatchObject({ unit_id: 'N', limited_to: null, activity_code_id: null })
})
