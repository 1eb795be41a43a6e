import { sql } from 'kysely'
import type { Context } from '#server/context.ts'
import type { ListedEntry } from './schema.ts'
import { inUnits, lyingOn, told } from './told.ts'
import type { Only } from './total-question.ts'

export const listed = sql`e.seq, e.entry_set_id, e.year, e.month, e.unit_id, e.account_id, a.name as account_name,
  a.kind, e.activity_id, e.project_id, e.counterparty_id, e.amount_ore, e.certainty, e.condition, e.reason,
  e.source_kind, e.source_id, e.source_document, e.source_section, e.decision_id, e.synthetic, e.recorded_at,
  e.recorded_by`

/** An entry holds while no other retracts it. */
export const holds = sql`e.retracts_seq is null and not exists (select 1 from entry r where r.retracts_seq = e.seq)`

export type Which = {
  entry_set_id: string
  unit_ids: readonly string[]
  year: number
  account_kinds?: readonly string[]
  only?: Only
  /** The entries that held at this instant; left out: those that hold. */
  recorded_to?: string | null
}

/** The set's entries that hold, for units and one year, in the order they were recorded. */
export async function entriesOf(context: Context, which: Which): Promise<ListedEntry[]> {
  const kinds = which.account_kinds ?? ['cost', 'revenue', 'outlay', 'inflow']
  const limit = which.recorded_to ?? null
  const held =
    limit === null
      ? holds
      : sql`e.retracts_seq is null and e.recorded_at <= ${limit} and not exists
          (select 1 from entry r where r.retracts_seq = e.seq and r.recorded_at <= ${limit})`
  const found = await sql<ListedEntry>`select ${listed} from entry e join account a on a.id = e.account_id
    where e.entry_set_id = ${which.entry_set_id} and ${inUnits(which.unit_ids)}
      and e.year = ${which.year}
      and a.kind in (${sql.join(kinds)}) and ${held} and ${told(context)} and ${lyingOn(which.only)}
    order by e.seq`.execute(context.db)
  return found.rows
}
