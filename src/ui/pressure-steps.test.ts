import { expect, test } from 'vitest'
import { type Explained, explained, shortened } from '#core/figure.ts'
import { pressureSteps, stepLevels } from './pressure-steps.ts'

const ore = (label: string, value: number | null, more: Partial<Explained> = {}) =>
  explained({ label, unit: 'ore', value, certainty: 'decided', ...more })

const held = ore('Tryck', 19, {
  parts: [ore('Nettot sänks', 7), ore('Nya åtaganden', 12, { parts: [ore('Hyra A', 2), ore('Hyra B', 10)] })],
})

const stepsOf = (tree: Explained) => pressureSteps(shortened(tree, stepLevels))

const lines = (tree: Explained) =>
  stepsOf(tree).map(({ label, value_ore, from_ore, to_ore, kind }) => [kind, label, value_ore, from_ore, to_ore])

test('the bars stand on each other, and the sum is where they end', () => {
  expect(lines(held)).toEqual([
    ['part', 'Nettot sänks', 7, 0, 7],
    ['part', 'Hyra A', 2, 7, 9],
    ['part', 'Hyra B', 10, 9, 19],
    ['sum', 'Tryck', 19, 0, 19],
  ])
})

test('what holds only if something happens comes after the sum that holds', () => {
  const saving = ore('Sparkrav', 38, { certainty: 'conditional', condition: 'lagen ändras' })
  const tree = ore('Tryck om', 57, { certainty: 'conditional', condition: 'lagen ändras', parts: [held, saving] })
  expect(lines(tree).slice(3)).toEqual([
    ['sum', 'Tryck', 19, 0, 19],
    ['part', 'Sparkrav', 38, 19, 57],
    ['sum', 'Tryck om', 57, 0, 57],
  ])
})

test('an unknown commitment has no bar and moves nothing', () => {
  const open = ore('Nya åtaganden', null, { parts: [ore('Hyra C', null)] })
  const tree = ore('Tryck', 7, { parts: [ore('Nettot sänks', 7), open] })
  expect(lines(tree)).toEqual([
    ['part', 'Nettot sänks', 7, 0, 7],
    ['part', 'Hyra C', null, 7, 7],
    ['sum', 'Tryck', 7, 0, 7],
  ])
})

test('what has not changed is no step, and what is unknown is graded so although its record is decided', () => {
  const parts = [ore('Hyra lika', 0), ore('Hyra okänd', null, { unknown_count: 1 })]
  const tree = ore('Tryck', 7, {
    unknown_count: 1,
    parts: [ore('Nettot sänks', 7), ore('Nya åtaganden', null, { parts })],
  })
  expect(stepsOf(tree).map((step) => [step.label, step.certainty, step.unknown_count])).toEqual([
    ['Nettot sänks', 'decided', 0],
    ['Hyra okänd', 'unknown', 1],
    ['Tryck', 'decided', 1],
  ])
})
