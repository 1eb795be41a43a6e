import type { Explained } from '#core/figure.ts'
import type { LiveTable } from '#core/live-block.ts'
import type { RowOf } from '#core/record.ts'
import type { Block, Inline } from '#core/rich-text.ts'
import type { Language } from '#core/texts.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { decision } from '#modules/rounds/schema.ts'
import type { Context } from '#server/context.ts'
import { findRecord, getRecord, listRecords } from '#server/records.ts'
import { explainFigure, liveBlock } from '#server/registry.ts'
import { textOf } from '#server/texts.ts'
import { type FigureLook, figureMark, printFigure } from './print-figure.ts'
import type { PrintedBlock, PrintedDocument, PrintedInline, PrintedSection, PrintedTable } from './printed.ts'
import { documentSection, planDocument } from './schema.ts'

export type FrozenFigure = {
  label: string
  text: string
  value: number | string | null
  unknown_count: number
  certainty: string
}

/** A document printed with today's figures (or those of the as-of date), and the figures it names. */
export type Resolved = { printed: PrintedDocument; figures: Record<string, FrozenFigure> }

type Figures = Map<string, Explained>

/** Resolves every live figure and block of a document in its own language. Each figure is computed once. */
export async function resolveDocument(asking: Context, id: string): Promise<Resolved> {
  const row = await getRecord(asking, planDocument, id)
  const context: Context = { ...asking, language: row.language }
  const sections = (await listRecords(context, documentSection, { document_id: id })).sort(byNumber)
  const written = await Promise.all(
    sections.map(async (section) => ({ section, blocks: await expand(context, section.body) })),
  )
  const figures = await figuresOf(
    context,
    written.flatMap(({ blocks }) => blocks),
  )
  const printed = {
    ...(await headOf(context, row)),
    example_data: sections.some((section) => section.synthetic) || [...figures.values()].some((tree) => tree.synthetic),
    sections: written.map(({ section, blocks }) => printSection(context, section, blocks, figures)),
  }
  return { printed, figures: frozen(figures, row.language) }
}

function byNumber(a: { number: string }, b: { number: string }): number {
  const [x, y] = [a.number.split('.').map(Number), b.number.split('.').map(Number)]
  for (let index = 0; index < Math.max(x.length, y.length); index += 1) {
    const difference = (x[index] ?? 0) - (y[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

async function headOf(
  context: Context,
  row: RowOf<typeof planDocument>,
): Promise<Omit<PrintedDocument, 'example_data' | 'sections'>> {
  const unit = await getRecord(context, orgUnit, row.unit_id)
  const decided = row.decision_id === null ? null : await findRecord(context, decision, row.decision_id)
  const body = decided === null ? null : await findRecord(context, orgUnit, decided.body_id)
  return {
    title: row.title,
    subtitle: row.subtitle,
    unit_name: unit.name,
    case_no: row.case_no ?? decided?.case_no ?? null,
    language: row.language,
    state_label: textOf(context, `document.state.${row.state}`),
    as_of: context.today,
    decision:
      decided === null
        ? null
        : {
            body: body?.name ?? decided.body_id,
            decided_on: decided.decided_on ?? '',
            paragraph: decided.paragraph ?? '',
          },
  }
}

type Written = Exclude<Block, { type: 'live' }> | LiveTable

/** Live blocks written out from the records they name. */
async function expand(context: Context, body: readonly Block[]): Promise<Written[]> {
  const parts = await Promise.all(
    body.map(async (block): Promise<Written[]> => {
      if (block.type !== 'live') return [block]
      const written = await liveBlock(block.attrs.block).write(context, block.attrs.input)
      return written.filter((part): part is Written => part.type !== 'live')
    }),
  )
  return parts.flat()
}

function inlinesOf(block: Written): readonly Inline[] {
  if (block.type === 'live_table') return []
  if (block.type === 'bullet_list' || block.type === 'ordered_list')
    return block.content.flatMap((item) => item.content)
  return block.content
}

async function figuresOf(context: Context, blocks: readonly Written[]): Promise<Figures> {
  const ids = new Set<string>()
  for (const block of blocks) {
    for (const inline of inlinesOf(block)) if (inline.type === 'figure') ids.add(inline.attrs.figure_id)
    if (block.type !== 'live_table') continue
    for (const head of block.heads) if (head.certainty_of !== null) ids.add(head.certainty_of)
    for (const cell of block.rows.flatMap((row) => row.cells)) if ('figure_id' in cell) ids.add(cell.figure_id)
  }
  const found: Figures = new Map()
  for (const id of ids) found.set(id, await explainFigure(context, id))
  return found
}

function printSection(
  context: Context,
  section: RowOf<typeof documentSection>,
  blocks: readonly Written[],
  figures: Figures,
): PrintedSection {
  const level = section.number.split('.').length
  return {
    number: section.number,
    level: level === 1 ? 1 : level === 2 ? 2 : 3,
    title: section.title,
    explicit_none: section.explicit_none,
    blocks: blocks.map((block, index) => printBlock(context, block, index, figures)),
  }
}

function printBlock(context: Context, block: Written, index: number, figures: Figures): PrintedBlock {
  const inline = (content: readonly Inline[]) => content.map((part) => printInline(context, part, figures))
  switch (block.type) {
    case 'paragraph':
      return {
        type: 'paragraph',
        id: block.attrs.id === '' ? `p${index + 1}` : block.attrs.id,
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
      return printTable(context, block, figures)
  }
}

function printInline(context: Context, part: Inline, figures: Figures): PrintedInline {
  if (part.type === 'figure') {
    const tree = figures.get(part.attrs.figure_id)
    if (tree === undefined) return { type: 'text', text: '' }
    return {
      type: 'figure',
      text: printFigure(tree, part.attrs, context.language),
      figure: figureMark(tree, part.attrs.figure_id, context.language),
    }
  }
  const marks = part.marks ?? []
  const link = marks.find((mark) => mark.type === 'link')
  return {
    type: 'text',
    text: part.text,
    ...(marks.some((mark) => mark.type === 'strong') ? { strong: true } : {}),
    ...(marks.some((mark) => mark.type === 'emphasis') ? { emphasis: true } : {}),
    ...(link?.type === 'link' ? { href: link.attrs.href } : {}),
  }
}

function printTable(context: Context, table: LiveTable, figures: Figures): PrintedTable {
  return {
    ...table,
    type: 'table',
    heads: table.heads.map(({ certainty_of, ...head }) => ({
      ...head,
      certainty: certainty_of === null ? null : (figures.get(certainty_of)?.certainty ?? null),
    })),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        if (!('figure_id' in cell)) return { text: cell.text, figure: null }
        const tree = figures.get(cell.figure_id)
        if (tree === undefined) return { text: '', figure: null }
        const look: FigureLook = { unit: cell.unit }
        return {
          text: printFigure(tree, look, context.language),
          figure: figureMark(tree, cell.figure_id, context.language),
        }
      }),
    })),
  }
}

function frozen(figures: Figures, language: Language): Record<string, FrozenFigure> {
  return Object.fromEntries([...figures].map(([id, tree]) => [id, frozenFigure(tree, language)]))
}

/** What is kept of a figure when the document that names it is decided, and compared with later. */
export function frozenFigure(tree: Explained, language: Language): FrozenFigure {
  return {
    label: tree.label,
    text: printFigure(tree, { unit: tree.unit === 'ppm' ? 'percent' : 'mnkr' }, language),
    value: tree.value,
    unknown_count: tree.unknown_count,
    certainty: tree.certainty,
  }
}
