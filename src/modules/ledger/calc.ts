import { assert } from '#core/assert.ts'
import { AMOUNT_MAX } from '#core/money.ts'
import type { EntryLine } from './schema.ts'

export type Source = { kind: string; id: string; document: string | null; section: string | null; synthetic: boolean }

/** A line of a posting. Its own section says where it stands when the lines of a posting stand in different places. */
export type PostedLine = EntryLine & { source_section?: string }

/** What all the lines of a posting share: where they lie, what they rest on, and who recorded them when. */
export type PostingHead = {
  posting_id: string
  entry_set_id: string
  decision_id: string | null
  source: Source
  recorded_at: string
  recorded_by: string
}

/** The lines as rows of the ledger. Pure, so that a thread of its own can do it for a file with millions of lines. */
export function postingRows(
  { source, ...head }: PostingHead,
  lines: readonly PostedLine[],
  retracts: readonly number[] | null = null,
): Record<string, unknown>[] {
  return lines.map((line, index) => {
    assert(Math.abs(line.amount_ore ?? 0) <= AMOUNT_MAX, 'an amount that no rule has looked at')
    return {
      ...line,
      ...head,
      source_kind: source.kind,
      source_id: source.id,
      source_document: source.document,
      source_section: line.source_section ?? source.section,
      synthetic: source.synthetic,
      retracts_seq: retracts?.[index] ?? null,
    }
  })
}
