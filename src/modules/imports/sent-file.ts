import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { mostParts } from './schema.ts'

/** How many parts may lie and wait in one city: four of the largest files. */
const mostWaiting = 4 * mostParts

/** How long a file that nobody has read in is kept [ms]. */
const keptFor = 24 * 3_600_000

/** Keeps a part of a file on its way in. Sent again it takes the place of the first; others' files are not written. */
export async function keepPart(
  context: Context,
  { file_id, part, content }: { file_id: string; part: number; content: string },
): Promise<{ file_id: string; part: number; size_bytes: number }> {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length === 0) throw new Refusal('import.empty_part', 422, {}, [{ field: 'content' }])
  await forgetOldFiles(context)
  const waiting = await sql<{ parts: number; others: boolean | null }>`select count(*)::int as parts,
      bool_or(file_id = ${file_id} and account_id <> ${context.actor.id}) as others
    from import_part`.execute(context.db)
  const { parts = 0, others = null } = waiting.rows[0] ?? {}
  if (others === true) throw new Refusal('import.file_taken', 409, {}, [{ field: 'file_id' }])
  if (parts >= mostWaiting) throw new Refusal('import.too_many_waiting', 429)
  await sql`insert into import_part (file_id, part, account_id, bytes, recorded_at)
    values (${file_id}, ${part}, ${context.actor.id}, ${bytes}, ${context.now})
    on conflict (file_id, part) do update set bytes = excluded.bytes, recorded_at = excluded.recorded_at
    `.execute(context.db)
  return { file_id, part, size_bytes: bytes.length }
}

/** How many parts a file of one's own has; refuses one that is not there, or that lacks a part before its last. */
export async function requireFile(context: Context, file_id: string): Promise<number> {
  const found = await sql<{ parts: number; last: number | null }>`select count(*)::int as parts, max(part) as last
    from import_part where file_id = ${file_id} and account_id = ${context.actor.id}`.execute(context.db)
  const { parts = 0, last = null } = found.rows[0] ?? {}
  if (parts === 0 || last !== parts) throw new Refusal('import.file_not_sent', 404, {}, [{ field: 'file_id' }])
  return parts
}

/** One part's bytes; null when it is not there. */
export async function partOf(context: Context, file_id: string, part: number): Promise<Uint8Array | null> {
  const found = await sql<{ bytes: Uint8Array }>`select bytes from import_part
    where file_id = ${file_id} and part = ${part}`.execute(context.db)
  return found.rows[0]?.bytes ?? null
}

/** Takes a file away when it has been read in, or is no longer wanted. */
export async function forgetFile(context: Context, file_id: string): Promise<void> {
  await sql`delete from import_part where file_id = ${file_id}`.execute(context.db)
}

/**
 * Takes away files that nobody has read in for a day, each as a whole by the part that came last, and the answers that
 * no job can ask for any longer; says how many parts it was.
 */
export async function forgetOldFiles(context: Context): Promise<{ parts: number }> {
  const old = new Date(Date.parse(context.now) - keptFor).toISOString()
  const gone = await sql`delete from import_part where file_id in (
      select file_id from import_part group by file_id having max(recorded_at) < ${old})`.execute(context.db)
  await sql`delete from import_answer where recorded_at < ${old}`.execute(context.db)
  return { parts: Number(gone.numAffectedRows ?? 0) }
}
