import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { certainties } from './certainty.ts'
import type { Term } from './glossary/term.ts'
import { definiteLabel, glossary, glossaryAreas, glossaryMarkdown, isTermId, label } from './glossary.ts'

const all = Object.entries<Term>(glossary)

/** What occurs more than once. */
function repeated(words: string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index)
}

describe('the glossary', () => {
  test('has one identifier for one term, in either language', () => {
    const perArea = glossaryAreas.flatMap(({ terms }) => Object.keys(terms))
    expect(repeated(perArea)).toEqual([])
    expect(perArea.length).toBe(all.length)
    expect(all.length).toBeGreaterThan(150)
    // A plural may equal its own singular, but never another identifier's word.
    expect(repeated(all.flatMap(([, { sv }]) => [...new Set([sv.one, sv.many, sv.definite ?? sv.one])]))).toEqual([])
    expect(repeated(all.flatMap(([, { en }]) => [...new Set([en.one, en.many])]))).toEqual([])
  })

  test('has identifiers in English, ASCII and small letters', () => {
    expect(
      all.map(([identifier]) => identifier).filter((identifier) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(identifier)),
    ).toEqual([])
  })

  test('explains each term in one whole sentence in both languages', () => {
    const wrong = all.filter(([, { means }]) => [means.sv, means.en].some((text) => !/^[A-ZÅÄÖ][^.!?]+\.$/.test(text)))
    expect(wrong).toEqual([])
    expect(repeated(all.flatMap(([, { means }]) => [means.sv, means.en]))).toEqual([])
  })

  test('has no empty word', () => {
    const words = all.flatMap(([, { sv, en, not }]) => [sv.one, sv.many, en.one, en.many, ...not])
    expect(words.filter((word) => word.trim() !== word || word === '')).toEqual([])
  })

  test('bans no word that it uses itself, and none twice', () => {
    const banned = all.flatMap(([, { not }]) => not)
    expect(banned.filter(isTermId)).toEqual([])
    const swedish = new Set(all.flatMap(([, { sv }]) => [sv.one, sv.many]))
    expect(banned.filter((word) => swedish.has(word))).toEqual([])
    expect(repeated(banned)).toEqual([])
    expect(banned.filter((word) => !/^[a-z][a-z0-9_]*$/.test(word))).toEqual([])
  })

  test('has every certainty grade', () => {
    expect(certainties.filter((grade) => !isTermId(grade))).toEqual([])
  })

  test('gives labels in the number and language asked for', () => {
    expect(label('committee', 'sv')).toBe('nämnd')
    expect(label('committee', 'sv', 'many')).toBe('nämnder')
    expect(label('executive_board', 'en')).toBe('City Executive Board')
    expect(definiteLabel('committee')).toBe('nämnden')
    expect(definiteLabel('decided')).toBe('beslutad')
    expect(isTermId('board')).toBe(false)
    expect(isTermId('toString')).toBe(false)
  })

  test('is the page docs/glossary.md, word for word', () => {
    const page = new URL('../../docs/glossary.md', import.meta.url)
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(page, glossaryMarkdown())
    expect(readFileSync(page, 'utf8')).toBe(glossaryMarkdown())
  })
})
