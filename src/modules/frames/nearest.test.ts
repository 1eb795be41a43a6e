import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestBelow } from './nearest.ts'

/** A tree whose unit n stands under a unit with a smaller number, and which of them have frames. */
const cities = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc.record({
    parents: fc.tuple(...Array.from({ length: count - 1 }, (_, index) => fc.integer({ min: 0, max: index }))),
    framed: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
  }),
)

test('every unit below is under exactly one of the nearest frames, under one without, or between', () => {
  fc.assert(
    fc.property(cities, ({ parents, framed }) => {
      const units = [null, ...parents].map((parent, id) => ({
        id: String(id),
        parent_id: parent === null ? null : String(parent),
      }))
      const hasFrame = (id: string) => framed[Number(id)] === true
      const found = nearestBelow('0', units, hasFrame)
      const above = (id: string): string[] => {
        const parent = units[Number(id)]?.parent_id ?? null
        return parent === null ? [] : [parent, ...above(parent)]
      }
      for (const { id } of units.slice(1)) {
        const path = [id, ...above(id).filter((one) => one !== '0')]
        const nearest = path.filter((one) => found.framed.includes(one) || found.without.includes(one))
        expect(nearest.length).toBeLessThanOrEqual(1)
        // The topmost frame on the way up is the one that counts.
        const topmost = path.filter(hasFrame).at(-1)
        if (topmost !== undefined) expect(found.framed).toContain(topmost)
      }
      expect(found.framed.every(hasFrame)).toBe(true)
      expect(new Set([...found.framed, ...found.without]).size).toBe(found.framed.length + found.without.length)
    }),
  )
})
