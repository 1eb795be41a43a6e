import { sql } from 'kysely'
import type { Finding } from '#core/warning-rule.ts'
import type { Context } from '#server/context.ts'

/** So many answers are kept, over cities, days and languages; the one that has waited longest goes first. */
const KEPT_MOST = 64

const kept = new Map<string, readonly Finding[]>()

/**
 * The findings, kept until something in the city is written or the day changes: every page asks for them, and they are
 * the same for everybody before each reader's rights. The head of the audit trail says whether anything has been
 * written; a transaction that has itself written something is always answered anew, and so is never kept.
 */
export async function keptFindings(
  context: Context,
  find: (context: Context) => Promise<Finding[]>,
): Promise<readonly Finding[]> {
  if (context.written.length > 0) return find(context)
  // Read first: what is written after it is then at worst found a moment early, never missed.
  const key = JSON.stringify([
    context.city.schema_name,
    await headOf(context),
    context.as_of,
    context.today,
    context.language,
  ])
  const known = kept.get(key)
  if (known !== undefined) return known
  const found = await find(context)
  kept.set(key, found)
  const oldest = kept.keys().next().value
  if (kept.size > KEPT_MOST && oldest !== undefined) kept.delete(oldest)
  return found
}

/** Also in the past the trail of today is asked: a reading as of a day may still learn of what was noted later. */
async function headOf({ db, city }: Context): Promise<string> {
  const head = await sql<{ hash: string }>`select hash from ${sql.id(city.schema_name)}.audit_head`.execute(db)
  return head.rows[0]?.hash ?? ''
}
