import type { z } from 'zod'
import type { Place } from '#core/refusal.ts'
import { type InLanguages, type Language, languages } from '#core/texts.ts'
import { hasText, textOf } from './texts.ts'

/** How many problems are told; the rest are counted. */
const told_max = 5

/**
 * What is wrong with an input, field by field, in the product's own words: what the field must be, never the library's
 * sentence. `raw` is what was sent, to tell a field that is missing from one of the wrong kind.
 */
export function problemsOf(error: z.ZodError, raw: unknown): InLanguages {
  const issues = firstOfEachField(error.issues)
  const inWords = (language: Language) => {
    const told = issues.slice(0, told_max).map((issue) => sentenceOf(issue, raw, language))
    const more = issues.length - told.length
    return [...told, ...(more === 0 ? [] : [textOf({ language }, 'input.and_more', { count: more })])].join('; ')
  }
  return Object.fromEntries(languages.map((language) => [language, inWords(language)])) as InLanguages
}

/** The same, place by place, so that a form can say it beside each field in its own word for it. */
export function placesOf(error: z.ZodError, raw: unknown): Place[] {
  return firstOfEachField(error.issues).map((issue) => ({
    field: fieldOf(issue),
    wrong: { sv: wordsFor(issue, raw, 'sv'), en: wordsFor(issue, raw, 'en') },
  }))
}

/** A field that breaks a rule often breaks the next one too, and one of them is enough to know what to do. */
function firstOfEachField(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return [...new Map(issues.toReversed().map((issue) => [fieldOf(issue), issue])).values()].toReversed()
}

/** Where an issue lies: a field path, or the field that is not known. Empty for the input as a whole. */
function fieldOf(issue: z.core.$ZodIssue): string {
  if (issue.path.length > 0) return issue.path.join('.')
  return issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : ''
}

function sentenceOf(issue: z.core.$ZodIssue, raw: unknown, language: Language): string {
  const path = issue.path.join('.')
  const words = wordsFor(issue, raw, language)
  if (issue.code === 'unrecognized_keys') return path === '' ? words : `${path}: ${words}`
  return `${path || textOf({ language }, 'input.whole')} ${words}`
}

function wordsFor(issue: z.core.$ZodIssue, raw: unknown, language: Language): string {
  const say = (key: string, params: Record<string, string | number> = {}) =>
    textOf({ language }, `input.${key}`, params)
  switch (issue.code) {
    case 'unrecognized_keys':
      return say(issue.keys.length === 1 ? 'not_known' : 'not_known.many', { fields: issue.keys.join(', ') })
    case 'invalid_type':
      return isMissing(raw, issue.path) ? say('missing') : say('must_be', { wanted: wantedOf(issue, language) })
    case 'invalid_value':
      return say('one_of', { values: issue.values.map(String).join(', ') })
    case 'too_small':
      return isEmptyText(issue)
        ? say('empty')
        : say(`at_least.${sizeOf(issue.origin)}`, { least: String(issue.minimum) })
    case 'too_big':
      return say(`at_most.${sizeOf(issue.origin)}`, { most: String(issue.maximum) })
    case 'invalid_format':
      return say('must_be', { wanted: formatOf(issue, language) })
    case 'custom':
      return hasText(language, `input.wanted.${issue.message}`)
        ? say('must_be', { wanted: say(`wanted.${issue.message}`, issue.params) })
        : say('unreadable')
    default:
      return isMissing(raw, issue.path) ? say('missing') : say('unreadable')
  }
}

function isMissing(raw: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | null | undefined)?.[key],
    raw,
  )
  return value === undefined
}

/** What a value is counted in: letters, rows, or by its own size. */
function sizeOf(origin: string): 'text' | 'list' | 'number' {
  if (origin === 'string') return 'text'
  return origin === 'array' || origin === 'set' || origin === 'map' ? 'list' : 'number'
}

function isEmptyText({ origin, minimum }: z.core.$ZodIssueTooSmall): boolean {
  return origin === 'string' && Number(minimum) === 1
}

function wantedOf({ expected }: z.core.$ZodIssueInvalidType, language: Language): string {
  const key = `input.wanted.${expected}`
  return hasText(language, key) ? textOf({ language }, key) : textOf({ language }, 'input.wanted.other')
}

/** A pattern's own message names its words; one without is shown as it is. */
function formatOf(issue: z.core.$ZodIssueInvalidStringFormat | z.core.$ZodIssue, language: Language): string {
  const { format = '', message, pattern = '' } = issue as { format?: string; message: string; pattern?: string }
  const named = [message, format].find((name) => hasText(language, `input.wanted.${name}`))
  return named === undefined
    ? textOf({ language }, 'input.wanted.pattern', { pattern })
    : textOf({ language }, `input.wanted.${named}`)
}
