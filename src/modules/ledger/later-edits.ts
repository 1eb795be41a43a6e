import { sql } from 'kysely'
import type { Context } from '#server/context.ts'

/** A cell that a person has written in since a source gave an amount there. */
type LaterEdit = {
  unit_id: string
  account_id: string
  year: number
  /** Who wrote there last, and when. */
  recorded_by: string
  recorded_at: string
}

/**
 * The cells where somebody has written on what sources of a kind gave: taken back, it would leave what they added.
 * What other files and records have given stands by itself, and is none.
 */
export async function laterEdits(
  context: Context,
  source: { kind: string; ids: readonly string[] },
): Promise<LaterEdit[]> {
  const found = await sql<LaterEdit>`
    with given as (
      select entry_set_id, unit_id, account_id, year, min(seq) as seq from entry
      where source_kind = ${source.kind} and source_id = any(${source.ids}) and retracts_seq is null
      group by entry_set_id, unit_id, account_id, year)
    select e.unit_id, e.account_id, e.year, (array_agg(e.recorded_by order by e.seq desc))[1] as recorded_by,
      max(e.recorded_at) as recorded_at
    from given g
      join entry e on e.entry_set_id = g.entry_set_id and e.unit_id = g.unit_id and e.account_id = g.account_id
        and e.year = g.year and e.seq > g.seq
    where e.source_kind = 'entry_set' and e.retracts_seq is null
      and not exists (select 1 from entry r where r.retracts_seq = e.seq)
    group by e.unit_id, e.account_id, e.year order by e.unit_id, e.account_id, e.year`.execute(context.db)
  return found.rows
}
