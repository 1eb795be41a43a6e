import { sql } from 'kysely'
import { canonicalJson, sha256 } from './canonical.ts'
import type { Context } from './context.ts'

export type AuditEvent = {
  seq: number
  recorded_at: string
  actor_id: string
  actor_name: string
  verb: string
  subject_id: string | null
  detail: unknown
  images: unknown
  previous_hash: string
}

/**
 * Adds one event to the city's audit chain: who did what, with what input, and the fingerprints of the rows it wrote.
 * The head row is locked, so events get their place in the chain one at a time and a lost update is impossible.
 */
export async function audit(context: Context, verb: string, subject_id: string | null, detail: unknown): Promise<void> {
  const head = await sql<{ seq: number; hash: string }>`select seq, hash from audit_head for update`.execute(context.db)
  const last = head.rows[0] ?? { seq: 0, hash: '' }
  const event: AuditEvent = {
    seq: last.seq + 1,
    recorded_at: context.now,
    actor_id: context.actor.id,
    actor_name: context.actor.name,
    verb,
    subject_id,
    detail,
    images: context.written,
    previous_hash: last.hash,
  }
  const hash = auditHash(event)
  await sql`insert into audit_event (seq, recorded_at, actor_id, actor_name, verb, subject_id, detail, images,
      previous_hash, hash)
    values (${event.seq}, ${event.recorded_at}, ${event.actor_id}, ${event.actor_name}, ${verb}, ${subject_id},
      ${JSON.stringify(detail)}, ${JSON.stringify(event.images)}, ${event.previous_hash}, ${hash})`.execute(context.db)
  await sql`update audit_head set seq = ${event.seq}, hash = ${hash}`.execute(context.db)
}

export function auditHash(event: AuditEvent): string {
  return sha256(canonicalJson(event))
}
