import { sql } from 'kysely'
import type { RecordType, RowOf } from '#core/record.ts'
import type { EntryTotal, FrozenFigure, InternalTotal, Snapshot } from '#core/warning-rule.ts'
import { changedFigures } from '#modules/documents/service.ts'
import { internalTotals } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { recordTypes } from '#server/registry.ts'

/** Everything that rules look at, by name. What is as before is the very same value as before. */
export type Facts = ReadonlyMap<string, unknown>

/** The name of the records of a kind among the facts. */
export const rowsOf = (kind: string) => `rows of ${kind}`

/** The facts as a snapshot; `look` gives each by its name when a rule looks at it. */
export function snapshotOf(look: (name: string) => unknown): Snapshot {
  return {
    get today() {
      return look('today') as string
    },
    rows: <T extends RecordType>(type: T) => (look(rowsOf(type.name)) ?? noRows) as readonly RowOf<T>[],
    get entry_totals() {
      return look('entry_totals') as readonly EntryTotal[]
    },
    get frozen_figures() {
      return look('frozen_figures') as readonly FrozenFigure[]
    },
    get internal_totals() {
      return look('internal_totals') as readonly InternalTotal[]
    },
  }
}

const noRows: readonly unknown[] = []

/** What is said of warnings makes no figure another. */
const besides = new Set(['acknowledgement', 'warning_sighting'])

/** Facts of before, and the tables that have been written since. */
type Before = { facts: Facts; written: ReadonlySet<string> }

/**
 * Reads everything that rules look at, as of the context's instant and with its clock. With what was known before, only
 * what comes from tables that have been written since is read anew. Actuals are left out.
 */
export async function readFacts(context: Context, before: Before | null): Promise<Facts> {
  const facts = new Map<string, unknown>([['today', context.today]])
  const isAsBefore = (tables: readonly string[]) => before !== null && !tables.some((name) => before.written.has(name))
  const tell = async (name: string, tables: readonly string[], read: () => Promise<readonly unknown[]>) => {
    facts.set(name, isAsBefore(tables) ? before?.facts.get(name) : await read())
  }
  for (const type of recordTypes()) await tell(rowsOf(type.name), [type.name], () => toldRows(context, type))
  await tell('entry_totals', ['entry', 'account', 'entry_set'], () => entryTotals(context))
  const ofGroups = ['entry', 'account', 'entry_set', 'consolidation']
  await tell('internal_totals', ofGroups, async () => internalTotals(context, await setsOfGroups(context)))
  // A figure may be made of anything.
  const others = [...(before?.written ?? [])].filter((table) => !besides.has(table))
  await tell('frozen_figures', others, () => changedFigures(context))
  return facts
}

/** What a political group keeps for itself is told to nobody, so no rule looks at it. */
async function toldRows(context: Context, { name, kept_by }: RecordType): Promise<readonly unknown[]> {
  const told =
    kept_by === null ? sql`true` : sql`(${sql.id(kept_by.group)} is null or ${sql.id(kept_by.until)} is not null)`
  return (await sql<unknown>`select * from ${sql.id(name)} where ${told} order by id`.execute(context.db)).rows
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
