import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { RecordType } from '#core/record.ts'
import { modules } from '../src/modules.server.ts'
import { fieldShape } from '../src/ui/field-shape.ts'
import { registerGroups } from '../src/ui/record-types.ts'
import { fieldWord, hasWords } from '../src/ui/words/record-words.ts'

const types: readonly RecordType[] = modules.flatMap((module) => module.records)

describe('the register', () => {
  test('shows every kind of record that the product keeps, once', () => {
    const shown = Object.values(registerGroups).flatMap((group) => group.map((type) => type.name))
    expect(shown.toSorted()).toEqual(types.map((type) => type.name).toSorted())
  })

  test('has a word in both languages for every field and every fixed value', () => {
    const missing = types.flatMap((type) =>
      Object.entries(type.fields.shape).flatMap(([field, schema]) =>
        [null, ...fieldShape(field, schema as z.ZodType).options].flatMap((value) =>
          (['sv', 'en'] as const)
            .filter((language) => !hasWords(type.name, field, value, language))
            .map((language) => `${language} ${type.name}.${field}.${value}`),
        ),
      ),
    )
    expect(missing).toEqual([])
  })

  test('a word that is missing is noticed', () => {
    expect(hasWords('lease', 'state', 'no_such_value', 'sv')).toBe(false)
    expect(fieldWord('no_such_field', 'sv')).toBe('no_such_field')
  })
})
