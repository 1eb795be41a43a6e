import { z } from 'zod'

/** What a form needs to know of a field: how it is written, and whether it may be left unknown. */
export type FieldShape = {
  control: 'choice' | 'choices' | 'yes_no' | 'date' | 'amount' | 'number' | 'text' | 'long_text' | 'ids' | 'other'
  options: readonly string[]
  nullable: boolean
  /** May be left out, since it has a value of its own then. */
  optional: boolean
  initial: unknown
}

const longText = 200

/** Reads the shape of a record's field from its schema. */
export function fieldShape(name: string, schema: z.ZodType): FieldShape {
  const shape: FieldShape = { control: 'other', options: [], nullable: false, optional: false, initial: undefined }
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
  if (inner instanceof z.ZodNumber) return { control: /_ore(_|$)/.test(name) ? 'amount' : 'number' }
  if (inner instanceof z.ZodString) return { control: (inner.maxLength ?? 0) > longText ? 'long_text' : 'text' }
  if (inner instanceof z.ZodArray) {
    const element: unknown = inner.element
    if (element instanceof z.ZodEnum) return { control: 'choices', options: element.options.map(String) }
    if (element instanceof z.ZodString) return { control: 'ids' }
  }
  return {}
}
