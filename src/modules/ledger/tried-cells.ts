import type { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { type Asked, plannedLines } from './cells.ts'
import { heldIn } from './held-cells.ts'
import { readableSet } from './kept-sets.ts'
import { amountFaults, lineFaults } from './line-rules.ts'

/**
 * All that `changeCells` would refuse in the cells themselves, for whoever wants it told at once; it stops at the
 * first. Places and params count the cells from 1.
 */
export async function cellFaults(context: Context, asked: Asked): Promise<Refusal[]> {
  if (asked.cells.length === 0) return []
  const set = await readableSet(context, asked.entry_set_id)
  const held = Map.groupBy(await heldIn(context, asked), ({ cell }) => cell)
  const { lines, rows, faults } = plannedLines(asked, held)
  const source = { kind: 'entry_set', id: set.id, document: null, section: null, synthetic: false }
  const posting = { entry_set_id: set.id, decision_id: null, source, lines }
  const wrong = [
    ...(await amountFaults(context, asked.cells)),
    ...faults,
    ...(lines.length === 0 ? [] : await lineFaults(context, set, posting, 'as_booked', (index) => rows[index] ?? 0)),
  ]
  const keyOf = ({ code, params }: Refusal) => `${code} ${params.row}`
  return [...new Map(wrong.map((fault) => [keyOf(fault), fault])).values()]
}
