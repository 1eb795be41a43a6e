import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isoDate, oreOrUnknown, planYear, recordId } from '#core/record.ts'
import type { Refusal } from '#core/refusal.ts'
import { readInput } from './input.ts'
import { problemOf } from './problem.ts'
import { completeModules } from './product.ts'
import { loadRegistry } from './registry.ts'

loadRegistry(completeModules())

const shape = z.strictObject({
  unit_id: recordId,
  year: planYear.optional(),
  from_on: isoDate.optional(),
  amount_ore: oreOrUnknown.optional(),
  kind: z.enum(['cost', 'revenue']).optional(),
  title: z.string().min(1).max(5).optional(),
  lines: z
    .array(z.strictObject({ year: planYear }))
    .min(1)
    .max(2)
    .optional(),
})

function wordsFor(input: object): { sv: string; en: string; fields: unknown[] } {
  try {
    readInput(shape, { unit_id: 'KS', ...input })
  } catch (error) {
    const { texts, places } = problemOf(error as Refusal, 'sv')
    const bare = (text: string) => text.replace(/^.*?: /, '').replace(/\.$/, '')
    return { sv: bare(texts.sv.what), en: bare(texts.en.what), fields: places.map(({ field }) => field) }
  }
  throw new Error('nothing is wrong with it')
}

describe('what is wrong with an input', () => {
  it.each([
    [{ unit_id: undefined }, 'unit_id saknas', 'unit_id is missing', 'unit_id'],
    [{ unit_id: null }, 'unit_id ska vara text', 'unit_id must be text', 'unit_id'],
    [{ year: 'i år' }, 'year ska vara ett tal', 'year must be a number', 'year'],
    [{ year: 2027.5 }, 'year ska vara ett heltal', 'year must be a whole number', 'year'],
    [{ year: 1789 }, 'year ska vara minst 1990', 'year must be at least 1990', 'year'],
    [{ year: 9999 }, 'year ska vara högst 2200', 'year must be at most 2200', 'year'],
    [
      { from_on: '2026-02-30' },
      'from_on ska vara ett datum, till exempel 2026-11-23',
      'from_on must be a date, such as 2026-11-23',
      'from_on',
    ],
    [
      { from_on: '1789-07-14' },
      'from_on ska vara ett datum från år 1900 till och med 2200',
      'from_on must be a date from the year 1900 to 2200 inclusive',
      'from_on',
    ],
    [{ amount_ore: 0.5 }, 'amount_ore ska vara ett heltal', 'amount_ore must be a whole number', 'amount_ore'],
    [{ kind: 'kostnad' }, 'kind ska vara ett av cost, revenue', 'kind must be one of cost, revenue', 'kind'],
    [{ title: '' }, 'title får inte vara tomt', 'title must not be empty', 'title'],
    [{ title: 'för långt' }, 'title får ha högst 5 tecken', 'title must have at most 5 characters', 'title'],
    [{ lines: [] }, 'lines ska ha minst 1 rad', 'lines must have at least 1 row', 'lines'],
    [{ lines: [{ year: 'x' }] }, 'lines.0.year ska vara ett tal', 'lines.0.year must be a number', 'lines.0.year'],
    [{ lines: [{ year: 2027, x: 1 }] }, 'lines.0: fältet x finns inte', 'lines.0: there is no field x', 'lines.0'],
    [{ enhet: 'KS' }, 'fältet enhet finns inte', 'there is no field enhet', 'enhet'],
  ])('%j is said in both languages, with its field', (input, sv, en, field) => {
    expect(wordsFor(input)).toEqual({ sv, en, fields: [field] })
  })

  it('is told field by field, and what is left out is counted', () => {
    const many = { unit_id: 1, year: 'x', from_on: 'x', amount_ore: 'x', kind: 'x', title: 1, lines: 1 }
    expect(wordsFor(many).sv).toMatch(/^unit_id ska vara text; .*; och 2 till$/)
    expect(wordsFor(many).fields).toHaveLength(7)
  })

  it('is said place by place too, so that a form can name the field in its own words', () => {
    try {
      readInput(shape, { unit_id: 'KS', lines: [{ year: 'x' }] })
      expect.unreachable()
    } catch (error) {
      const wrong = { sv: 'ska vara ett tal', en: 'must be a number' }
      expect(problemOf(error as Refusal, 'sv').places).toEqual([{ field: 'lines.0.year', wrong }])
    }
  })

  it('is said of the whole when it is no object', () => {
    expect(() => readInput(shape, [])).toThrow('Det du skickade ska vara ett objekt')
  })
})
