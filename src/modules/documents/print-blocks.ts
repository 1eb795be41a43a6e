import type { LiveTable } from '#core/live-block.ts'
import type { Block, FigureUnit, Inline } from '#core/rich-text.ts'
import type { Language } from '#core/texts.ts'
import type { Context } from '#server/context.ts'
import { textOf } from '#server/texts.ts'
import { figureMark, printFigure, unknownMark, unknownWord } from './print-figure.ts'
import type { PrintedBlock, PrintedCell, PrintedInline, PrintedTable } from './printed.ts'
import { certaintyOf, type ReaderFigures } from './reader-figures.ts'

/** A block whose live parts are written out; the figures in it are still names. */
export type Written = Exclude<Block, { type: 'live' }> | LiveTable

type Printing = { language: Language; figures: ReaderFigures }

/** One block with its figures in words; `index` numbers a paragraph that has no address of its own. */
export function printBlock(
  context: Pick<Context, 'language'>,
  block: Written,
  index: number,
  figures: ReaderFigures,
): PrintedBlock {
  const printing: Printing = { language: context.language, figures }
  const inline = (content: readonly Inline[]) => content.flatMap((part) => printInline(printing, part))
  switch (block.type) {
    case 'paragraph':
      return {
        type: 'paragraph',
        id: block.attrs.id === '' ? `p${index + 1}` : block.attrs.id,
        ...(block.attrs.commitment_id === undefined ? {} : { commitment_id: block.attrs.commitment_id }),
        content: inline(block.content),
      }
    case 'heading':
      return { type: 'heading', level: block.attrs.level, content: inline(block.content) }
    case 'bullet_list':
    case 'ordered_list':
      return {
        type: 'list',
        ordered: block.type === 'ordered_list',
        items: block.content.map((item) => inline(item.content)),
      }
    case 'note':
      return { type: 'note', content: inline(block.content) }
    case 'live_table':
      return printTable(printing, block)
  }
}

function printInline(printing: Printing, part: Inline): PrintedInline[] {
  if (part.type === 'figure') return printLive(printing, part.attrs)
  const marks = part.marks ?? []
  const link = marks.find((mark) => mark.type === 'link')
  return [
    {
      type: 'text',
      text: part.text,
      ...(marks.some((mark) => mark.type === 'strong') ? { strong: true } : {}),
      ...(marks.some((mark) => mark.type === 'emphasis') ? { emphasis: true } : {}),
      ...(link?.type === 'link' ? { href: link.attrs.href } : {}),
    },
  ]
}

type Live = Extract<Inline, { type: 'figure' }>['attrs']

/** A figure that cannot be computed says why, right after the word for unknown. */
function printLive(printing: Printing, live: Live): PrintedInline[] {
  const { language, figures } = printing
  const figure = figures.get(live.figure_id) ?? { kind: 'hidden' }
  if (figure.kind === 'hidden') return [{ type: 'text', text: textOf({ language }, 'document.hidden_figure') }]
  if (figure.kind === 'failed') {
    return [
      { type: 'figure', text: unknownWord(live.unit, language), figure: unknownMark(live.figure_id, language) },
      { type: 'text', text: ` (${textOf({ language }, 'document.not_computable', { reason: figure.reason })})` },
    ]
  }
  return [
    {
      type: 'figure',
      text: printFigure(figure.tree, live, language),
      figure: figureMark(figure.tree, live.figure_id, language),
    },
  ]
}

function printTable(printing: Printing, table: LiveTable): PrintedTable {
  return {
    ...table,
    type: 'table',
    heads: table.heads.map(({ certainty_of, ...head }) => ({
      ...head,
      certainty: certainty_of === null ? null : certaintyOf(printing.figures.get(certainty_of)),
    })),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => printCell(printing, cell)) })),
    notes: [...table.notes, ...troubleNotes(printing, table)],
  }
}

type Cell = LiveTable['rows'][number]['cells'][number]

function printCell({ language, figures }: Printing, cell: Cell): PrintedCell {
  if (!('figure_id' in cell)) return { text: cell.text, figure: null }
  const { figure_id } = cell
  const figure = figures.get(figure_id) ?? { kind: 'hidden' }
  if (figure.kind === 'hidden') return { text: textOf({ language }, 'document.hidden_cell'), figure: null }
  if (figure.kind === 'failed') {
    return { text: unknownWord(cell.unit satisfies FigureUnit, language), figure: unknownMark(figure_id, language) }
  }
  return {
    text: printFigure(figure.tree, { unit: cell.unit }, language),
    figure: figureMark(figure.tree, figure_id, language),
  }
}

/** Below the table: why some of its figures could not be computed, and that some are hidden. Each is said once. */
function troubleNotes({ language, figures }: Printing, table: LiveTable): string[] {
  const notes = table.rows.flatMap((row) =>
    row.cells.flatMap((cell): string[] => {
      const figure = 'figure_id' in cell ? figures.get(cell.figure_id) : undefined
      if (figure?.kind === 'hidden') return [textOf({ language }, 'document.hidden_cells')]
      if (figure?.kind !== 'failed') return []
      const reason = textOf({ language }, 'document.not_computable', { reason: figure.reason })
      return [`${row.label}: ${reason}.`]
    }),
  )
  return [...new Set(notes)]
}
