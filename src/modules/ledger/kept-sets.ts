import { sql } from 'kysely'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { mayInGroup } from '#server/grants.ts'
import { findRecord, holdRecord, lockRecord, reviseRecord } from '#server/records.ts'
import { isKeptFrom, requireUnit } from '#server/rights.ts'
import { entrySet } from './schema.ts'

type EntrySet = RowOf<typeof entrySet>

/** The set, for those from whom no political group keeps it. For others it does not exist. */
export async function readableSet(context: Context, id: string): Promise<EntrySet> {
  const set = await findRecord(context, entrySet, id)
  if (set === null || isKeptFrom(context, entrySet, set))
    throw new Refusal('ledger.unknown_set', 404, { set: id }, [{ field: 'entry_set_id' }])
  return set
}

/** That the entry e lies in no set that a political group keeps from the person. Condition on the entry e. */
export function notKept({ actor }: Pick<Context, 'actor'>) {
  const own = (actor.groups ?? []).filter(({ verb }) => verb === 'read').map(({ group_id }) => group_id)
  const others = own.length === 0 ? sql`true` : sql`group_id not in (${sql.join(own)})`
  return sql`e.entry_set_id not in (
    select id from entry_set where group_id is not null and published_on is null and ${others})`
}

/** The lock of a set's own, apart from the row's: writers share it, and whoever fixes the set has it alone. */
const setLock = 4714

/** Refuses what would change a plan that has been decided as the budget. Held until the transaction ends. */
export async function requireUnfixed(context: Context, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${setLock}, hashtext(${lockName(context, id)}))`.execute(context.db)
  const set = await findRecord(context, entrySet, id)
  if (set !== null && set.fixed_on !== null)
    throw new Refusal('ledger.fixed', 409, { set: set.name, day: set.fixed_on }, [{ field: 'entry_set_id' }])
}

/**
 * Fixes a plan, after all that is being written in it has landed. The row comes first, in the order of those who change
 * cells, and by the weaker lock, so that a posting that is under way can name the set.
 */
export async function fixSet(context: Context, id: string): Promise<EntrySet> {
  await holdRecord(context, entrySet, id)
  await sql`select pg_advisory_xact_lock(${setLock}, hashtext(${lockName(context, id)}))`.execute(context.db)
  await requireUnfixed(context, id)
  return reviseRecord(context, entrySet, id, { fixed_on: context.today })
}

const lockName = ({ city }: Context, id: string) => `${city.schema_name}/${id}`

/**
 * Refuses those who may not write the set for the units. An alternative budget is written for all units by its group
 * alone, and by nobody once it is published; every other set by those who may write the units' money.
 */
export async function requireWriter(context: Context, id: string, unit_ids: Iterable<string>): Promise<EntrySet> {
  const set = await requireMayWrite(context, id, unit_ids)
  // Held until the change has landed, so that nothing is written after a publishing that was first.
  if (set.group_id !== null) requireGroup(context, await lockRecord(context, entrySet, id), 'write')
  return set
}

/** The same for whoever only reads what they may write, as the workbook that they will write in. */
export async function requireMayWrite(context: Context, id: string, unit_ids: Iterable<string>): Promise<EntrySet> {
  const set = await readableSet(context, id)
  if (set.group_id === null) for (const unit of unit_ids) requireUnit(context, 'economy', 'write', unit)
  else requireGroup(context, set, 'write')
  return set
}

/** Refuses those who may not do it for the group whose alternative it is, and everybody once it is published. */
export function requireGroup(context: Context, set: EntrySet, verb: 'write' | 'decide'): void {
  if (set.published_on !== null) throw new Refusal('ledger.published', 409, { set: set.name })
  if (set.group_id === null || !mayInGroup(context.actor.groups ?? [], set.group_id, verb))
    throw new Refusal('ledger.other_group', 403, { set: set.name })
}
