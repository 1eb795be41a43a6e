import type { Language } from '#core/texts.ts'
import { type Finding, type Severity, severities } from '#core/warning-rule.ts'
import { hasText, loadTexts, textOf } from '#server/texts.ts'
import type { Row } from '../../../../test/golden-table.ts'
import { printParam } from '../service.ts'
import { messages as messagesEn, texts as textsEn } from '../texts.en.ts'
import { messages, texts } from '../texts.sv.ts'

loadTexts([{ texts: { sv: texts, en: textsEn }, messages: { sv: messages, en: messagesEn } }])

export type Sentences = { title: string; reason: string; remedy: string }

/** A finding as a person reads it. No-break spaces are plain ones, so that a golden table can hold them. */
export function sentencesOf(found: Finding, language: Language): Sentences {
  const params = Object.entries(found.params).map(([name, value]) => [name, printParam({ language }, value)])
  const filled = { subject: found.subject.label, ...Object.fromEntries(params) }
  const text = (part: string) => {
    const special = `warning.${found.code}.${part}.${found.variant ?? ''}`
    const key = hasText(language, special) ? special : `warning.${found.code}.${part}`
    return textOf({ language }, key, filled).replaceAll('\u00a0', ' ')
  }
  return { title: text('title'), reason: text('reason'), remedy: text('remedy') }
}

const words: Record<Severity, string> = { critical: 'kritisk', important: 'viktig', information: 'upplysning' }

/** What the columns "allvar" and "skäl" of a golden table say: a list of one, or an empty one for "–". */
export function expectedIn(row: Row): { severity: string; reason: string }[] {
  const severity = row.maybe('allvar')
  return severity === null ? [] : [{ severity, reason: row.text('skäl') }]
}

/** What a rule found, in the same words. */
export function readings(findings: readonly Finding[]): { severity: string; reason: string }[] {
  return findings
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .map((found) => ({ severity: words[found.severity], reason: sentencesOf(found, 'sv').reason }))
}
