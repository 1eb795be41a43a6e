import { expect, test } from 'vitest'
import { orderedFigureId } from './figure.ts'

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
