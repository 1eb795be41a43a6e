import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { texts as english } from './texts.en.ts'
import { texts as swedish, type TextKey } from './texts.sv.ts'
import { administrationTexts } from './words/administration-texts.sv.ts'
import { commentTexts } from './words/comment-texts.sv.ts'
import { publicTexts } from './words/public-texts.sv.ts'
import { registerTexts } from './words/register-texts.sv.ts'
import { screenTexts } from './words/screen-texts.sv.ts'
import { taskTexts } from './words/task-texts.sv.ts'
import { writingTexts } from './words/writing-texts.sv.ts'

const keys = Object.keys(swedish) as TextKey[]
const placeholders = (text: string) => (text.match(/\{[a-z_]+\}/g) ?? []).sort()

const parts = [administrationTexts, commentTexts, publicTexts, registerTexts, screenTexts, taskTexts, writingTexts]

describe('the words of the interface', () => {
  test('no part takes the name of another part, or of a word that all pages share', () => {
    const file = readFileSync(new URL('./texts.sv.ts', import.meta.url), 'utf8')
    const shared = [...file.matchAll(/^ {2}([a-z_]+):/gm)].map((match) => match[1] ?? '')
    const all = [...shared, ...parts.flatMap((part) => Object.keys(part))]
    expect(shared.length).toBeGreaterThan(100)
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([])
  })

  test('both languages say the same things', () => {
    expect(Object.keys(english).sort()).toEqual([...keys].sort())
  })

  test('a text is filled with the same facts in both languages', () => {
    for (const key of keys)
      expect({ key, filled: placeholders(english[key]) }).toEqual({ key, filled: placeholders(swedish[key]) })
  })

  test('only names and words common to both are written alike in both languages', () => {
    const alike = keys.filter(
      (key) => english[key] === swedish[key] && /\p{L}{2}/u.test(english[key].replaceAll(/\{[a-z_]+\}/g, '')),
    )
    expect(alike.toSorted()).toEqual([
      'administration',
      'budget',
      'download_pdf',
      'download_word',
      'minutes',
      'period',
      'person',
      'plan',
      'register_organisation',
      'scenario_chip',
    ])
  })
})
