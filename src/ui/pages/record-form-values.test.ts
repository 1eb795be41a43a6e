import { describe, expect, test } from 'vitest'
import type { RecordType } from '#core/record.ts'
import { role } from '#modules/access/schema.ts'
import { budgetAdjustment } from '#modules/budget/schema.ts'
import { documentTemplate } from '#modules/documents/schema.ts'
import { investmentLine } from '#modules/investments/schema.ts'
import { areaMap } from '#modules/organisation/schema.ts'
import { priority, steeringModel } from '#modules/steering/schema.ts'
import { fieldShape } from '../field-shape.ts'
import { readFields } from './record-form-values.ts'

/** A form as the browser sends it. */
function formOf(...fields: readonly (readonly [name: string, value: string])[]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

const read = (type: RecordType, field: string, form: FormData) => {
  const { values, wrong } = readFields(type, [field], form, 'sv')
  return { value: values[field], wrong }
}

const shapeOf = (type: RecordType, field: string) => fieldShape(field, type.fields.shape[field] as never)

describe('rows of fields', () => {
  test('are amounts by year, written as amounts are written everywhere, and unknown when left empty', () => {
    const form = formOf(
      ['amounts.0', 'row'],
      ['amounts.0.year', '2027'],
      ['amounts.0.account_id', '4'],
      ['amounts.0.amount_ore', '−1 605,5'],
      ['amounts.1', 'row'],
      ['amounts.1.year', '2028'],
      ['amounts.1.account_id', '4'],
      ['amounts.1.amount_ore', ''],
      ['amounts.2', 'row'],
      ['amounts.2.year', '2029'],
      ['amounts.2.account_id', '4'],
      ['amounts.2.amount_ore', 'okänt'],
    )
    const { value, wrong } = read(budgetAdjustment, 'amounts', form)
    expect(wrong).toEqual([])
    expect(value).toEqual([
      { year: 2027, account_id: '4', amount_ore: -160_550_000_000 },
      { year: 2028, account_id: '4', amount_ore: null },
      { year: 2029, account_id: '4', amount_ore: null },
    ])
    expect(shapeOf(budgetAdjustment, 'amounts').isOrdered).toBe(false)
  })

  test('say what is wrong by row and field, as the server names the same places', () => {
    const form = formOf(
      ['amounts.0', 'row'],
      ['amounts.0.year', ''],
      ['amounts.0.account_id', '4'],
      ['amounts.0.amount_ore', '1.605,5'],
      ['amounts.0.certainty', 'decided'],
    )
    const { wrong } = read(investmentLine, 'amounts', form)
    expect(wrong.map(({ field }) => field)).toEqual(['amounts.0.year', 'amounts.0.amount_ore'])
    expect(wrong[0]?.text).toBeNull()
    expect(wrong[1]?.text).toMatch(/Skriv 1\s605,5/u)
    const told = investmentLine.fields.shape.amounts.safeParse([{ year: 'x' }])
    expect(told.error?.issues[0]?.path.join('.')).toBe('0.year')
  })

  test('are the grants of a role, each with several verbs and a yes or no', () => {
    const form = formOf(
      ['grants.0', 'row'],
      ['grants.0.area', 'steering'],
      ['grants.0.verbs', 'read'],
      ['grants.0.verbs', 'write'],
      ['grants.0.scope', 'own'],
      ['grants.0.decided_only', 'on'],
    )
    const { value } = read(role, 'grants', form)
    expect(role.fields.shape.grants.parse(value)).toEqual([
      { area: 'steering', verbs: ['read', 'write'], scope: 'own', decided_only: true },
    ])
  })

  test('are the sections of a template and the levels of a model, in the order they stand', () => {
    const form = formOf(
      ...['B', 'A'].flatMap((title, index) => [
        [`sections.${index}`, 'row'] as const,
        [`sections.${index}.number`, String(index + 1)] as const,
        [`sections.${index}.title`, title] as const,
      ]),
    )
    expect(read(documentTemplate, 'sections', form).value).toEqual([
      { number: '1', title: 'B', obligatory: false },
      { number: '2', title: 'A', obligatory: false },
    ])
    expect(shapeOf(documentTemplate, 'sections').isOrdered).toBe(true)
    expect(shapeOf(steeringModel, 'levels').control).toBe('rows')
  })

  test('may hold rows themselves', () => {
    const form = formOf(
      ['scales.0', 'row'],
      ['scales.0.key', 'verdict'],
      ['scales.0.steps.0', 'row'],
      ['scales.0.steps.0.key', 'met'],
      ['scales.0.steps.0.name_sv', 'Uppfyllt'],
      ['scales.0.steps.0.name_en', 'Met'],
      ['scales.1', 'row'],
      ['scales.1.key', 'empty'],
    )
    expect(read(steeringModel, 'scales', form).value).toEqual([
      { key: 'verdict', steps: [{ key: 'met', name_sv: 'Uppfyllt', name_en: 'Met' }] },
      { key: 'empty', steps: [] },
    ])
  })

  test('are none when all are taken away', () => {
    expect(read(role, 'grants', formOf()).value).toEqual([])
  })

  test('are not offered where a part is nothing that a person writes', () => {
    expect(shapeOf(areaMap, 'shapes').control).toBe('other')
  })
})

test('short texts without a fixed set are written with commas, so that saving keeps them', () => {
  expect(read(priority, 'sections', formOf(['sections', '3.1, 3.2,\n 4'])).value).toEqual(['3.1', '3.2', '4'])
  expect(read(priority, 'sections', formOf(['sections', ''])).value).toEqual([])
})
