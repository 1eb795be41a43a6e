import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx'
import type { Certainty } from '#core/certainty.ts'
import type { Language } from '#core/texts.ts'
import { colours, gutter, pageWidth, styleIds, textWidth } from './docx-styles.ts'
import { type Bookmarks, figureRuns, placed } from './docx-text.ts'
import type { EditionTable } from './edition.ts'
import { certaintyNames } from './print-texts.ts'

/** A table with more columns than this uses the whole width of the page, one with many more also smaller type. */
const NARROW_COLUMNS_MAX = 5
const NORMAL_COLUMNS_MAX = 8

/** A table with more rows than this may break over pages, with its heads repeated. */
const ROWS_KEPT_TOGETHER = 14

/** A stroke in eighths of a point. */
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const rule = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color })

/** The bar over the name of a grade; the lines differ in shape, as the underlines of figures do. */
const bandLines: Record<Certainty, IBorderOptions> = {
  actual: rule(24, colours.band),
  decided: rule(24, colours.band),
  carried: { style: BorderStyle.DOUBLE, size: 6, color: colours.band },
  estimated: { style: BorderStyle.WAVE, size: 6, color: colours.band },
  proposed: { style: BorderStyle.DOTTED, size: 12, color: colours.band },
  conditional: { style: BorderStyle.DASHED, size: 12, color: colours.band },
  unknown: { style: BorderStyle.DASHED, size: 6, color: colours.warning },
}

/** Caption, table and notes. The rows of heads are repeated on every page and no row is split over two. */
export function tableBlocks(table: EditionTable, language: Language, bookmarks: Bookmarks): (Paragraph | Table)[] {
  const isWide = table.heads.length > NARROW_COLUMNS_MAX
  const indent = isWide ? { left: -gutter } : {}
  const label = new TextRun({ text: `${table.label}\u2002`, bold: true, color: colours.ink })
  const caption = new Paragraph({
    style: 'Caption',
    indent,
    children: placed(table.anchor, bookmarks, [label, new TextRun(table.caption)]),
  })
  const notes = table.notes.map((text) => new Paragraph({ style: styleIds.tableNote, indent, text }))
  return [caption, wordTable(table, language, isWide), ...notes, new Paragraph({ style: styleIds.tableNote })]
}

function wordTable(table: EditionTable, language: Language, isWide: boolean): Table {
  const size: IRunOptions = table.heads.length > NORMAL_COLUMNS_MAX ? { size: '7.5pt' } : {}
  const context = { table, language, size }
  return new Table({
    width: { size: isWide ? pageWidth : textWidth, type: WidthType.DXA },
    ...(isWide && { indent: { size: -gutter, type: WidthType.DXA } }),
    columnWidths: columnWidths(table, isWide ? pageWidth : textWidth),
    layout: TableLayoutType.FIXED,
    // Says to assistive technology that the first row and first column are heads.
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: {
      top: rule(8, colours.ink),
      bottom: rule(6, colours.faint),
      left: none,
      right: none,
      insideHorizontal: rule(4, colours.hairline),
      insideVertical: none,
    },
    margins: { left: 0, right: 100, top: 0, bottom: 0 },
    rows: [...headRows(context), ...table.rows.map((row, index) => bodyRow(row, index, context))],
  })
}

type TableContext = { table: EditionTable; language: Language; size: IRunOptions }

function headRows({ table, language, size }: TableContext): TableRow[] {
  const hasBands = table.bands.length > 0
  const below = { bottom: rule(6, colours.ink) }
  const corner = new TableCell({
    rowSpan: hasBands ? 2 : 1,
    verticalAlign: 'bottom',
    borders: below,
    children: [cellText([new TextRun({ ...size, text: table.label_head, bold: true })])],
  })
  const heads = table.heads.map((head) => {
    const lines = head.sub === null ? [head.text] : [head.text, head.sub]
    const runs = lines.map((text, index) => new TextRun({ ...size, text, bold: true, ...(index > 0 && { break: 1 }) }))
    return new TableCell({
      verticalAlign: 'bottom',
      borders: hasBands ? { bottom: none } : below,
      margins: marginsOf(head.align),
      children: [cellText(runs, head.align)],
    })
  })
  const rows = [new TableRow({ tableHeader: true, cantSplit: true, keepNext: true, children: [corner, ...heads] })]
  if (!hasBands) return rows
  const bands = table.bands.map(
    ({ certainty, span }) =>
      new TableCell({
        columnSpan: span,
        borders: { top: certainty === null ? none : bandLines[certainty], ...below },
        children: [
          cellText(
            certainty === null
              ? []
              : [new TextRun({ text: certaintyNames[language][certainty], color: colours.soft, size: '7.5pt' })],
          ),
        ],
      }),
  )
  return [...rows, new TableRow({ tableHeader: true, cantSplit: true, keepNext: true, children: bands })]
}

function bodyRow(row: EditionTable['rows'][number], index: number, { table, language, size }: TableContext): TableRow {
  const isShort = table.rows.length <= ROWS_KEPT_TOGETHER
  const together = { cantSplit: true, keepNext: row.kind === 'group' || (isShort && index < table.rows.length - 1) }
  if (row.kind === 'group') {
    const children = [cellText([new TextRun({ ...size, text: row.label, bold: true })])]
    return new TableRow({
      ...together,
      children: [new TableCell({ columnSpan: table.heads.length + 1, margins: { top: 100 }, children })],
    })
  }
  const isSum = row.kind === 'sum'
  const look: IRunOptions = { ...size, ...(isSum && { bold: true }) }
  const borders = isSum ? { top: rule(6, colours.faint), bottom: rule(6, colours.faint) } : {}
  const label = new TableCell({ borders, children: [cellText([new TextRun({ ...look, text: row.label })])] })
  const cells = row.cells.map(({ text, mark }, column) => {
    const runs = mark === null ? [new TextRun({ ...look, text })] : cellRuns(text, mark, language, look)
    const align = table.heads[column]?.align
    return new TableCell({ borders, margins: marginsOf(align), children: [cellText(runs, align)] })
  })
  return new TableRow({ ...together, children: [label, ...cells] })
}

/** A figure that differs from its column. An unknown one is a dashed word here, where a frame would be too much. */
function cellRuns(text: string, mark: Certainty, language: Language, look: IRunOptions): TextRun[] {
  if (mark !== 'unknown') return figureRuns(text, mark, language, look)
  const underline = { type: UnderlineType.DASH, color: colours.warning }
  return [new TextRun({ ...look, text, bold: true, color: colours.warning, underline })]
}

function cellText(children: TextRun[], align: 'left' | 'right' = 'left'): Paragraph {
  const alignment = align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new Paragraph({ style: styleIds.cell, alignment, children })
}

/** Words need air to the figures before them. */
function marginsOf(align: 'left' | 'right' | undefined): { left?: number } {
  return align === 'left' ? { left: 160 } : {}
}

/** Shares the width by the longest text of each column, words at most three times a figure. */
function columnWidths(table: EditionTable, width: number): number[] {
  const longest = (texts: string[]) => Math.max(...texts.map((text) => text.length))
  const rows = table.rows.filter((row) => row.kind !== 'group')
  const figures = table.heads.map((head, column) => {
    const cells = rows.map((row) => row.cells[column]?.text ?? '')
    const words = [...head.text.split(' '), head.sub ?? '']
    return head.align === 'right' ? Math.max(longest([...cells, ...words]), 4) + 3 : 26
  })
  const widest = Math.max(...figures.filter((_, column) => table.heads[column]?.align === 'right'), 0)
  const shares = [
    Math.min(Math.max(longest([table.label_head, ...rows.map((row) => row.label)]), 12), 30),
    ...figures.map((share, column) => (table.heads[column]?.align === 'right' ? widest : share)),
  ]
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((share / whole) * width))
}
