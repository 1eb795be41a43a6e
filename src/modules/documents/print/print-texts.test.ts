import { expect, test } from 'vitest'
import { certainties } from '#core/certainty.ts'
import { certaintyMeanings, certaintyNames, type PrintTexts, printText, printTexts } from './print-texts.ts'

const keys = Object.keys(printTexts.sv) as (keyof PrintTexts)[]
const placesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

test('both languages have the same labels with the same places to fill', () => {
  expect(Object.keys(printTexts.en).sort()).toEqual([...keys].sort())
  for (const key of keys) expect(placesIn(printTexts.en[key]), key).toEqual(placesIn(printTexts.sv[key]))
})

test('no label is empty or holds markup', () => {
  const all = Object.values(printTexts).flatMap((texts) => Object.values(texts))
  expect(all.filter((text) => text.trim() === '' || /[<>&"]/.test(text))).toEqual([])
})

test('every grade has a name and a meaning in both languages', () => {
  for (const language of ['sv', 'en'] as const) {
    expect(Object.keys(certaintyNames[language]).sort()).toEqual([...certainties].sort())
    expect(Object.keys(certaintyMeanings[language]).sort()).toEqual([...certainties].sort())
  }
})

test('a label is filled', () => {
  expect(printText('sv', 'page_of', { page: 3, pages: 19 })).toBe('Sida 3 (19)')
  expect(printText('en', 'as_of', { day: '1 April 2025' })).toBe('As of 1 April 2025')
})
