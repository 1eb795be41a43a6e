import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  type Table,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { stampDocx } from './docx-file.ts'
import { colours, docxNumbering, docxStyles, gutter, numberings, pageWidth, styleIds } from './docx-styles.ts'
import { tableBlocks } from './docx-table.ts'
import { type Bookmarks, bookmarksOf, contentRuns, figureRuns, placed } from './docx-text.ts'
import { type Edition, type EditionSection, plainText } from './edition.ts'
import { certaintyMeanings, printText, printTexts } from './print-texts.ts'

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

/**
 * A document with more blocks than this, some forty pages, takes too long to lay out for the page numbers of its
 * contents; Word then offers to fill them in when it opens the file.
 */
const ESTIMATED_BLOCKS_MAX = 250

/** The edition as a Word file. Laying out its pages for the contents takes a second or two: not for the main thread. */
export async function wordFile(edition: Edition): Promise<Uint8Array> {
  const bookmarks = bookmarksOf(edition)
  const texts = printTexts[edition.language]
  const lists = { next: 1 }
  const blocks = edition.sections.reduce((sum, section) => sum + section.blocks.length, 0)
  const file = new Document({
    title: edition.title,
    creator: edition.unit_name,
    lastModifiedBy: edition.unit_name,
    ...(edition.subtitle !== null && { subject: edition.subtitle }),
    ...(edition.case_no !== null && { keywords: edition.case_no }),
    styles: docxStyles(edition.language),
    numbering: docxNumbering,
    ...(blocks <= ESTIMATED_BLOCKS_MAX && { pageNumbers: estimatePageNumbers }),
    sections: [
      {
        properties: { page: pageFormat, titlePage: true },
        headers: { default: runningHead(edition), first: firstHead(edition) },
        footers: { default: runningFoot(edition), first: runningFoot(edition) },
        children: [
          ...titleBlock(edition),
          new Paragraph({ style: styleIds.contents, text: texts.contents }),
          new TableOfContents(texts.contents, {
            hyperlink: true,
            headingStyleRange: '1-3',
            preserveTabInEntries: true,
          }),
          ...marksBlock(edition),
          ...edition.sections.flatMap((section, index) => sectionBlocks(section, { edition, bookmarks, lists }, index)),
        ],
      },
    ],
  })
  const bytes = await Packer.toBuffer(file)
  return stampDocx(bytes, edition.as_of)
}

const mm = (length: number): `${number}mm` => `${length}mm`

/** A4 with the same text column and gutter as the PDF. */
const pageFormat = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(33), bottom: mm(28), left: mm(47), right: mm(46), header: mm(15), footer: mm(14) },
}

function titleBlock(edition: Edition): Paragraph[] {
  const texts = printTexts[edition.language]
  const facts: [string, string][] = [
    [texts.case_no_head, edition.case_no ?? texts.case_no_none],
    [texts.state_head, edition.state_label],
    [texts.as_of_head, edition.as_of_day],
    [texts.decision_head, edition.decision ?? texts.decision_none],
  ]
  return [
    new Paragraph({ style: styleIds.unit, text: edition.unit_name }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: edition.title }),
    ...(edition.subtitle === null ? [] : [new Paragraph({ style: styleIds.subtitle, text: edition.subtitle })]),
    ...facts.map(
      ([head, text]) =>
        new Paragraph({
          style: styleIds.fact,
          children: [
            new TextRun({ text: head, color: colours.faint }),
            new TextRun({ children: [new Tab(), text], bold: true }),
          ],
        }),
    ),
  ]
}

/** The explanation of the lines under figures, once. */
function marksBlock({ language, marks }: Edition): Paragraph[] {
  if (marks.length === 0) return []
  const texts = printTexts[language]
  const head = new TextRun({ text: texts.marks_head, bold: true, color: colours.ink })
  return [
    new Paragraph({ style: styleIds.mark, spacing: { before: 480 }, keepNext: true, children: [head] }),
    new Paragraph({ style: styleIds.mark, indent: { left: 0, hanging: 0 }, keepNext: true, text: texts.marks_intro }),
    ...marks.map((grade, index) => {
      const sample = grade === 'unknown' ? texts.sample_unknown : texts.sample_figure
      const meaning = new TextRun({ children: [new Tab(), certaintyMeanings[language][grade]] })
      return new Paragraph({
        style: styleIds.mark,
        keepNext: index < marks.length - 1,
        children: [...figureRuns(sample, grade, language, { color: colours.ink }), meaning],
      })
    }),
  ]
}

type TextContext = { edition: Edition; bookmarks: Bookmarks; lists: { next: number } }

function sectionBlocks(section: EditionSection, context: TextContext, index: number): (Paragraph | Table)[] {
  const { edition, bookmarks, lists } = context
  const { language } = edition
  const texts = printTexts[language]
  const number = new TextRun({ children: [section.number, new Tab()], bold: false, color: colours.faint })
  const heading = new Paragraph({
    heading: headingLevels[section.heading_level - 1] ?? HeadingLevel.HEADING_4,
    pageBreakBefore: index === 0,
    children: placed(section.anchor, bookmarks, [number, new TextRun(section.title)]),
  })
  const body = (children: ParagraphChild[]) => new Paragraph({ style: styleIds.body, children })
  const blocks: (Paragraph | Table)[] = [heading]
  if (section.content === 'none') blocks.push(body([new TextRun({ text: texts.explicit_none, italics: true })]))
  if (section.content === 'unanswered') blocks.push(body([new TextRun({ text: texts.unanswered, italics: true })]))
  for (const block of section.blocks) {
    if (block.type === 'paragraph') {
      blocks.push(body(placed(block.anchor, bookmarks, contentRuns(block.content, language, bookmarks))))
    } else if (block.type === 'heading') {
      const style = styleIds.inner[Math.min(block.heading_level, styleIds.inner.length) - 1] ?? styleIds.inner[3]
      blocks.push(new Paragraph({ style, text: plainText(block.content) }))
    } else if (block.type === 'list') {
      const reference = block.ordered ? numberings.ordered : numberings.bullets
      const instance = lists.next
      lists.next += 1
      for (const [place, item] of block.items.entries()) {
        const children = contentRuns(item, language, bookmarks)
        const isLast = place === block.items.length - 1
        const numbering = { reference, level: 0, instance }
        blocks.push(new Paragraph({ style: isLast ? styleIds.body : styleIds.item, numbering, children }))
      }
    } else if (block.type === 'note') {
      const head = new TextRun({ text: texts.note_head, bold: true, color: colours.ink })
      const content = contentRuns(block.content, language, bookmarks)
      blocks.push(new Paragraph({ style: styleIds.note, spacing: { before: 200 }, keepNext: true, children: [head] }))
      blocks.push(new Paragraph({ style: styleIds.note, spacing: { after: 240 }, children: content }))
    } else {
      blocks.push(...tableBlocks(block, language, bookmarks))
    }
  }
  return blocks
}

/** From the right edge of the page's width, counted from the text column's left side. */
const rightTab = [{ type: TabStopType.RIGHT, position: pageWidth - gutter }]

function exampleTag({ example_data, language }: Edition): TextRun[] {
  if (!example_data) return []
  return [new TextRun({ text: printTexts[language].example_data, bold: true, color: colours.invented })]
}

function runningHead(edition: Edition): Header {
  const texts = printTexts[edition.language]
  const tag = exampleTag(edition)
  const children = [
    new TextRun({ text: edition.unit_name, bold: true, color: colours.ink }),
    new TextRun({ children: [`\u2003${edition.title}`, new Tab()] }),
    ...tag,
    new TextRun(`${tag.length > 0 ? '\u2003' : ''}${edition.case_no ?? texts.case_no_missing}`),
  ]
  return new Header({ children: [new Paragraph({ style: styleIds.header, tabStops: rightTab, children })] })
}

function firstHead(edition: Edition): Header {
  const children = [new TextRun({ children: [new Tab()] }), ...exampleTag(edition)]
  return new Header({ children: [new Paragraph({ style: styleIds.header, tabStops: rightTab, children })] })
}

function runningFoot(edition: Edition): Footer {
  const { language, as_of_day } = edition
  // The counters stand where the text has its places.
  const [before = '', between = '', after = ''] = printTexts[language].page_of.split(/\{pages?\}/)
  const children = [
    new TextRun({ children: [printText(language, 'as_of', { day: as_of_day }), new Tab(), before] }),
    new TextRun({ children: [PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
  ]
  return new Footer({ children: [new Paragraph({ style: styleIds.footer, tabStops: rightTab, children })] })
}
