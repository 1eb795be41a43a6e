const collator = new Intl.Collator('sv', { numeric: true })

/**
 * Swedish alphabetical order, for `Array.sort`: å ä ö come after z, é sorts with e, capitals with small letters, and
 * numbers inside a text by size ("Avdelning 9" before "Avdelning 10").
 */
export function compareSwedish(a: string, b: string): number {
  return collator.compare(a, b)
}
