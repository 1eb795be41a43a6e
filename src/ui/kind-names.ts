import { isNeuter, isTermId, label } from '#core/glossary.ts'
import type { Language } from '#core/texts.ts'

/** What a kind of record is called. */
export function nameOfKind(name: string, language: Language, number: 'one' | 'many'): string {
  return isTermId(name) ? label(name, language, number) : name
}

/** The text that says that one of the kind is new: Swedish bends the word by the kind. */
export function newTextOf(name: string): 'new_record' | 'new_record_neuter' {
  return isTermId(name) && isNeuter(name) ? 'new_record_neuter' : 'new_record'
}

/** With a capital letter first. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
