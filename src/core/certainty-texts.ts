import type { Certainty } from './certainty.ts'
import { economyBasis } from './glossary/economy-basis.ts'
import type { Language } from './texts.ts'

/** A word with a capital first letter, as in a label. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** What the grades of certainty are called, from the glossary, under the keys `certainty.decided` … */
export function certaintyTexts(language: Language): Record<`certainty.${Certainty}`, string> {
  const word = (grade: Certainty) => capitalised(economyBasis[grade][language].one)
  return {
    'certainty.actual': word('actual'),
    'certainty.decided': word('decided'),
    'certainty.carried': word('carried'),
    'certainty.estimated': word('estimated'),
    'certainty.proposed': word('proposed'),
    'certainty.conditional': word('conditional'),
    'certainty.unknown': word('unknown'),
  }
}
