import { sql } from 'kysely'
import type { RecordType, RowOf } from '#core/record.ts'
import type { EntryTotal, Snapshot } from '#core/warning-rule.ts'
import { changedFigures } from '#modules/documents/service.ts'
import { internalTotals } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { recordTypes } from '#server/registry.ts'

/** Reads everything that rules look at, as of the context's instant and with its clock. Actuals are left out. */
export async function takeSnapshot(context: Context): Promise<Snapshot> {
  const tables = new Map<string, readonly unknown[]>()
  for (const type of recordTypes()) {
    const { kept_by } = type
    // What a political group keeps for itself is told to nobody, so no rule looks at it.
    const told =
      kept_by === null ? sql`true` : sql`(${sql.id(kept_by.group)} is null or ${sql.id(kept_by.until)} is not null)`
    const found = await sql<unknown>`select * from ${sql.id(type.name)} where ${told} order by id`.execute(context.db)
    tables.set(type.name, found.rows)
  }
  return {
    today: context.today,
    rows: <T extends RecordType>(type: T) => (tables.get(type.name) ?? []) as readonly RowOf<T>[],
    entry_totals: await entryTotals(context),
    frozen_figures: await changedFigures(context),
    internal_totals: await internalTotals(context, await setsOfGroups(context)),
  }
}

/** Sums of what is planned, set by set: the sets are named, so that the database passes over the booked entries. */
async function entryTotals(context: Context): Promise<EntryTotal[]> {
  const sets = await sql<{ id: string }>`select id from entry_set where kind <> 'actual' and group_id is null`.execute(
    context.db,
  )
  if (sets.rows.length === 0) return []
  const found = await sql<EntryTotal>`select e.entry_set_id, s.kind as set_kind, e.unit_id, e.account_id,
      a.kind as account_kind, e.year, e.certainty, e.source_kind, e.source_id, e.source_document,
      coalesce(sum(e.amount_ore), 0)::bigint as known_ore,
      sum(case when e.amount_ore is not null then 0 when e.retracts_seq is null then 1 else -1 end)::int
        as unknown_count
    from entry e join account a on a.id = e.account_id join entry_set s on s.id = e.entry_set_id
    where e.entry_set_id in (${sql.join(sets.rows.map(({ id }) => id))})
    group by e.entry_set_id, s.kind, e.unit_id, e.account_id, a.kind, e.year, e.certainty, e.source_kind, e.source_id,
      e.source_document
    having sum(case when e.retracts_seq is null then 1 else -1 end) > 0`.execute(context.db)
  return found.rows
}

/** The sets that groups are put together from, but those that a political group keeps. */
async function setsOfGroups(context: Context): Promise<string[]> {
  const found = await sql<{ id: string }>`select distinct s.id from consolidation c
    join entry_set s on s.id = c.entry_set_id where s.group_id is null order by s.id`.execute(context.db)
  return found.rows.map(({ id }) => id)
}
