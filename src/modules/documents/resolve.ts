import type { Certainty } from '#core/certainty.ts'
import type { Explained } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import type { Inline } from '#core/rich-text.ts'
import type { Language } from '#core/texts.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { decision } from '#modules/rounds/schema.ts'
import type { Context } from '#server/context.ts'
import { findRecord, getRecord, listRecords } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { printBlock, type Written } from './print-blocks.ts'
import { printFigure } from './print-figure.ts'
import type { PrintedDocument, PrintedSection } from './printed.ts'
import { type ReaderBlock, readerBlock } from './reader-blocks.ts'
import { type ReaderFigures, readerFigures } from './reader-figures.ts'
import { documentSection, planDocument } from './schema.ts'

/** What a decided version keeps of a figure, so that it can answer for itself when nothing else is known any more. */
export type FrozenFigure = {
  label: string
  text: string
  unit: Explained['unit']
  value: number | string | null
  unknown_count: number
  certainty: Certainty
  condition: string | null
  /** Where its parts stand, each place once, and the decisions they rest on. */
  sources: NonNullable<Explained['source']>[]
  decisions: Omit<NonNullable<Explained['decision']>, 'id'>[]
}

/** A section whose figures or live parts the reader does not get: because they fail, or because they are hidden. */
export type Trouble = { section: string; why: 'failed' | 'hidden' }

/** A document printed with today's figures (or those of the as-of date), the figures it names, and what it lacks. */
export type Resolved = { printed: PrintedDocument; figures: Record<string, FrozenFigure>; troubles: Trouble[] }

/** Resolves every live figure and block of a document in its own language. Each figure is computed once. */
export async function resolveDocument(asking: Context, id: string): Promise<Resolved> {
  const row = await getRecord(asking, planDocument, id)
  const context: Context = { ...asking, language: row.language }
  const sections = (await listRecords(context, documentSection, { document_id: id })).sort(byNumber)
  const written = await Promise.all(sections.map((section) => writeSection(context, section)))
  const figures = await readerFigures(context, figureIdsIn(written.flatMap(({ blocks }) => blocks)))
  const trees = treesOf(figures)
  const printed = {
    ...(await headOf(context, row)),
    example_data: sections.some((section) => section.synthetic) || [...trees.values()].some((tree) => tree.synthetic),
    sections: written.map(({ section, blocks }) => printSection(context, section, blocks, figures)),
  }
  return { printed, figures: frozen(trees, row.language), troubles: troublesOf(written, figures) }
}

type WrittenSection = { section: RowOf<typeof documentSection>; blocks: Written[]; troubles: Trouble[] }

/** A section with its live blocks written out from the records they name. */
async function writeSection(context: Context, section: RowOf<typeof documentSection>): Promise<WrittenSection> {
  const parts = await Promise.all(
    section.body.map(async (block): Promise<ReaderBlock> => {
      return block.type === 'live' ? readerBlock(context, block.attrs) : { blocks: [block], trouble: null }
    }),
  )
  const troubles = parts.flatMap(({ trouble }) => (trouble === null ? [] : [{ section: section.number, why: trouble }]))
  return { section, blocks: parts.flatMap((part) => part.blocks), troubles }
}

function troublesOf(written: readonly WrittenSection[], figures: ReaderFigures): Trouble[] {
  return written.flatMap(({ section, blocks, troubles }) => [
    ...troubles,
    ...[...figureIdsIn(blocks)].flatMap((id): Trouble[] => {
      const kind = figures.get(id)?.kind ?? 'hidden'
      return kind === 'known' ? [] : [{ section: section.number, why: kind }]
    }),
  ])
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

function inlinesOf(block: Written): readonly Inline[] {
  if (block.type === 'live_table') return []
  if (block.type === 'bullet_list' || block.type === 'ordered_list')
    return block.content.flatMap((item) => item.content)
  return block.content
}

/** Every figure that the blocks name, in text and in tables. */
export function figureIdsIn(blocks: readonly Written[]): Set<string> {
  const ids = new Set<string>()
  for (const block of blocks) {
    for (const inline of inlinesOf(block)) if (inline.type === 'figure') ids.add(inline.attrs.figure_id)
    if (block.type !== 'live_table') continue
    for (const head of block.heads) if (head.certainty_of !== null) ids.add(head.certainty_of)
    for (const cell of block.rows.flatMap((row) => row.cells)) if ('figure_id' in cell) ids.add(cell.figure_id)
  }
  return ids
}

function printSection(
  context: Context,
  section: RowOf<typeof documentSection>,
  blocks: readonly Written[],
  figures: ReaderFigures,
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

function treesOf(figures: ReaderFigures): Map<string, Explained> {
  const known = [...figures].flatMap(([id, figure]): [string, Explained][] =>
    figure.kind === 'known' ? [[id, figure.tree]] : [],
  )
  return new Map(known)
}

function frozen(figures: ReadonlyMap<string, Explained>, language: Language): Record<string, FrozenFigure> {
  return Object.fromEntries([...figures].map(([id, tree]) => [id, frozenFigure(tree, language)]))
}

/** What is kept of a figure when the document that names it is decided, and compared with later. */
export function frozenFigure(tree: Explained, language: Language): FrozenFigure {
  return {
    label: tree.label,
    text: printFigure(tree, { unit: tree.unit === 'ppm' ? 'percent' : 'mnkr' }, language),
    unit: tree.unit,
    value: tree.value,
    unknown_count: tree.unknown_count,
    certainty: tree.value === null ? 'unknown' : tree.certainty,
    condition: tree.condition,
    sources: eachOnce(nodesOf(tree).flatMap(({ source }) => (source === null ? [] : [source]))),
    decisions: eachOnce(
      nodesOf(tree).flatMap(({ decision }) => {
        if (decision === null) return []
        const { body, decided_on, paragraph } = decision
        return [{ body, decided_on, paragraph }]
      }),
    ),
  }
}

function nodesOf(tree: Explained): Explained[] {
  return [tree, ...tree.parts.flatMap(nodesOf)]
}

function eachOnce<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
