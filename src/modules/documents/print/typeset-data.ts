import type { Certainty } from '#core/certainty.ts'
import type { Edition, EditionBlock, EditionInline, EditionTable } from './edition.ts'
import type { TableWords, TagWords } from './pdf-tags.ts'
import { certaintyMeanings, certaintyNames, printText, printTexts } from './print-texts.ts'

/** What is longer is cut in the running header, where there is room for one line. */
const RUNNING_TITLE_MAX = 70
const RUNNING_UNIT_MAX = 40

/** The longest address that a PDF link may hold here; a longer one is printed as plain words. */
const URL_LENGTH_MAX = 2000

/** Lines of contents that the first page has room for below a title of one line, and what else takes of them. */
const FIRST_PAGE_LINES = 32
const KEY_LINES = 10
const TITLE_LINES = 3
const TITLE_LENGTH = 34
const CONTENTS_LENGTH = 62

export type TypesetData = ReturnType<typeof typesetData>

/** The edition in the shape the page template reads, as plain JSON. See `document.typ`. */
export function typesetData(edition: Edition) {
  const { language } = edition
  const texts = printTexts[language]
  const anchors = new Set(edition.sections.flatMap((section) => [section.anchor, ...blockAnchors(section.blocks)]))
  const [year, month, day] = edition.as_of.split('-').map(Number)
  return {
    language,
    texts,
    title: edition.title,
    running_title: cut(edition.title, RUNNING_TITLE_MAX),
    running_unit: cut(edition.unit_name, RUNNING_UNIT_MAX),
    subtitle: edition.subtitle,
    unit_name: edition.unit_name,
    keywords: edition.case_no === null ? [] : [edition.case_no],
    case_label: edition.case_no ?? texts.case_no_missing,
    as_of_label: printText(language, 'as_of', { day: edition.as_of_day }),
    day: { year, month, day },
    example_data: edition.example_data,
    contents_on_first_page: fitsOnFirstPage(edition),
    facts: [
      { head: texts.case_no_head, text: edition.case_no ?? texts.case_no_none },
      { head: texts.state_head, text: edition.state_label },
      { head: texts.as_of_head, text: edition.as_of_day },
      { head: texts.decision_head, text: edition.decision ?? texts.decision_none },
    ],
    marks: edition.marks.map((certainty) => ({
      text: certainty === 'unknown' ? texts.sample_unknown : texts.sample_figure,
      certainty,
      meaning: certaintyMeanings[language][certainty],
    })),
    sections: edition.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => blockData(block, anchors, certaintyNames[language])),
    })),
  }
}

/** By length, about: a line too much only moves the end of the contents to the next page. */
function fitsOnFirstPage({ title, sections, marks }: Edition): boolean {
  const lines = (text: string, length: number) => Math.ceil(text.length / length)
  const contents = sections.reduce((sum, section) => sum + lines(section.title, CONTENTS_LENGTH), 0)
  const key = marks.length === 0 ? 0 : KEY_LINES
  return contents + key + (lines(title, TITLE_LENGTH) - 1) * TITLE_LINES <= FIRST_PAGE_LINES
}

function blockAnchors(blocks: EditionBlock[]): string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' || block.type === 'table' ? [block.anchor] : []))
}

function blockData(block: EditionBlock, anchors: Set<string>, names: Record<Certainty, string>) {
  const inlines = (content: EditionInline[]) => content.map((inline) => inlineData(inline, anchors))
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'note':
      return { ...block, content: inlines(block.content) }
    case 'list':
      return { ...block, items: block.items.map(inlines) }
    case 'table':
      return {
        ...block,
        bands: block.bands.map((band) => ({ ...band, name: band.certainty === null ? null : names[band.certainty] })),
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(({ text, mark }) => ({ text, mark })) })),
      }
  }
}

/** A link inside the document keeps only targets that are there; one without a host has nowhere to go on paper. */
function inlineData(inline: EditionInline, anchors: Set<string>) {
  if (inline.type === 'figure') return { type: 'figure', text: inline.text, certainty: inline.figure.certainty }
  const { text, strong, emphasis, href } = inline
  const target = href?.startsWith('#') && anchors.has(href.slice(1)) ? href.slice(1) : null
  const url = href !== null && URL.canParse(href) ? new URL(href).href : ''
  return { type: 'text', text, strong, emphasis, target, url: url === '' || url.length > URL_LENGTH_MAX ? null : url }
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}

/**
 * The words that the structure tree of the PDF must carry, in the order the page template places figures and tables:
 * first the samples that explain the marks, then the text.
 */
export function tagWords(edition: Edition): TagWords {
  const { condition_word } = printTexts[edition.language]
  const blocks = edition.sections.flatMap((section) => section.blocks)
  const figures = blocks
    .flatMap((block) => (block.type === 'table' ? [] : blockContent(block)))
    .flatMap((inline) => {
      if (inline.type !== 'figure') return []
      return [spoken(inline.text, inline.figure.certainty, inline.figure.label, condition_word)]
    })
  const tables = blocks.filter((block) => block.type === 'table')
  return {
    // The samples stand beside the words that explain them.
    figures: [...edition.marks.map(() => null), ...figures],
    tables: tables.map((table) => tableWords(table, condition_word)),
  }
}

function blockContent(block: Exclude<EditionBlock, EditionTable>): EditionInline[] {
  return block.type === 'list' ? block.items.flat() : block.content
}

function tableWords(table: EditionTable, conditionWord: string): TableWords {
  return {
    band_spans: table.bands.map((band) => band.span),
    rows: table.rows.map(({ kind, cells }) => ({
      is_group: kind === 'group',
      cells: cells.map(({ text, figure, mark }) =>
        mark === null || figure === null ? null : spoken(text, mark, figure.label, conditionWord),
      ),
    })),
  }
}

/** "om 2,5 procent (villkorad)": what the line under the figure tells, for those who do not see it. */
function spoken(text: string, certainty: Certainty, label: string, conditionWord: string): string {
  return `${certainty === 'conditional' ? `${conditionWord} ` : ''}${text} (${label})`
}
