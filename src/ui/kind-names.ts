import { isTermId, label } from '#core/glossary.ts'
import type { Language } from '#core/texts.ts'

/** What a kind of record is called. */
export function nameOfKind(name: string, language: Language, number: 'one' | 'many'): string {
  return isTermId(name) ? label(name, language, number) : name
}

/** With a capital letter first. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
