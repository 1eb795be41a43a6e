import type { z } from 'zod'
import { type ParsedAmount, parseAmount } from '#core/amount-text.ts'
import { coreTextsEn } from '#core/core-texts.en.ts'
import { coreTextsSv } from '#core/core-texts.sv.ts'
import type { RecordType } from '#core/record.ts'
import { fill, type Language } from '#core/texts.ts'
import { type FieldShape, fieldShape } from '../field-shape.ts'

/** What is wrong with a field as it was written. `text` is null when it is simply missing. */
export type Wrong = { field: string; text: string | null }

type Read = { values: Record<string, unknown>; wrong: Wrong[] }

/**
 * The values of a filled-in form, as the endpoint takes them. An empty field that may be unknown is unknown (null); an
 * empty field with a value of its own is left out; any other empty field is missing. Amounts are written in mnkr.
 */
export function readFields(type: RecordType, fields: readonly string[], form: FormData, language: Language): Read {
  const read: Read = { values: {}, wrong: [] }
  const code = String(form.get('id') ?? '').trim()
  if (code !== '') read.values.id = code
  for (const field of fields) {
    const shape = fieldShape(field, type.fields.shape[field] as z.ZodType)
    const written = readField(field, shape, form, language)
    if ('wrong' in written) read.wrong.push({ field, text: written.wrong })
    else if (written.value !== undefined) read.values[field] = written.value
  }
  for (const field of ['source_document', 'source_section']) {
    read.values[field] = String(form.get(field) ?? '').trim() || null
  }
  return read
}

type Written = { value: unknown } | { wrong: string | null }

function readField(field: string, shape: FieldShape, form: FormData, language: Language): Written {
  if (shape.control === 'yes_no') return { value: form.get(field) === 'on' }
  if (shape.control === 'choices' || shape.control === 'ids') return { value: form.getAll(field).map(String) }
  const text = String(form.get(field) ?? '').trim()
  if (text === '') return shape.nullable ? { value: null } : shape.optional ? { value: undefined } : { wrong: null }
  if (shape.control === 'amount') return amountOf(parseAmount(text, 'mnkr'), language)
  if (shape.control === 'number') {
    const number = Number(text.replace(',', '.').replaceAll(/\s/g, ''))
    return Number.isFinite(number) ? { value: number } : { wrong: null }
  }
  return { value: text }
}

function amountOf(parsed: ParsedAmount, language: Language): Written {
  if (parsed.ok) return { value: parsed.amount_ore }
  const { what, remedy } = (language === 'sv' ? coreTextsSv : coreTextsEn)[parsed.code]
  return { wrong: fill(`${what} ${remedy}`, parsed.params) }
}
