import { expect, test } from 'vitest'
import type { Grant } from '#core/grants.ts'
import { ownUnit, topUnit } from './own-unit.ts'

const units = [
  { id: 'AKADEMI', parent_id: null },
  { id: 'KF', parent_id: null },
  { id: 'TAL', parent_id: 'KF' },
  { id: 'TAL-F', parent_id: 'TAL' },
]
const grant = (unit_ids: string[] | null): Grant => ({ area: 'economy', verb: 'read', unit_ids, decided_only: false })

test('somebody stands in the topmost unit that their rights are limited to, in whatever order they are named', () => {
  expect(ownUnit([grant(null), grant(['TAL-F', 'TAL'])], units)).toBe('TAL')
})

test('somebody whose rights hold for all units has none of their own', () => {
  expect(ownUnit([grant(null)], units)).toBeNull()
  expect(ownUnit([], units)).toBeNull()
})

test('the top is the unit that others stand under, not the first of the list', () => {
  expect(topUnit(units)).toBe('KF')
  expect(topUnit([{ id: 'A', parent_id: null }])).toBe('A')
  expect(topUnit([])).toBeNull()
})
