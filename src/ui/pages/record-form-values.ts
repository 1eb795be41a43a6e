import type { z } from 'zod'
import { type ParsedAmount, parseAmount } from '#core/amount-text.ts'
import { coreTextsEn } from '#core/core-texts.en.ts'
import { coreTextsSv } from '#core/core-texts.sv.ts'
import type { RecordType } from '#core/record.ts'
import { fill, type Language } from '#core/texts.ts'
import { type FieldShape, fieldShape } from '../field-shape.ts'

/**
 * What is wrong with a field as it was written. `text` is null when it is simply missing. A field inside a row is named
 * as the server names it: `amounts.0.year`.
 */
export type Wrong = { field: string; text: string | null }

type Read = { values: Record<string, unknown>; wrong: Wrong[] }

/**
 * The values of a filled-in form, as the endpoint takes them. An empty field that may be unknown is unknown (null); an
 * empty field with a value of its own is left out; any other is missing. Amounts are written in the field's own unit.
 */
export function readFields(type: RecordType, fields: readonly string[], form: FormData, language: Language): Read {
  const shapes = fields.map((name) => ({ name, shape: fieldShape(name, type.fields.shape[name] as z.ZodType) }))
  const read = readParts(shapes, '', form, language)
  const code = String(form.get('id') ?? '').trim()
  if (code !== '') read.values.id = code
  for (const field of ['source_document', 'source_section']) {
    read.values[field] = String(form.get(field) ?? '').trim() || null
  }
  return read
}

function readParts(parts: FieldShape['parts'], before: string, form: FormData, language: Language): Read {
  const read: Read = { values: {}, wrong: [] }
  for (const { name, shape } of parts) {
    const written = readField(`${before}${name}`, shape, form, language)
    if ('wrong' in written) read.wrong.push(...written.wrong)
    else if (written.value !== undefined) read.values[name] = written.value
  }
  return read
}

type Written = { value: unknown } | { wrong: Wrong[] }

function readField(name: string, shape: FieldShape, form: FormData, language: Language): Written {
  if (shape.control === 'rows') return readRows(name, shape, form, language)
  if (shape.control === 'yes_no') return { value: form.get(name) === 'on' }
  if (shape.control === 'choices' || shape.control === 'ids') return { value: form.getAll(name).map(String) }
  const text = String(form.get(name) ?? '').trim()
  if (shape.control === 'words') return { value: text.split(/[,\n]/).flatMap((word) => word.trim() || []) }
  const wrong = (problem: string | null): Written => ({ wrong: [{ field: name, text: problem }] })
  if (text === '') return shape.nullable ? { value: null } : shape.optional ? { value: undefined } : wrong(null)
  if (shape.control === 'amount') {
    const parsed = parseAmount(text, shape.unit)
    return parsed.ok ? { value: parsed.amount_ore } : wrong(amountFault(parsed, language))
  }
  if (shape.control === 'number') {
    const number = Number(text.replace(',', '.').replaceAll(/\s/g, ''))
    return Number.isFinite(number) ? { value: number } : wrong(null)
  }
  return { value: text }
}

/** Each row marks its place with a field of the row's own name, so that an empty row is a row as well. */
function readRows(name: string, shape: FieldShape, form: FormData, language: Language): Written {
  const rows: Read[] = []
  while (form.has(`${name}.${rows.length}`)) {
    rows.push(readParts(shape.parts, `${name}.${rows.length}.`, form, language))
  }
  const wrong = rows.flatMap((row) => row.wrong)
  return wrong.length > 0 ? { wrong } : { value: rows.map(({ values }) => values) }
}

/** Why an amount could not be read and what to write instead, in the reader's words. */
export function amountFault(parsed: Pick<ParsedAmount & { ok: false }, 'code' | 'params'>, language: Language): string {
  const { what, remedy } = (language === 'sv' ? coreTextsSv : coreTextsEn)[parsed.code]
  return fill(`${what} ${remedy}`, parsed.params)
}
