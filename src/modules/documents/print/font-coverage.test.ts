import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coveredText, sharedCoverage } from './font-coverage.ts'

const font = (name: string) => readFileSync(new URL(`../../../../assets/fonts/${name}.ttf`, import.meta.url))
const coverage = sharedCoverage([font('SourceSans3-Regular'), font('SourceSerif4-It')])
const covered = (text: string) => coveredText(text, coverage)

test('Swedish, punctuation of amounts and common symbols are printed as they are', () => {
  const text = 'Åtgärder för hållbar miljö − 1\u00a0605,5 mnkr, 2,5\u00a0% – ”citat” § 12 € ≤ é ü ł'
  expect(covered(text)).toBe(text)
})

test('what the fonts lack is written out as its number', () => {
  expect(covered('a 😀 漢')).toBe('a [U+1F600] [U+6F22]')
  expect(covered('\ue000')).toBe('[U+E000]')
})

test('letters are composed, and look-alikes taken apart only when the fonts lack them', () => {
  expect(covered('a\u030a')).toBe('å')
  expect(covered('\u2460')).toMatch(/^(①|1)$/)
  expect(covered('\ufb03')).toMatch(/^(ﬃ|ffi)$/)
})

test('a character that only one of the fonts has is not shared', () => {
  const [sans, serif] = [sharedCoverage([font('SourceSans3-Regular')]), sharedCoverage([font('SourceSerif4-It')])]
  const onlySans = [...sans].filter((point) => !serif.has(point))
  expect(onlySans.length).toBeGreaterThan(0)
  expect(onlySans.filter((point) => coverage.has(point))).toEqual([])
})
