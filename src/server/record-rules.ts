import { sql } from 'kysely'
import { printLargest } from '#core/amount-text.ts'
import { AMOUNT_MAX } from '#core/money.ts'
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

/**
 * What holds for records of every kind: no amount is larger than any city has, nothing ends before it begins, and
 * nobody is their own ancestor.
 */
export async function checkRecord(context: Context, type: RecordType, row: Record<string, unknown>): Promise<void> {
  const large = largeAmountIn(row, '')
  if (large !== null) {
    throw new Refusal('amount.too_large', 422, { largest: printLargest('mnkr'), unit: 'mnkr' }, [{ field: large }])
  }
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

/** The path of the first amount beyond the bound, in the row or in a list of it; null when there is none. */
function largeAmountIn(value: unknown, path: string): string | null {
  if (typeof value === 'number') return path.endsWith('_ore') && Math.abs(value) > AMOUNT_MAX ? path : null
  if (value === null || typeof value !== 'object') return null
  for (const [key, part] of Object.entries(value)) {
    const found = largeAmountIn(part, path === '' ? key : `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}
