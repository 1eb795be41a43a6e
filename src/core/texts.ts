import { assert } from './assert.ts'

/** Swedish first; English is the second language file. */
export type Language = 'sv' | 'en'

export const languages: readonly Language[] = ['sv', 'en']

/** A message to a person: what happened and why, then what to do about it. Both are whole sentences. */
export type MessageText = { what: string; remedy: string }

/** The same words in each language, so that a refusal can be read in either. */
export type InLanguages = Readonly<Record<Language, string>>

/** What fills a template. Amounts and dates are printed before they come here. */
export type TextParams = Readonly<Record<string, string | number>>

/** The template with every {name} replaced by its parameter. Stops at a placeholder that has no parameter. */
export function fill(template: string, params: TextParams): string {
  return template.replace(/\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    assert(value !== undefined, `no parameter {${name}} for the text "${template}"`)
    return String(value)
  })
}

/** Both sentences of a message, filled. */
export function fillMessage(text: MessageText, params: TextParams): MessageText {
  return { what: fill(text.what, params), remedy: fill(text.remedy, params) }
}

/** The word that agrees with a count: `one` for exactly one, else `many`. The same rule in Swedish and English. */
export function plural(count: number, words: { one: string; many: string }): string {
  return count === 1 ? words.one : words.many
}
