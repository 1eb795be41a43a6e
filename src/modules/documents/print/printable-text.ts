/**
 * The text without what no printed page or XML file can hold: control characters become a space, halves of broken
 * surrogate pairs become U+FFFD, and invisible characters that reorder or hide text are dropped. Runs of line breaks
 * and tabs become one space, since a printed text is one line that the printer breaks. Soft hyphens and no-break
 * spaces stay.
 */
export function printableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Noncharacter_Code_Point}]/gu, '')
}

/** True when there is something to see: a letter, digit or sign, not only spaces and steering characters. */
export function hasWords(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
}

/** The value with every text in it changed, at any depth; keys and everything else as they were. */
export function transformTexts<Value>(value: Value, change: (text: string) => string): Value {
  return transform(value, change) as Value
}

function transform(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((inner) => transform(inner, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, transform(inner, change)]))
}
