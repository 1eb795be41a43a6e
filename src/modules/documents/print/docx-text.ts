import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
  UnderlineType,
} from 'docx'
import type { Certainty } from '#core/certainty.ts'
import type { Language } from '#core/texts.ts'
import { colours, sans } from './docx-styles.ts'
import type { Edition, EditionInline } from './edition.ts'
import { printTexts } from './print-texts.ts'

/** The line under a figure. Unknown has a frame round the words instead. */
const underlines: Record<Exclude<Certainty, 'unknown'>, (typeof UnderlineType)[keyof typeof UnderlineType]> = {
  actual: UnderlineType.SINGLE,
  decided: UnderlineType.SINGLE,
  carried: UnderlineType.DOUBLE,
  estimated: UnderlineType.WAVYHEAVY,
  proposed: UnderlineType.DOTTED,
  conditional: UnderlineType.DASH,
}

/** Word's names for the places in the document; they may hold only letters, digits and underscores. */
export type Bookmarks = ReadonlyMap<string, string>

export function bookmarksOf(edition: Edition): Bookmarks {
  const anchors = edition.sections.flatMap((section) => [
    section.anchor,
    ...section.blocks.flatMap((block) => (block.type === 'paragraph' || block.type === 'table' ? [block.anchor] : [])),
  ])
  return new Map(anchors.map((anchor, index) => [anchor, `place_${index + 1}`]))
}

/** The children as a place that links can go to. */
export function placed(anchor: string, bookmarks: Bookmarks, children: ParagraphChild[]): ParagraphChild[] {
  const id = bookmarks.get(anchor)
  return id === undefined ? children : [new Bookmark({ id, children })]
}

/** A figure no longer than this keeps together on one line. */
const UNBROKEN_LENGTH_MAX = 34

/** Runs for a figure with the line of its grade, and the word that a condition has before it. */
export function figureRuns(words: string, mark: Certainty, language: Language, base: IRunOptions = {}): TextRun[] {
  const text = words.length <= UNBROKEN_LENGTH_MAX ? words.replaceAll(' ', '\u00a0') : words
  if (mark === 'unknown') {
    const border = { style: BorderStyle.DASHED, size: 4, space: 1, color: colours.warning }
    return [new TextRun({ ...base, text, bold: true, font: sans, color: colours.warning, border })]
  }
  const underline = { type: underlines[mark], color: colours.accent }
  const figure = new TextRun({ ...base, text, underline })
  if (mark !== 'conditional') return [figure]
  const word = `${printTexts[language].condition_word}\u00a0`
  return [
    new TextRun({ ...base, text: word, underline, font: sans, size: '8pt', bold: true, color: colours.soft }),
    figure,
  ]
}

/** Running text with links; a link into the document keeps only places that are there. */
export function contentRuns(
  content: readonly EditionInline[],
  language: Language,
  bookmarks: Bookmarks,
): ParagraphChild[] {
  return content.flatMap((inline): ParagraphChild[] => {
    if (inline.type === 'figure') return figureRuns(inline.text, inline.figure.certainty, language)
    const { text, strong, emphasis, href } = inline
    const look = { text, ...(strong && { bold: true }), ...(emphasis && { italics: true }) }
    const anchor = href?.startsWith('#') ? bookmarks.get(href.slice(1)) : undefined
    if (anchor !== undefined) {
      return [new InternalHyperlink({ anchor, children: [new TextRun({ ...look, style: 'Hyperlink' })] })]
    }
    if (href !== null && URL.canParse(href)) {
      const children = [new TextRun({ ...look, style: 'Hyperlink' })]
      return [new ExternalHyperlink({ link: new URL(href).href, children })]
    }
    return [new TextRun(look)]
  })
}
