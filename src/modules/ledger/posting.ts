import { sql } from 'kysely'
import { type Sealed, sealed } from '#server/canonical.ts'
import type { Context } from '#server/context.ts'
import { type PostedLine, postingRows, type Source } from './calc.ts'
import { requireUnfixed } from './kept-sets.ts'

export type { PostedLine, Source }

export type Posting = { entry_set_id: string; decision_id: string | null; source: Source; lines: readonly PostedLine[] }

/** A posting as the database takes it. */
export type PreparedPosting = Sealed & { posting_id: string }

/** Writes a posting; `retracts` names, line by line, the entries that its lines mirror. */
export async function writePosting(
  context: Context,
  { lines, ...posting }: Posting,
  retracts: readonly number[] | null,
): Promise<{ posting_id: string; lines: number }> {
  await requireUnfixed(context, posting.entry_set_id)
  const posting_id = context.newId()
  const head = { ...posting, posting_id, recorded_at: context.now, recorded_by: context.actor.name }
  return writePrepared(context, { posting_id, ...sealed(postingRows(head, lines, retracts)) })
}

/** Writes a posting whose rows have been made ready; whoever made them has held them against the rules. */
export async function writePrepared(
  context: Context,
  { posting_id, json, lines, sha256 }: PreparedPosting,
): Promise<{ posting_id: string; lines: number }> {
  await sql`insert into entry (posting_id, entry_set_id, year, month, unit_id, account_id, activity_id, project_id,
      counterparty_id, amount_ore, certainty, condition, reason, source_kind, source_id, source_document,
      source_section, decision_id, synthetic, retracts_seq, recorded_at, recorded_by)
    select * from jsonb_to_recordset(${json}::jsonb) as line (posting_id text, entry_set_id text,
      year integer, month integer, unit_id text, account_id text, activity_id text, project_id text,
      counterparty_id text, amount_ore bigint, certainty text, condition text, reason text, source_kind text,
      source_id text, source_document text, source_section text, decision_id text, synthetic boolean,
      retracts_seq bigint, recorded_at timestamptz, recorded_by text)`.execute(context.db)
  context.written.push({ table: 'entry', id: posting_id, version: lines, sha256 })
  return { posting_id, lines }
}
