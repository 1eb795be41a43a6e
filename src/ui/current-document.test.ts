import { expect, test } from 'vitest'
import { currentDocument } from './current-document.ts'

const rounds = [
  { id: 'r26', budget_year: 2026 },
  { id: 'r27', budget_year: 2027 },
]
const document = (id: string, unit_id: string, round_id: string, also = {}) => ({
  id,
  unit_id,
  round_id,
  recorded_at: '2026-01-01T00:00:00Z',
  state: 'draft' as const,
  document_kind: 'budget_submission' as const,
  ...also,
})

test('no document is none', () => {
  expect(currentDocument([], rounds, null)).toBeNull()
})

test("the latest budget year's comes first, and the one that was started first among equals", () => {
  const later = document('a', 'KS', 'r27', { recorded_at: '2026-05-01T00:00:00Z' })
  const all = [document('b', 'KS', 'r26'), later, document('c', 'KS', 'r27')]
  expect(currentDocument(all, rounds, null)?.id).toBe('c')
})

test("the chosen unit's comes before another unit's of a later year, and what is archived last", () => {
  const all = [
    document('a', 'KS', 'r27'),
    document('b', 'UBN', 'r26'),
    document('c', 'UBN', 'r27', { state: 'archived' }),
  ]
  expect(currentDocument(all, rounds, 'UBN')?.id).toBe('b')
  expect(currentDocument(all, rounds, 'FSN')?.id).toBe('a')
})

test('what is for the budget comes before a report, and a report before another unit', () => {
  const report = document('a', 'KS', 'r27', { document_kind: 'tertial_report_2' as const })
  expect(currentDocument([report, document('b', 'KS', 'r26')], rounds, 'KS')?.id).toBe('b')
  expect(currentDocument([report, document('b', 'UBN', 'r26')], rounds, 'KS')?.id).toBe('a')
})
