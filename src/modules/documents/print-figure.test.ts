import { expect, test } from 'vitest'
import { type Explained, explained } from '#core/figure.ts'
import type { FigureUnit } from '#core/rich-text.ts'
import { completeModules } from '#server/product.ts'
import { loadRegistry } from '#server/registry.ts'
import { printFigure } from './print-figure.ts'

loadRegistry(completeModules())

const unknown: [unit: Explained['unit'], look: FigureUnit, sv: string, en: string][] = [
  ['ore', 'mnkr', 'okänt belopp', 'unknown amount'],
  ['days', 'days', 'okänt antal dagar', 'unknown number of days'],
  ['count', 'count', 'okänt antal', 'unknown number'],
  ['ppm', 'percent', 'okänd andel', 'unknown share'],
  ['date', 'date', 'okänt datum', 'unknown date'],
  ['text', 'count', 'okänt', 'unknown'],
]

test.each(unknown)('an unknown figure in %s is said in words of its own', (unit, look, sv, en) => {
  const tree = explained({ label: 'prov', unit, value: null, unknown_count: 1, certainty: 'unknown' })
  expect(printFigure(tree, { unit: look, with_unit: true }, 'sv')).toBe(sv)
  expect(printFigure(tree, { unit: look, with_unit: true }, 'en')).toBe(en)
})

test('days that are left print with a minus sign and their unit', () => {
  const tree = explained({ label: 'prov', unit: 'days', value: -14, certainty: 'decided' })
  expect(printFigure(tree, { unit: 'days', with_unit: true }, 'sv')).toBe('−14\u00a0dagar')
})

test('one unknown part is told in the singular, and several in the plural', () => {
  const sum = (unknown_count: number) =>
    explained({ label: 'prov', unit: 'ore', value: 100_000_000, unknown_count, certainty: 'decided' })
  const look = { unit: 'mnkr', with_unit: false } as const
  expect(printFigure(sum(1), look, 'sv')).toBe('1,0 (och 1 okänd)')
  expect(printFigure(sum(2), look, 'sv')).toBe('1,0 (och 2 okända)')
  expect(printFigure(sum(1), look, 'en')).toBe('1.0 (and 1 unknown)')
})
