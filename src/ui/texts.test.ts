import { describe, expect, test } from 'vitest'
import { texts as english } from './texts.en.ts'
import { texts as swedish, type TextKey } from './texts.sv.ts'

const keys = Object.keys(swedish) as TextKey[]
const placeholders = (text: string) => (text.match(/\{[a-z_]+\}/g) ?? []).sort()

describe('the words of the interface', () => {
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
    expect(alike).toEqual([
      'administration',
      'register_organisation',
      'budget',
      'plan',
      'period',
      'download_pdf',
      'download_word',
    ])
  })
})
