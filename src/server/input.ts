import type { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { placesOf, problemsOf } from './input-problems.ts'

/** The input as its shape reads it; refuses what is of another shape, and text that no database can hold. */
export function readInput<Shape extends z.ZodType>(shape: Shape, raw: unknown): z.output<Shape> {
  const field = unwritableText(raw)
  if (field !== null) throw new Refusal('input.unwritable_text', 400, { field }, [{ field }])
  const parsed = shape.safeParse(raw)
  if (parsed.success) return parsed.data
  throw new Refusal('input.invalid', 400, { problems: problemsOf(parsed.error, raw) }, placesOf(parsed.error, raw))
}

/**
 * Where a text lies that is no text: one with the character NUL or half a surrogate pair, in a value or in a name. Null
 * when all can be stored. Walks without recursion, so that no depth of nesting matters.
 */
function unwritableText(raw: unknown): string | null {
  const waiting: [path: string, value: unknown][] = [['', raw]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [path, value] = next
    if (typeof value === 'string' && !isWritable(value)) return path
    if (value === null || typeof value !== 'object') continue
    for (const [name, part] of Object.entries(value)) {
      if (!isWritable(name)) return path
      waiting.push([path === '' ? name : `${path}.${name}`, part])
    }
  }
  return null
}

function isWritable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}
