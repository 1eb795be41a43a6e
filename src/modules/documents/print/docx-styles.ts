import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import type { Language } from '#core/texts.ts'

/** Fonts that come with Word; the text stays editable on any desk. */
export const serif = 'Cambria'
export const sans = 'Calibri'

export const colours = {
  ink: '14222A',
  soft: '3F515A',
  faint: '5A6C75',
  hairline: 'C3CED1',
  accent: '0D587F',
  band: '2C4652',
  thread: '96234F',
  warning: '7A4F00',
  invented: '5A4792',
}

/** Width of the text in twips: 117 mm of running text, and 166 mm from edge to edge for tables and page heads. */
export const gutter = convertMillimetersToTwip(25)
export const textWidth = convertMillimetersToTwip(117)
export const pageWidth = convertMillimetersToTwip(166)

/** Names of the paragraph styles that Word does not have of its own. */
export const styleIds = {
  subtitle: 'Subtitle',
  unit: 'UnitName',
  fact: 'Fact',
  contents: 'ContentsHead',
  body: 'BodyText',
  item: 'ListItem',
  note: 'NoteText',
  cell: 'TableText',
  tableNote: 'TableNote',
  mark: 'MarkText',
  header: 'Header',
  footer: 'Footer',
  /** Headings inside a section's text, which the contents leave out. */
  inner: ['InnerHeading1', 'InnerHeading2', 'InnerHeading3', 'InnerHeading4'] as const,
}

/** The styles of the document: every look has a name, so that it can be changed in one place in Word. */
export function docxStyles(language: Language): NonNullable<IPropertiesOptions['styles']> {
  const value = language === 'sv' ? 'sv-SE' : 'en-GB'
  return {
    default: {
      document: {
        run: { font: serif, size: 22, color: colours.ink, language: { value } },
        paragraph: { spacing: spacing(0, 0, 1.25) },
      },
      title: {
        run: { size: 58, bold: true, color: colours.ink },
        paragraph: { spacing: spacing(360, 120, 1), indent: { left: -gutter } },
      },
      heading1: headingStyle(40, 560, 200),
      heading2: headingStyle(29, 440, 140),
      heading3: headingStyle(24, 360, 110),
      heading4: headingStyle(22, 320, 100),
      caption: {
        run: { ...ui(19), italics: false, bold: false },
        paragraph: { keepNext: true, spacing: spacing(320, 90, 1) },
      },
      hyperlink: { run: { color: colours.accent, underline: { type: 'none' } } },
    },
    paragraphStyles: [...textStyles(), ...frontStyles(), ...tocStyles(), ...innerHeadingStyles()],
  }
}

/** Space before and after in twips, and the height of lines as a multiple of the font's own. */
function spacing(before: number, after: number, lines: number) {
  return { before, after, line: Math.round(lines * 240), lineRule: LineRuleType.AUTO }
}

function ui(size: number, color = colours.soft) {
  return { font: sans, size, color }
}

function headingStyle(size: number, before: number, after: number) {
  return {
    run: { font: serif, size, bold: true, italics: false, color: colours.ink },
    paragraph: {
      keepNext: true,
      spacing: spacing(before, after, 1.05),
      // The number hangs in the gutter to the left of the text.
      indent: { left: 0, hanging: gutter },
    },
  }
}

function style(
  id: string,
  name: string,
  run: IParagraphStyleOptions['run'],
  paragraph: IParagraphStyleOptions['paragraph'],
) {
  return { id, name, basedOn: 'Normal', ...(run && { run }), ...(paragraph && { paragraph }) }
}

const hanging = (length: number, left = 0) => ({ left: left + length, hanging: length })

function textStyles(): IParagraphStyleOptions[] {
  const bar = { style: BorderStyle.SINGLE, size: 12, color: colours.hairline, space: 10 }
  const pageIndent = { left: -gutter, right: textWidth + gutter - pageWidth }
  return [
    { ...style(styleIds.body, 'Body Text', undefined, { spacing: spacing(0, 150, 1.25) }), quickFormat: true },
    style(styleIds.item, 'List Item', undefined, { spacing: spacing(0, 70, 1.25) }),
    style(styleIds.note, 'Note Text', ui(19), {
      keepLines: true,
      spacing: spacing(0, 40, 1.1),
      indent: { left: 160 },
      border: { left: bar },
    }),
    style(styleIds.cell, 'Table Text', ui(18, colours.ink), { spacing: spacing(30, 30, 1) }),
    style(styleIds.tableNote, 'Table Note', ui(17), { spacing: spacing(50, 0, 1) }),
    style(styleIds.header, 'header', ui(17), { spacing: spacing(0, 0, 1), indent: pageIndent }),
    style(styleIds.footer, 'footer', ui(17), { spacing: spacing(0, 0, 1), indent: pageIndent }),
  ]
}

function frontStyles(): IParagraphStyleOptions[] {
  const line = { style: BorderStyle.SINGLE, size: 18, color: colours.thread, space: 4 }
  const pageIndent = { left: -gutter, right: textWidth + gutter - pageWidth }
  return [
    style(
      styleIds.unit,
      'Unit Name',
      { ...ui(23, colours.ink), bold: true },
      { indent: pageIndent, border: { bottom: line } },
    ),
    style(
      styleIds.subtitle,
      'Subtitle',
      { size: 29, color: colours.soft },
      { spacing: spacing(0, 360, 1.1), indent: { left: -gutter } },
    ),
    style(styleIds.fact, 'Fact', ui(21, colours.ink), {
      spacing: spacing(0, 40, 1.1),
      indent: hanging(convertMillimetersToTwip(35), -gutter),
    }),
    style(
      styleIds.contents,
      'Contents Head',
      { size: 29, bold: true },
      { keepNext: true, spacing: spacing(480, 120, 1) },
    ),
    style(styleIds.mark, 'Mark Text', ui(19), {
      keepLines: true,
      spacing: spacing(0, 80, 1.1),
      indent: hanging(convertMillimetersToTwip(32)),
    }),
  ]
}

function tocStyles(): IParagraphStyleOptions[] {
  return [1, 2, 3].map((level) => ({
    ...style(
      `TOC${level}`,
      `toc ${level}`,
      { font: sans, size: 20, bold: level === 1 },
      {
        spacing: spacing(level === 1 ? 110 : 0, 20, 1.05),
        indent: { left: 0, hanging: gutter },
      },
    ),
  }))
}

function innerHeadingStyles(): IParagraphStyleOptions[] {
  return styleIds.inner.map((id, index) => ({
    id,
    name: `Inner Heading ${index + 1}`,
    basedOn: `Heading${index + 1}`,
    next: styleIds.body,
    paragraph: { outlineLevel: index, indent: { left: 0, hanging: 0 } },
  }))
}

export const numberings = { ordered: 'ordered-list', bullets: 'bullet-list' }

/** Lists: numbers that start again for each list, and dashes. */
export const docxNumbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    { reference: numberings.ordered, levels: [listLevel(LevelFormat.DECIMAL, '%1.')] },
    { reference: numberings.bullets, levels: [listLevel(LevelFormat.BULLET, '–')] },
  ],
}

function listLevel(format: 'decimal' | 'bullet', text: string) {
  const indent = { left: 340, hanging: 340 }
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } }
}
