import { z } from 'zod'
import type { AmountUnit } from '#core/amount-text.ts'

/** What a form needs to know of a field: how it is written, and whether it may be left unknown. */
export type FieldShape = {
  control:
    | ('choice' | 'choices' | 'yes_no' | 'date' | 'amount' | 'number' | 'text' | 'long_text' | 'ids')
    /** Short texts without a fixed set, written with commas between. */
    | 'words'
    /** Rows of fields of their own, see `parts`. */
    | 'rows'
    | 'other'
  options: readonly string[]
  /** What an amount is written in. */
  unit: AmountUnit
  /** The fields of each row. */
  parts: readonly { name: string; shape: FieldShape }[]
  /** Whether the order of the rows says something; rows that are told apart by a year or an area have none. */
  isOrdered: boolean
  nullable: boolean
  /** May be left out, since it has a value of its own then. */
  optional: boolean
  initial: unknown
}

const longText = 200
/** Texts that nobody writes by hand, such as the outline of a place, have no field. */
const writable = 10_000

const plain = {
  options: [],
  unit: 'mnkr' as const,
  parts: [],
  isOrdered: false,
  nullable: false,
  optional: false,
  initial: undefined,
}

/** Reads the shape of a record's field from its schema. */
export function fieldShape(name: string, schema: z.ZodType): FieldShape {
  const shape: FieldShape = { control: 'other', ...plain }
  let inner: unknown = schema
  for (;;) {
    if (inner instanceof z.ZodDefault) {
      shape.optional = true
      shape.initial = inner.def.defaultValue
      inner = inner.unwrap()
    } else if (inner instanceof z.ZodNullable) {
      shape.nullable = true
      inner = inner.unwrap()
    } else if (inner instanceof z.ZodOptional) {
      shape.optional = true
      inner = inner.unwrap()
    } else {
      return { ...shape, ...controlOf(name, inner) }
    }
  }
}

function controlOf(name: string, inner: unknown): Partial<FieldShape> {
  if (inner instanceof z.ZodEnum) return { control: 'choice', options: inner.options.map(String) }
  if (inner instanceof z.ZodBoolean) return { control: 'yes_no' }
  if (inner instanceof z.ZodISODate) return { control: 'date' }
  if (inner instanceof z.ZodNumber)
    return /_ore(_|$)/.test(name) ? { control: 'amount', unit: amountUnit(name) } : { control: 'number' }
  if (inner instanceof z.ZodString) return textControl(inner.maxLength ?? 0)
  if (inner instanceof z.ZodArray) return severalControl(name, inner.element)
  return {}
}

/** What a field's amount is counted in: kronor where millions would be a row of noughts. */
export function amountUnit(name: string): AmountUnit {
  return /^(tax_rate|price|monthly_pay)_ore$|per_inhabitant_ore$/.test(name) ? 'kr' : 'mnkr'
}

function textControl(longest: number): Partial<FieldShape> {
  if (longest > writable) return {}
  return { control: longest > longText ? 'long_text' : 'text' }
}

function severalControl(name: string, element: unknown): Partial<FieldShape> {
  if (element instanceof z.ZodEnum) return { control: 'choices', options: element.options.map(String) }
  if (element instanceof z.ZodString) return { control: name.endsWith('_ids') ? 'ids' : 'words' }
  if (!(element instanceof z.ZodObject)) return {}
  const parts = Object.entries(element.shape).map(([part, schema]) => ({
    name: part,
    shape: fieldShape(part, schema as z.ZodType),
  }))
  // A row with a part that has no field cannot be written whole.
  if (parts.some(({ shape }) => shape.control === 'other')) return {}
  return { control: 'rows', parts, isOrdered: !parts.some(({ name: part }) => part === 'year' || part === 'area') }
}
