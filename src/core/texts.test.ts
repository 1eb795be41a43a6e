import { describe, expect, test } from 'vitest'
import { coreTextsEn } from './core-texts.en.ts'
import { coreTextsSv } from './core-texts.sv.ts'
import { fill, fillMessage, plural } from './texts.ts'

describe('a text', () => {
  test('is filled at every placeholder', () => {
    expect(fill('{from} till {to}, alltså {to}', { from: 1, to: 'tre' })).toBe('1 till tre, alltså tre')
    expect(fillMessage({ what: '{a}', remedy: 'inte {a}' }, { a: 0 })).toEqual({ what: '0', remedy: 'inte 0' })
  })

  test('takes a parameter as it is, even when it looks like a placeholder or a pattern', () => {
    expect(fill('{a}', { a: '{b} $& $1' })).toBe('{b} $& $1')
  })

  test.each(['{missing}', '{toString}'])('stops at the placeholder %s without a parameter', (template) => {
    expect(() => fill(template, {})).toThrow('no parameter')
  })

  test('agrees with its count', () => {
    const words = { one: 'okänd del', many: 'okända delar' }
    expect([0, 1, 2].map((count) => plural(count, words))).toEqual(['okända delar', 'okänd del', 'okända delar'])
  })
})

describe('the texts of the core', () => {
  test('have the same placeholders in both languages', () => {
    const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
    for (const code of Object.keys(coreTextsSv) as (keyof typeof coreTextsSv)[]) {
      const [sv, en] = [coreTextsSv[code], coreTextsEn[code]]
      expect([code, placeholders(sv.what + sv.remedy)]).toEqual([code, placeholders(en.what + en.remedy)])
    }
  })

  test('are whole sentences without exclamation marks', () => {
    const all = [coreTextsSv, coreTextsEn]
      .flatMap((texts) => Object.values(texts))
      .flatMap((text) => [text.what, text.remedy])
    expect(all.filter((sentence) => !/^[^!]+\.$/.test(sentence))).toEqual([])
  })
})
