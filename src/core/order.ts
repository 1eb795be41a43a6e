let swedish: Intl.Collator | undefined

/**
 * Swedish alphabetical order, for `Array.sort`: å ä ö come after z, é sorts with e, capitals with small letters, and
 * numbers inside a text by size ("Avdelning 9" before "Avdelning 10").
 */
export function compareSwedish(a: string, b: string): number {
  // Made when something is first sorted: reading in the language's rules takes a browser a while.
  swedish ??= new Intl.Collator('sv', { numeric: true })
  return swedish.compare(a, b)
}
