import type { LiveBlock } from '#core/live-block.ts'
import { Refusal } from '#core/refusal.ts'
import type { Block } from '#core/rich-text.ts'
import type { Context } from '#server/context.ts'
import { findRecord } from '#server/records.ts'
import { liveBlock, recordTypeOf } from '#server/registry.ts'
import { mayReadRow, mayReadUnit } from '#server/rights.ts'
import { textOf } from '#server/texts.ts'
import type { Written } from './print-blocks.ts'
import { reasonOf } from './reader-figures.ts'

export type Live = Extract<Block, { type: 'live' }>['attrs']

/** A live block as the reader gets it: its blocks, or one note that says why it is not there. */
export type ReaderBlock = { blocks: Written[]; trouble: 'failed' | 'hidden' | null }

/** Writes a live block out from the records it names; one that cannot be written takes no other with it. */
export async function readerBlock(context: Context, { block: name, input }: Live): Promise<ReaderBlock> {
  try {
    const block = liveBlock(name)
    if (!(await mayReadBlock(context, block, input))) return instead('hidden', textOf(context, 'document.hidden_part'))
    const written = await block.write(context, input)
    return { blocks: written.filter((part): part is Written => part.type !== 'live'), trouble: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'figure.hidden') return instead('hidden', textOf(context, 'document.hidden_part'))
    return instead('failed', textOf(context, 'document.failed_part', { reason: reasonOf(context, error) }))
  }
}

function instead(trouble: 'failed' | 'hidden', text: string): ReaderBlock {
  return { blocks: [{ type: 'note', content: [{ type: 'text', text }] }], trouble }
}

/** A block shows rows of its area, so it is read by those who may read that area for the unit that it names. */
async function mayReadBlock(
  context: Context,
  block: LiveBlock<Context>,
  input: Readonly<Record<string, string>>,
): Promise<boolean> {
  for (const [name, kind] of Object.entries(block.names)) {
    const id = input[name] ?? ''
    if (kind === 'org_unit' && !mayReadUnit(context, block.area, id)) return false
    const type = recordTypeOf(kind)
    const row = await findRecord(context, type, id)
    if (row !== null && !(await mayReadRow(context, type, row))) return false
  }
  return true
}
