import { expect, test } from 'vitest'
import { wholeOf } from './grid-sums.ts'
import { type TriedRow, triedCells } from './tried-cells.ts'

const row = (told: Partial<TriedRow>): TriedRow => ({
  ...{ amount_ore: 110, unknown_count: 0, certainty: 'conditional', base_ore: 100, base_unknown_count: 0 },
  ...{ effect_ore: 10, effect_unknown_count: 0, changes: 1 },
  by_certainty: { decided: { known_ore: 100, unknown_count: 0 }, proposed: { known_ore: 7, unknown_count: 0 } },
  ...told,
})

const shown = (told: Partial<TriedRow>) => {
  const { base, result, effects } = triedCells(row(told))
  return { base, result: wholeOf(result), effects: wholeOf(effects) }
}

test('a scenario adds its changes to what holds, and not to what is proposed', () => {
  const { base, result, effects } = shown({})
  expect(base.map(({ certainty, known_ore }) => [certainty, known_ore])).toEqual([
    ['decided', 100],
    ['proposed', 7],
  ])
  expect(result).toMatchObject({ amount_ore: 110, unknown_count: 0, certainty: 'conditional' })
  expect(effects).toMatchObject({ amount_ore: 10, certainty: 'conditional', isEmpty: false })
})

test('a share of the unknown is unknown, and the whole misses it once', () => {
  const by_certainty = { decided: { known_ore: 100, unknown_count: 1 } }
  const missing = { amount_ore: 101, unknown_count: 1, base_unknown_count: 1, by_certainty }
  const { result, effects } = shown({ ...missing, effect_ore: 1, effect_unknown_count: 1 })
  expect(result).toMatchObject({ amount_ore: 101, unknown_count: 1 })
  expect(effects).toMatchObject({ amount_ore: 1, unknown_count: 1 })
  const unknown = shown({ effect_ore: null, effect_unknown_count: 1, amount_ore: 100, unknown_count: 1 })
  expect(unknown.effects).toMatchObject({ amount_ore: null, unknown_count: 1 })
  expect(unknown.result).toMatchObject({ amount_ore: 100, unknown_count: 1 })
})

test('where no change does anything there is no difference, and the base is as sure as it was', () => {
  const { result, effects } = shown({ changes: 0, effect_ore: null, amount_ore: 100, certainty: 'decided' })
  expect(result).toMatchObject({ amount_ore: 100, certainty: 'decided' })
  expect(effects.isEmpty).toBe(true)
})
