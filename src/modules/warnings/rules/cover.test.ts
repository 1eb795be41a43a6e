import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#core/calendar.ts'
import { funding } from '#modules/budget/schema.ts'
import { decidedFor, type Funding, isCovered, uncovered } from './cover.ts'
import { recorded, snapshotOf } from './snapshot-for-tests.ts'

const start = '2030-12-25'
const day = (offset: number) => addDays(start, offset)
const bound = fc.option(fc.integer({ min: 0, max: 14 }), { freq: 4 })

const money = (id: string, from: number | null, to: number | null) =>
  recorded(funding, {
    id,
    title: 'Pengar',
    subject_id: 'P',
    unit_id: 'KANSLI',
    state: 'decided',
    valid_from: from === null ? null : day(from),
    valid_to: to === null ? null : day(to),
  })

const fundingsOf = (bounds: readonly (readonly [number | null, number | null])[]): Funding[] =>
  decidedFor(
    snapshotOf(
      start,
      bounds.map(([from, to], index) => money(`F${index}`, from, to)),
    ),
    ['P'],
  )

test('the uncovered stretches hold exactly the days that no funding holds, in order and apart', () => {
  const bounds = fc.array(fc.tuple(bound, bound), { maxLength: 4 })
  fc.assert(
    fc.property(bounds, fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 14 }), (given, from, to) => {
      const stretches = uncovered(fundingsOf(given), day(from), day(to))
      const isHeld = (at: number) => given.some(([first, last]) => (first ?? 0) <= at && last !== null && at <= last)
      const days = Array.from({ length: 15 }, (_, at) => at).filter((at) => from <= at && at <= to)
      const found = days.filter((at) => stretches.some((each) => each.from <= day(at) && day(at) <= each.to))
      expect(found).toEqual(days.filter((at) => !isHeld(at)))
      expect(isCovered(fundingsOf(given), day(from), day(to))).toBe(found.length === 0)
      stretches.forEach((each, index) => {
        expect(each.from <= each.to).toBe(true)
        const next = stretches[index + 1]
        expect(next === undefined || addDays(each.to, 1) < next.from).toBe(true)
      })
    }),
  )
})

test('only decided money of the subjects counts', () => {
  const about = { title: 'Pengar', unit_id: 'KANSLI' }
  const rows = [
    recorded(funding, { ...about, id: 'A', subject_id: 'P', state: 'decided' }),
    recorded(funding, { ...about, id: 'B', subject_id: 'P', state: 'proposed' }),
    recorded(funding, { ...about, id: 'C', subject_id: 'OTHER', state: 'decided' }),
  ]
  expect(decidedFor(snapshotOf(start, rows), ['P', 'Q']).map((row) => row.id)).toEqual(['A'])
})
