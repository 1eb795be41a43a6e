import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasWords, printableText, transformTexts } from './printable-text.ts'

test('control characters become one space and broken pairs a replacement', () => {
  expect(printableText('a\u0000\n\tb')).toBe('a b')
  expect(printableText('a\ud800b')).toBe('a\ufffdb')
})

test('characters that turn or hide text are dropped, soft hyphens and no-break spaces stay', () => {
  expect(printableText('a\u202eb\u200bc\ufeff')).toBe('abc')
  expect(printableText('1\u00a0605,5 kom\u00admun')).toBe('1\u00a0605,5 kom\u00admun')
})

test('any text becomes text that XML may hold, and once is enough', () => {
  const xmlText = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const printable = printableText(text)
      expect(printable).toMatch(xmlText)
      expect(printableText(printable)).toBe(printable)
    }),
  )
})

test('texts are changed at any depth and nothing else is', () => {
  const value = { a: 'x', b: [{ c: 'y', d: 1, e: null, f: true }] }
  const changed = transformTexts(value, (text) => text.toUpperCase())
  expect(changed).toEqual({ a: 'X', b: [{ c: 'Y', d: 1, e: null, f: true }] })
})

test('spaces and steering characters are no words', () => {
  expect(['', ' \u00a0', '\u00ad\u200d\ufe0f'].map(hasWords)).toEqual([false, false, false])
  expect(['–', ' a ', '😀'].map(hasWords)).toEqual([true, true, true])
})
