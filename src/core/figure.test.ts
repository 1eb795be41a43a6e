import { expect, test } from 'vitest'
import { explained, orderedFigureId, shortened, toldTo } from './figure.ts'

const names: [given: string, ordered: string][] = [
  ['net:year=2027,unit=SLK', 'net:unit=SLK,year=2027'],
  ['net:unit=SLK,year=2027', 'net:unit=SLK,year=2027'],
  ['net', 'net'],
  ['net:', 'net:'],
  ['no such name', 'no such name'],
]

test.each(names)('the name %s with its keys in order is %s', (given, ordered) => {
  expect(orderedFigureId(given)).toBe(ordered)
})

test.each([0, 1, 2, 3])('what was told to three levels and is told to %i is as if it had been asked so', (levels) => {
  const sum = (label: string, ...parts: ReturnType<typeof explained>[]) =>
    explained({ label, unit: 'ore', value: 1, certainty: 'decided', parts })
  const tree = sum('a', sum('b', sum('c', sum('d', sum('e')), sum('f'))), sum('g'))
  expect(toldTo(levels, shortened(tree, 3))).toEqual(shortened(tree, levels))
})
