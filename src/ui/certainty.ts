import type { Certainty } from '#core/certainty.ts'
import { economyBasis } from '#core/glossary/economy-basis.ts'
import type { Language } from '#core/texts.ts'

/** What a grade of certainty is called, with a capital letter. */
export function certaintyKey(grade: Certainty, language: Language): string {
  const word = economyBasis[grade][language].one
  return word.charAt(0).toUpperCase() + word.slice(1)
}
