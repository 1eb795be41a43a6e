/** A word in one number and, in Swedish, with its article: nämnd, nämnder, nämnden. */
export type Word = { one: string; many: string; definite?: string }

/**
 * A domain term: what it is called, what it means in one sentence, and `not`, the words that must not be used for it in
 * identifiers. Adjectives, such as states and grades, have no definite form.
 */
export type Term = {
  sv: Word
  en: Omit<Word, 'definite'>
  means: { sv: string; en: string }
  not: string[]
}
