import { parseFigureId } from '#core/figure.ts'
import type { Context } from '#server/context.ts'
import { mayAnywhere } from '#server/grants.ts'
import { liveBlock, liveBlocks } from '#server/registry.ts'
import { textOf } from '#server/texts.ts'
import { printBlock } from './print-blocks.ts'
import type { PrintedBlock } from './printed.ts'
import { readerBlock } from './reader-blocks.ts'
import { readerFigures } from './reader-figures.ts'
import { figureIdsIn } from './resolve.ts'

/** The live parts that a text can hold, with their names in the reader's language, of the areas that may be read. */
export async function blocksToRead(context: Context) {
  const rows = liveBlocks()
    .filter(({ area }) => mayAnywhere(context.actor.grants, { area, verb: 'read' }))
    .map(({ block, names }) => ({ block, title: textOf(context, `block.${block}`), names: { ...names } }))
  return { rows }
}

/** A live part as it would be printed now, in the reader's language: what it is about stands in its name. */
export async function writtenBlock(
  context: Context,
  live: string,
): Promise<{ blocks: PrintedBlock[]; trouble: 'failed' | 'hidden' | null }> {
  const parsed = parseFigureId(live)
  const { block } = liveBlock(parsed?.kind ?? live)
  const { blocks, trouble } = await readerBlock(context, { block, input: parsed?.input ?? {} })
  const figures = await readerFigures(context, figureIdsIn(blocks))
  return { blocks: blocks.map((block, index) => printBlock(context, block, index, figures)), trouble }
}
