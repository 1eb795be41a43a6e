import { sql } from 'kysely'
import type { RecordType } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { findCycle } from '#core/tree.ts'
import type { Context } from './context.ts'

/** Columns that begin and end something; the end, when known, is not before the beginning. */
const ranges = [
  ['starts_on', 'ends_on'],
  ['valid_from', 'valid_to'],
  ['from_year', 'to_year'],
  ['first_year', 'last_year'],
] as const

/** What holds for records of every kind: nothing ends before it begins, and nobody is their own ancestor. */
export async function checkRecord(context: Context, type: RecordType, row: Record<string, unknown>): Promise<void> {
  for (const [from, to] of ranges) {
    const [begins, ends] = [row[from], row[to]]
    if (begins === null || begins === undefined || ends === null || ends === undefined) continue
    if (begins <= ends) continue
    throw new Refusal('record.ends_before', 422, { from: String(begins), to: String(ends) }, [{ field: to }])
  }
  if (type.refs.parent_id !== type.name || row.parent_id === null) return
  const rows = await sql<{ id: string; parent_id: string | null }>`select id, parent_id
    from ${sql.id(type.name)}`.execute(context.db)
  const cycle = findCycle(rows.rows)
  if (cycle === null) return
  throw new Refusal('record.own_ancestor', 422, { chain: cycle.join(' → ') }, [{ field: 'parent_id' }])
}
