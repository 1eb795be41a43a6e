import { sql } from 'kysely'
import { canonicalJson, sha256 } from '#server/canonical.ts'
import type { Context } from '#server/context.ts'
import type { EntryLine } from './schema.ts'

export type Source = { kind: string; id: string; document: string | null; section: string | null; synthetic: boolean }

/** A line of a posting. Its own section says where it stands when the lines of a posting stand in different places. */
export type PostedLine = EntryLine & { source_section?: string }

export type Posting = { entry_set_id: string; decision_id: string | null; source: Source; lines: readonly PostedLine[] }

/** Writes a posting; `retracts` names, line by line, the entries that its lines mirror. */
export async function writePosting(
  context: Context,
  posting: Posting,
  retracts: readonly number[] | null,
): Promise<{ posting_id: string; lines: number }> {
  const posting_id = context.newId()
  const { source } = posting
  const rows = posting.lines.map((entry, index) => ({
    posting_id,
    entry_set_id: posting.entry_set_id,
    ...entry,
    source_kind: source.kind,
    source_id: source.id,
    source_document: source.document,
    source_section: entry.source_section ?? source.section,
    decision_id: posting.decision_id,
    synthetic: source.synthetic,
    retracts_seq: retracts?.[index] ?? null,
    recorded_at: context.now,
    recorded_by: context.actor.name,
  }))
  await sql`insert into entry (posting_id, entry_set_id, year, month, unit_id, account_id, activity_id, project_id,
      counterparty_id, amount_ore, certainty, condition, reason, source_kind, source_id, source_document,
      source_section, decision_id, synthetic, retracts_seq, recorded_at, recorded_by)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line (posting_id text, entry_set_id text,
      year integer, month integer, unit_id text, account_id text, activity_id text, project_id text,
      counterparty_id text, amount_ore bigint, certainty text, condition text, reason text, source_kind text,
      source_id text, source_document text, source_section text, decision_id text, synthetic boolean,
      retracts_seq bigint, recorded_at timestamptz, recorded_by text)`.execute(context.db)
  context.written.push({ table: 'entry', id: posting_id, version: rows.length, sha256: sha256(canonicalJson(rows)) })
  return { posting_id, lines: rows.length }
}
