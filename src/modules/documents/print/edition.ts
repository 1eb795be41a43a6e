import { assert } from '#core/assert.ts'
import { printDate } from '#core/calendar.ts'
import { type Certainty, certainties } from '#core/certainty.ts'
import type { Language } from '#core/texts.ts'
import type {
  FigureMark,
  PrintedCell,
  PrintedDocument,
  PrintedInline,
  PrintedSection,
  PrintedTable,
} from '../printed.ts'
import { gluedText } from './glued-text.ts'
import { printText, printTexts } from './print-texts.ts'
import { hasWords, printableText, transformTexts } from './printable-text.ts'

/**
 * A printed document with what every printer needs worked out once: anchors, heading levels without gaps, table
 * numbers, which figures are marked, and dates in words. Texts hold only characters a page can hold.
 */
export type Edition = {
  language: Language
  title: string
  subtitle: string | null
  unit_name: string
  case_no: string | null
  state_label: string
  as_of: string
  /** "1 april 2025". */
  as_of_day: string
  /** "Kommunstyrelsen 1 april 2025, § 12", or null while nothing is decided. */
  decision: string | null
  example_data: boolean
  /** The grades whose marks the document uses, surest first, one of those that share a line. */
  marks: Certainty[]
  sections: EditionSection[]
}

export type EditionSection = {
  number: string
  title: string
  anchor: string
  /** 1 for a chapter. Never more than one step below the heading before it. */
  heading_level: number
  /** `none`: answered with nothing to report. `unanswered`: no text and no section below it. */
  content: 'text' | 'none' | 'unanswered' | 'parent'
  blocks: EditionBlock[]
}

export type EditionBlock =
  /** `no` counts paragraphs from 1 within the section. */
  | { type: 'paragraph'; anchor: string; no: number; content: EditionInline[] }
  | { type: 'heading'; heading_level: number; content: EditionInline[] }
  | { type: 'list'; ordered: boolean; items: EditionInline[][] }
  | { type: 'note'; content: EditionInline[] }
  | EditionTable

export type EditionInline =
  | { type: 'text'; text: string; strong: boolean; emphasis: boolean; href: string | null }
  | { type: 'figure'; text: string; figure: FigureMark }

export type EditionTable = {
  type: 'table'
  anchor: string
  /** "Tabell 4.1": the chapter's number and the order of the table in the chapter. */
  label: string
  /** The caption with the unit after it. */
  caption: string
  label_head: string
  heads: PrintedTable['heads']
  /** Runs of columns with the same grade, for one band over each; empty when no column has a grade. */
  bands: { certainty: Certainty | null; span: number }[]
  rows: { kind: 'group' | 'row' | 'sum'; label: string; cells: EditionCell[] }[]
  notes: string[]
}

/** `mark` is the grade to draw: null when the figure has the grade its column head already says. */
export type EditionCell = { text: string; figure: FigureMark | null; mark: Certainty | null }

/** Names that pages use for their own parts, so no section may take them. */
const reservedAnchors = ['text', 'contents', 'marks', 'title']

/** Works out what the printers share. Throws when a table row has other than one cell for each of its columns. */
export function editionOf(document: PrintedDocument): Edition {
  const printed = transformTexts(document, (text) => gluedText(printableText(text)))
  const { language } = printed
  const anchors = new Set<string>(reservedAnchors)
  const tables = new Map<string, number>()
  let level = 0
  const sections = printed.sections.map((section, index) => {
    const heading_level = Math.min(section.level, level + 1)
    const next = printed.sections[index + 1]
    const edition = editionSection(section, { heading_level, anchors, tables, language })
    level = edition.lastLevel
    const isParent = next !== undefined && next.level > section.level
    return { ...edition.section, content: contentOf(section, isParent) }
  })
  return {
    language,
    title: firstWords(printed.title, printed.unit_name),
    subtitle: printed.subtitle,
    unit_name: printed.unit_name,
    case_no: printed.case_no,
    state_label: printed.state_label,
    as_of: printed.as_of,
    as_of_day: printDate(printed.as_of, 'day', language),
    decision: decisionText(printed),
    example_data: printed.example_data,
    marks: marksIn(sections),
    sections,
  }
}

function decisionText({ decision, language }: PrintedDocument): string | null {
  if (decision === null) return null
  const taken = `${decision.body} ${printDate(decision.decided_on, 'day', language)}`
  return decision.paragraph === '' ? taken : `${taken}, ${decision.paragraph}`
}

function contentOf(section: PrintedSection, isParent: boolean): EditionSection['content'] {
  if (section.blocks.length > 0) return 'text'
  if (section.explicit_none) return 'none'
  return isParent ? 'parent' : 'unanswered'
}

type SectionContext = {
  heading_level: number
  anchors: Set<string>
  /** Tables so far in each chapter. */
  tables: Map<string, number>
  language: Language
}

function editionSection(section: PrintedSection, context: SectionContext) {
  const { heading_level } = context
  const anchor = claimAnchor(section.number, context.anchors)
  let lastLevel = heading_level
  let paragraphs = 0
  const blocks: EditionBlock[] = []
  for (const block of section.blocks) {
    switch (block.type) {
      case 'paragraph': {
        paragraphs += 1
        const own = claimAnchor(`${section.number}-${block.id}`, context.anchors)
        blocks.push({ type: 'paragraph', anchor: own, no: paragraphs, content: block.content.map(editionInline) })
        break
      }
      case 'heading':
        // A heading without words would be an empty stop for a screen reader.
        if (!hasWords(plainText(block.content.map(editionInline)))) break
        // A heading in the text lies below its section: level 3 one step, level 4 two.
        lastLevel = Math.min(heading_level + block.level - 2, lastLevel + 1)
        blocks.push({ type: 'heading', heading_level: lastLevel, content: block.content.map(editionInline) })
        break
      case 'list':
        blocks.push({ ...block, items: block.items.map((item) => item.map(editionInline)) })
        break
      case 'note':
        blocks.push({ type: 'note', content: block.content.map(editionInline) })
        break
      case 'table':
        blocks.push(editionTable(block, section.number, context))
    }
  }
  const title = firstWords(section.title, section.number)
  return { section: { number: section.number, title, anchor, heading_level, blocks }, lastLevel }
}

function editionInline(inline: PrintedInline): EditionInline {
  if (inline.type === 'figure') return inline
  const { text, strong = false, emphasis = false, href } = inline
  // The editor lets through only these; a printed page must not trust that it was the editor that wrote.
  const isSafe = href !== undefined && /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href)
  return { type: 'text', text, strong, emphasis, href: isSafe ? href : null }
}

function editionTable(table: PrintedTable, sectionNumber: string, context: SectionContext): EditionTable {
  const chapter = sectionNumber.split('.')[0] ?? sectionNumber
  const order = (context.tables.get(chapter) ?? 0) + 1
  context.tables.set(chapter, order)
  const number = `${chapter}.${order}`
  return {
    type: 'table',
    anchor: claimAnchor(`tabell-${number}`, context.anchors),
    label: printText(context.language, 'table_label', { number }),
    caption: [table.caption, table.unit_label].filter(Boolean).join(', '),
    label_head: table.label_head || printTexts[context.language].row_label,
    heads: table.heads,
    bands: bandsOf(table.heads),
    rows: table.rows.map((row) => {
      if (row.kind === 'group') return { kind: row.kind, label: row.label, cells: [] }
      assert(row.cells.length === table.heads.length, `row "${row.label}" fits the columns of table ${number}`)
      return {
        kind: row.kind,
        label: row.label,
        cells: row.cells.map((cell, index) => editionCell(cell, table, index)),
      }
    }),
    notes: table.notes,
  }
}

function bandsOf(heads: PrintedTable['heads']): EditionTable['bands'] {
  const bands: EditionTable['bands'] = []
  for (const { certainty } of heads) {
    const last = bands.at(-1)
    if (last?.certainty === certainty) last.span += 1
    else bands.push({ certainty, span: 1 })
  }
  return bands.some((band) => band.certainty !== null) ? bands : []
}

function editionCell(cell: PrintedCell, table: PrintedTable, column: number): EditionCell {
  const normal = table.heads[column]?.certainty ?? null
  const own = cell.figure?.certainty ?? null
  return { ...cell, mark: own === normal ? null : own }
}

/** The first of the texts that says anything; a dash when none does, since a title is never empty. */
function firstWords(...texts: string[]): string {
  return texts.find(hasWords)?.trim() ?? '–'
}

/** The wished anchor, or the same with -2, -3 … when it is taken. Anchors hold no white space. */
function claimAnchor(wished: string, taken: Set<string>): string {
  const base = wished.replace(/\s+/g, '-') || 'x'
  let anchor = base
  for (let next = 2; taken.has(anchor); next += 1) anchor = `${base}-${next}`
  taken.add(anchor)
  return anchor
}

function marksIn(sections: { blocks: EditionBlock[] }[]): Certainty[] {
  const used = new Set<Certainty>()
  for (const block of sections.flatMap((section) => section.blocks))
    for (const grade of gradesIn(block)) used.add(grade)
  // A decided and an actual figure have the same line.
  if (used.has('decided')) used.delete('actual')
  return certainties.filter((grade) => used.has(grade))
}

function gradesIn(block: EditionBlock): Certainty[] {
  if (block.type === 'table') {
    const heads = block.heads.map((head) => head.certainty)
    const cells = block.rows.flatMap((row) => row.cells.map((cell) => cell.mark))
    return [...heads, ...cells].filter((grade) => grade !== null)
  }
  const content = block.type === 'list' ? block.items.flat() : block.content
  return content.flatMap((inline) => (inline.type === 'figure' ? [inline.figure.certainty] : []))
}

/** The plain words of a line of text. */
export function plainText(content: readonly EditionInline[]): string {
  return content.map((inline) => inline.text).join('')
}
