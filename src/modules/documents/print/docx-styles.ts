import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
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
  note: 'NoteText',
  cell: 'TableText',
  tableNote: 'TableNote',
  mark: 'MarkText',
  header: 'Header',
  footer: 'Footer',
  /** Headings inside a section's text, which the contents leave out. */
  inner: ['InnerHeading1', 'InnerHeading2', 'InnerHeading3', 'InnerHeading4'] as const,
}

const headingSizes = [40, 29, 24, 22]

/** The styles of the document: every look has a name, so that it can be changed in one place in Word. */
export function docxStyles(language: Language): NonNullable<IPropertiesOptions['styles']> {
  const value = language === 'sv' ? 'sv-SE' : 'en-GB'
  const [heading1, heading2, heading3, heading4] = headingSizes.map((_, index) => headingStyle(index))
  return {
    default: {
      document: {
        run: { font: serif, size: 22, color: colours.ink, language: { value } },
        paragraph: { spacing: { after: 0, line: 300 } },
      },
      title: {
        run: { size: 58, bold: true, color: colours.ink },
        paragraph: { spacing: { before: 360, after: 120, line: 252 }, indent: { left: -gutter } },
      },
      ...(heading1 && { heading1 }),
      ...(heading2 && { heading2 }),
      ...(heading3 && { heading3 }),
      ...(heading4 && { heading4 }),
      caption: {
        run: { font: sans, size: 19, italics: false, bold: false, color: colours.soft },
        paragraph: { keepNext: true, spacing: { before: 320, after: 90, line: 240 } },
      },
      hyperlink: { run: { color: colours.accent, underline: { type: 'none' } } },
    },
    paragraphStyles: paragraphStyles(),
  }
}

function headingStyle(index: number) {
  return {
    run: { font: serif, size: headingSizes[index] ?? 22, bold: true, italics: false, color: colours.ink },
    paragraph: {
      keepNext: true,
      spacing: { before: [560, 440, 360, 320][index] ?? 320, after: [200, 140, 110, 100][index] ?? 100, line: 252 },
      // The number hangs in the gutter to the left of the text.
      indent: { left: 0, hanging: gutter },
      tabStops: [{ type: 'left' as const, position: 0 }],
    },
  }
}

function paragraphStyles(): NonNullable<NonNullable<IPropertiesOptions['styles']>['paragraphStyles']> {
  const ui = (size: number, color = colours.soft) => ({ font: sans, size, color })
  return [
    {
      id: styleIds.body,
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 150, line: 300 } },
    },
    {
      id: styleIds.subtitle,
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 29, color: colours.soft },
      paragraph: { spacing: { after: 360 }, indent: { left: -gutter } },
    },
    {
      id: styleIds.unit,
      name: 'Unit Name',
      basedOn: 'Normal',
      run: { ...ui(23, colours.ink), bold: true },
      paragraph: {
        indent: { left: -gutter },
        border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: colours.thread, space: 4 } },
      },
    },
    {
      id: styleIds.fact,
      name: 'Fact',
      basedOn: 'Normal',
      run: ui(21, colours.ink),
      paragraph: {
        spacing: { after: 40, line: 264 },
        indent: { left: convertMillimetersToTwip(35) - gutter, hanging: convertMillimetersToTwip(35) },
      },
    },
    {
      id: styleIds.contents,
      name: 'Contents Head',
      basedOn: 'Normal',
      run: { size: 29, bold: true },
      paragraph: { keepNext: true, spacing: { before: 480, after: 120 } },
    },
    {
      id: styleIds.note,
      name: 'Note Text',
      basedOn: 'Normal',
      run: ui(19),
      paragraph: {
        keepLines: true,
        spacing: { after: 40, line: 264 },
        indent: { left: 160 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: colours.hairline, space: 10 } },
      },
    },
    {
      id: styleIds.cell,
      name: 'Table Text',
      basedOn: 'Normal',
      run: { ...ui(18, colours.ink) },
      paragraph: { spacing: { before: 30, after: 30, line: 240 } },
    },
    {
      id: styleIds.tableNote,
      name: 'Table Note',
      basedOn: 'Normal',
      run: ui(17),
      paragraph: { spacing: { before: 50, line: 240 } },
    },
    {
      id: styleIds.mark,
      name: 'Mark Text',
      basedOn: 'Normal',
      run: ui(19),
      paragraph: {
        keepLines: true,
        spacing: { after: 80, line: 264 },
        indent: { left: convertMillimetersToTwip(32), hanging: convertMillimetersToTwip(32) },
      },
    },
    {
      id: styleIds.header,
      name: 'header',
      basedOn: 'Normal',
      run: ui(17),
      paragraph: { spacing: { line: 240 }, indent: { left: -gutter, right: -(pageWidth - gutter - textWidth) } },
    },
    {
      id: styleIds.footer,
      name: 'footer',
      basedOn: 'Normal',
      run: ui(17),
      paragraph: { spacing: { line: 240 }, indent: { left: -gutter, right: -(pageWidth - gutter - textWidth) } },
    },
    ...[1, 2, 3].map((level) => tocStyle(level)),
    ...styleIds.inner.map((id, index) => ({
      id,
      name: `Inner Heading ${index + 1}`,
      basedOn: `Heading${index + 1}`,
      next: styleIds.body,
      run: { size: headingSizes[index] ?? 22 },
      paragraph: { outlineLevel: index, indent: { left: 0, hanging: 0 } },
    })),
  ]
}

function tocStyle(level: number) {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    run: { font: sans, size: 20, bold: level === 1 },
    paragraph: {
      spacing: { before: level === 1 ? 110 : 0, after: 20, line: 252 },
      indent: { left: 0, hanging: gutter },
      tabStops: [{ type: 'left' as const, position: 0 }],
    },
  }
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
