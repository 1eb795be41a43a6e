import { democracy } from './glossary/democracy.ts'
import { economy } from './glossary/economy.ts'
import { economyBasis } from './glossary/economy-basis.ts'
import { law } from './glossary/law.ts'
import { organisation } from './glossary/organisation.ts'
import { platform } from './glossary/platform.ts'
import { premises } from './glossary/premises.ts'
import { projects } from './glossary/projects.ts'
import { roles } from './glossary/roles.ts'
import { roundsAndDocuments } from './glossary/rounds-and-documents.ts'
import { states } from './glossary/states.ts'
import { steering } from './glossary/steering.ts'
import type { Term } from './glossary/term.ts'
import { trustAndSafety } from './glossary/trust-and-safety.ts'
import { compareSwedish } from './order.ts'
import type { Language } from './texts.ts'

/** The areas in the order of the printed glossary, with their headings. */
export const glossaryAreas = [
  { heading: 'Organisation', terms: organisation },
  { heading: 'Roller', terms: roles },
  { heading: 'Styrning och röd tråd', terms: steering },
  { heading: 'Ekonomi', terms: economy },
  { heading: 'Vad belopp vilar på', terms: economyBasis },
  { heading: 'Projekt, avtal och system', terms: projects },
  { heading: 'Lokaler och befolkning', terms: premises },
  { heading: 'Lag och omvärld', terms: law },
  { heading: 'Planeringsår, dokument och beslut', terms: roundsAndDocuments },
  { heading: 'Risk, trygghet och visselblåsning', terms: trustAndSafety },
  { heading: 'Föreningsstöd och demokrati', terms: democracy },
  { heading: 'Systemet självt', terms: platform },
  { heading: 'Tillstånd', terms: states },
] as const

const terms = {
  ...organisation,
  ...roles,
  ...steering,
  ...economy,
  ...economyBasis,
  ...projects,
  ...premises,
  ...law,
  ...roundsAndDocuments,
  ...trustAndSafety,
  ...democracy,
  ...platform,
  ...states,
}

/** An identifier that has a term. */
export type TermId = keyof typeof terms

/** Every domain term by its identifier. One Swedish term for one identifier, and the other way round. */
export const glossary: Readonly<Record<TermId, Term>> = terms

/** True when the glossary has a term of that identifier. */
export function isTermId(identifier: string): identifier is TermId {
  return Object.hasOwn(glossary, identifier)
}

/** What a term is called, in small letters: label('committee', 'sv', 'many') is "nämnder". */
export function label(identifier: TermId, language: Language, number: 'one' | 'many' = 'one'): string {
  return glossary[identifier][language][number]
}

/** The term with its Swedish article ("nämnden"); the plain term where it has none. */
export function definiteLabel(identifier: TermId): string {
  const { one, definite } = glossary[identifier].sv
  return definite ?? one
}

/** Whether the Swedish term is a *det* ("målet"), so that what goes with it ends in t: *nytt mål*, but *ny nämnd*. */
export function isNeuter(identifier: TermId): boolean {
  const first = definiteLabel(identifier).split(' ')[0] ?? ''
  return first.endsWith('t')
}

/** The glossary as the Markdown page docs/glossary.md: a table for each area, in Swedish alphabetical order. */
export function glossaryMarkdown(): string {
  const count = Object.keys(glossary).length
  const areas = glossaryAreas.map(({ heading, terms }) => {
    const rows = Object.entries<Term>(terms)
      .sort(([, a], [, b]) => compareSwedish(a.sv.one, b.sv.one))
      .map(([identifier, term]) => rowOf(identifier, term))
    return [`## ${heading}`, '', columns, '|---|---|---|---|---|', ...rows, ''].join('\n')
  })
  return ['# Ordlista', '', introduction(count), '', ...areas].join('\n')
}

const columns = '| svenska | identifierare | engelska | betyder | skriv inte |'

function introduction(count: number): string {
  return [
    `Ett ord för varje sak: ${count} svenska termer, var och en med sin identifierare i koden. Sidan skrivs ur`,
    '`src/core/glossary` och ändras där. Den sista kolumnen är ord som inte ska användas som identifierare för samma',
    'sak.',
  ].join('\n')
}

function rowOf(identifier: string, { sv, en, means, not }: Term): string {
  const swedish = sv.one === sv.many ? sv.one : `${sv.one}, ${sv.many}`
  const banned = not.map((word) => `\`${word}\``).join(', ')
  return `| ${swedish} | \`${identifier}\` | ${en.one} | ${means.sv} ${means.en} | ${banned} |`
}
