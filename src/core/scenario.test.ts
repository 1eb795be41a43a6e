import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certainties } from './certainty.ts'
import {
  addedOre,
  type Cell,
  changed,
  differenceEffects,
  effectsInOrder,
  indexEffects,
  placeKey,
  type Step,
  shareEffects,
  statedEffect,
} from './scenario.ts'

const place = fc.record({
  unit_id: fc.constantFrom('A', 'B'),
  account_id: fc.constantFrom('lon', 'hyra'),
  activity_id: fc.constantFrom(null, 'skola'),
  project_id: fc.constant(null),
  year: fc.constantFrom(2027, 2028),
  month: fc.constantFrom(null, 1),
})

const cell = fc.oneof(
  fc
    .tuple(place, fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...certainties.slice(0, 4)))
    .map(([where, known_ore, certainty]): Cell => ({ ...where, known_ore, unknown_count: 0, certainty })),
  fc
    .tuple(place, fc.option(fc.integer({ min: -1e9, max: 1e9 })), fc.integer({ min: 1, max: 3 }))
    .map(([where, known_ore, unknown_count]): Cell => ({ ...where, known_ore, unknown_count, certainty: 'unknown' })),
)

const base = fc.uniqueArray(cell, { selector: placeKey, maxLength: 8 })

const rate = fc.integer({ min: -500_000, max: 500_000 })

const step = (on_result: fc.Arbitrary<boolean>): fc.Arbitrary<Step> =>
  fc
    .tuple(
      on_result,
      fc.oneof(
        rate.map(
          (ppm): Step['effects'] =>
            (cells) =>
              shareEffects(cells, ppm),
        ),
        rate.map(
          (ppm): Step['effects'] =>
            (cells) =>
              indexEffects(cells, ppm, 2027),
        ),
        fc
          .tuple(place, fc.option(fc.integer({ min: -1e9, max: 1e9 })))
          .map(([where, amount_ore]): Step['effects'] => () => [statedEffect(where, amount_ore)]),
      ),
    )
    .map(([is_on, effects]) => ({ on_result: is_on, effects }))

const known = (cells: readonly Pick<Cell, 'known_ore'>[]) =>
  cells.reduce((sum, { known_ore }) => sum + (known_ore ?? 0), 0)

describe('a scenario', () => {
  it('without changes is its base', () => {
    fc.assert(
      fc.property(base, (cells) => {
        expect(changed(cells, effectsInOrder(cells, []).flat())).toEqual(cells)
      }),
    )
  })

  it('differs from its base by the sum of what its changes do', () => {
    fc.assert(
      fc.property(base, fc.array(step(fc.boolean()), { maxLength: 5 }), (cells, steps) => {
        const effects = effectsInOrder(cells, steps)
        expect(effects).toHaveLength(steps.length)
        expect(known(changed(cells, effects.flat())) - known(cells)).toBe(known(effects.flat()))
      }),
    )
  })

  it('gives the same in any order of changes that are counted on the base', () => {
    const steps = fc.array(step(fc.constant(false)), { maxLength: 5 })
    fc.assert(
      fc.property(base, steps, (cells, told) => {
        const resultOf = (inOrder: readonly Step[]) =>
          new Map(changed(cells, effectsInOrder(cells, inOrder).flat()).map((one) => [placeKey(one), one]))
        expect(resultOf(told.toReversed())).toEqual(resultOf(told))
      }),
    )
  })

  it('counts a share of the result on what came before it, and only then does the order matter', () => {
    const cells: Cell[] = [
      {
        unit_id: 'A',
        account_id: 'lon',
        activity_id: null,
        project_id: null,
        year: 2027,
        month: null,
        known_ore: 100,
        unknown_count: 0,
        certainty: 'decided',
      },
    ]
    const more: Step = { on_result: false, effects: () => [statedEffect({ ...cells[0] } as Cell, 100)] }
    const half = (on_result: boolean): Step => ({ on_result, effects: (on) => shareEffects(on, 500_000) })
    expect(known(effectsInOrder(cells, [more, half(true)]).flat())).toBe(200)
    expect(known(effectsInOrder(cells, [half(true), more]).flat())).toBe(150)
    expect(known(effectsInOrder(cells, [more, half(false)]).flat())).toBe(150)
  })

  it('never makes the unknown 0: what the base misses is missed after, and a share of it is unknown', () => {
    fc.assert(
      fc.property(base, fc.array(step(fc.boolean()), { maxLength: 5 }), (cells, steps) => {
        const effects = effectsInOrder(cells, steps)
        const after = new Map(changed(cells, effects.flat()).map((one) => [placeKey(one), one]))
        for (const one of cells) {
          expect(after.get(placeKey(one))?.unknown_count).toBeGreaterThanOrEqual(one.unknown_count)
          if (one.known_ore !== null) continue
          for (const { of, known_ore, unknown_count } of effects.flat()) {
            if (of?.cell !== one) continue
            expect({ known_ore, unknown_count }).toEqual({ known_ore: null, unknown_count: one.unknown_count })
          }
        }
      }),
    )
  })

  it('is never surer than conditional where it does something', () => {
    fc.assert(
      fc.property(base, fc.array(step(fc.boolean()), { minLength: 1, maxLength: 5 }), (cells, steps) => {
        const effects = effectsInOrder(cells, steps).flat()
        const touched = new Set(effects.map(placeKey))
        for (const one of [...effects, ...changed(cells, effects).filter((after) => touched.has(placeKey(after)))])
          expect(['conditional', 'unknown']).toContain(one.certainty)
      }),
    )
  })
})

describe('what is moved', () => {
  it('adds up to what comes less what goes, and says nothing where both are the same', () => {
    const row = fc.tuple(place, fc.option(fc.integer({ min: 0, max: 1e9 }))).map(([where, amount_ore]) => ({
      ...where,
      amount_ore,
    }))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.array(row, { maxLength: 6 }), (before, after) => {
        const effects = differenceEffects(before, after, () => null)
        const unknown = [...before, ...after].filter(({ amount_ore }) => amount_ore === null).map(placeKey)
        expect(
          effects
            .filter(({ known_ore }) => known_ore === null)
            .map(placeKey)
            .toSorted(),
        ).toEqual([...new Set(unknown)].toSorted())
        const sum = (rows: readonly ({ amount_ore: number | null } & Parameters<typeof placeKey>[0])[]) =>
          rows.filter((one) => !unknown.includes(placeKey(one))).reduce((all, one) => all + (one.amount_ore ?? 0), 0)
        expect(known(effects)).toBe(sum(after) - sum(before))
        expect(
          differenceEffects(
            before.filter((one) => one.amount_ore !== null),
            before.filter((one) => one.amount_ore !== null),
            () => null,
          ),
        ).toEqual([])
      }),
    )
  })

  it('knows that nothing and nothing is not 0', () => {
    expect(addedOre(null, null)).toBeNull()
    expect(addedOre(null, 0)).toBe(0)
  })
})
