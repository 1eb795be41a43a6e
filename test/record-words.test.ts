import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { RecordType } from '#core/record.ts'
import { modules } from '../src/modules.server.ts'
import { type FieldShape, fieldShape } from '../src/ui/field-shape.ts'
import { registerGroups } from '../src/ui/record-types.ts'
import { fieldWord, hasWords } from '../src/ui/words/record-words.ts'

const types: readonly RecordType[] = modules.flatMap((module) => module.records)

type Parts = FieldShape['parts']

const shapeOf = (name: string, schema: z.ZodType) => ({ name, shape: fieldShape(name, schema) })

/** The fields and, where a field is made of rows, the fields of those. */
const allFields = (parts: Parts): Parts => parts.flatMap((part) => [part, ...allFields(part.shape.parts)])

describe('the register', () => {
  test('shows every kind of record that the product keeps, once', () => {
    const shown = Object.values(registerGroups).flatMap((group) => group.map((type) => type.name))
    expect(shown.toSorted()).toEqual(types.map((type) => type.name).toSorted())
  })

  test('has a word in both languages for every field and every fixed value', () => {
    const missing = types.flatMap((type) =>
      allFields(Object.entries(type.fields.shape).map(([name, schema]) => shapeOf(name, schema as z.ZodType))).flatMap(
        ({ name, shape }) =>
          [null, ...shape.options].flatMap((value) =>
            (['sv', 'en'] as const)
              .filter((language) => !hasWords(type.name, name, value, language))
              .map((language) => `${language} ${type.name}.${name}.${value}`),
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
