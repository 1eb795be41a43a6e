import { expect, it } from 'vitest'
import { fromSetKey } from './group-year.ts'

it.each([
  ['that of the overview', { set: 'budget-2027' }, 'group_from_set'],
  ['another one, also when that is a decided budget', { set: 'budget-2026' }, 'group_from_other_set'],
  ['told alone where the overview has none', null, 'group_from_set'],
] as const)('the set of a group is %s', (_, shown, text) => {
  expect(fromSetKey({ entry_set_id: 'budget-2027' }, shown)).toBe(text)
})
