import { sql } from 'kysely'
import type { RowOf } from '#core/record.ts'
import type { Context } from '#server/context.ts'
import { listRecords } from '#server/records.ts'
import { cubeGroups } from './cube-totals.ts'
import { entriesOf, type Which } from './entries.ts'
import { isAsked } from './entries-together.ts'
import { cubeSoon } from './kept-cubes.ts'
import { account, accountKinds, type ListedEntry } from './schema.ts'
import { inUnits, lyingOn } from './told.ts'
import type { Group, Question } from './total-question.ts'
import { databaseGroups } from './totals.ts'

/** Entries that a figure is made of: one by one, or so many together. */
export type ToldEntry = ListedEntry & { count?: number }

/** More entries of a year than this are told by sums: as objects, one by one, they would be hundreds of megabytes. */
const mostOneByOne = 20_000

/** What a unit's entries are told under, when it is not the unit itself: the member of the group that it lies below. */
export type Places = ReadonlyMap<string, string>

/** All the units told under one of them. */
export function placedIn(unit: string, unit_ids: readonly string[]): Places {
  return new Map(unit_ids.map((id) => [id, unit]))
}

/** A year with at most so many entries is read whole and once, however many parts of it are asked for. */
const mostAtOnce = 2000

/**
 * The entries that hold in a set and a year: one by one, or, when more than `most` are asked for, as sums by place,
 * account, counterparty and grade. A sum has the number of its entries; what is unknown stands apart from the known.
 */
export async function entriesToTell(
  context: Context,
  which: Which,
  places: Places,
  most = mostOneByOne,
): Promise<readonly ToldEntry[]> {
  const { entry_set_id, unit_ids, year, recorded_to = null } = which
  const whole = { entry_set_id, unit_ids, year, recorded_to }
  if (!(await hasMore(context, whole, Math.min(most, mostAtOnce))))
    return (await entriesOf(context, whole)).filter((entry) => isAsked(entry, which))
  return (await hasMore(context, which, most)) ? condensedEntries(context, which, places) : entriesOf(context, which)
}

async function hasMore(context: Context, { entry_set_id, unit_ids, year, only }: Which, most: number) {
  const beyond = await sql`select 1 from entry e where e.entry_set_id = ${entry_set_id}
    and ${inUnits(unit_ids)} and e.year = ${year} and ${lyingOn(only)} limit 1 offset ${most}`.execute(context.db)
  return beyond.rows.length > 0
}

/** The same entries as sums, whatever their number. */
export async function condensedEntries(context: Context, which: Which, places: Places): Promise<ToldEntry[]> {
  const { entry_set_id, unit_ids, year, account_kinds = accountKinds, recorded_to = null, only = {} } = which
  const question: Question = {
    ...{ entry_set_id, unit_ids, places, recorded_to, only },
    ...{ from_year: year, to_year: year, by: ['unit', 'kind', 'account', 'counterparty'] },
  }
  const groups = (await fromCube(context, question)) ?? (await databaseGroups(context, question))
  const accounts = new Map((await listRecords(context, account)).map((row) => [row.id, row]))
  const found = await sql<{ synthetic: boolean }>`select synthetic from entry where entry_set_id = ${entry_set_id}
    and year = ${year} and synthetic limit 1`.execute(context.db)
  const synthetic = found.rows.length > 0
  return groups.flatMap((group) => {
    const booked = accounts.get(String(group.account))
    if (booked === undefined || !account_kinds.includes(booked.kind)) return []
    const head = headOf(which, group, booked, synthetic)
    return [
      ...(group.known_count > 0 ? [{ ...head, amount_ore: group.known_ore, count: group.known_count }] : []),
      ...(group.unknown_count > 0 ? [{ ...head, amount_ore: null, count: group.unknown_count }] : []),
    ]
  })
}

async function fromCube(context: Context, question: Question): Promise<Group[] | null> {
  const found = await cubeGroups(context, question)
  if (found !== null) return found
  await cubeSoon(context)
  return cubeGroups(context, question)
}

function headOf(which: Which, group: Group, booked: RowOf<typeof account>, synthetic: boolean) {
  const { unit, counterparty, certainty } = group
  return {
    ...{ seq: 0, entry_set_id: which.entry_set_id, year: which.year, month: null, unit_id: String(unit) },
    ...{ account_id: booked.id, account_name: booked.name, kind: booked.kind, activity_id: null, project_id: null },
    ...{ counterparty_id: counterparty == null ? null : String(counterparty), certainty, condition: null },
    ...{ reason: '', source_kind: null, source_id: null, source_document: null, source_section: null },
    ...{ decision_id: null, synthetic, recorded_at: '', recorded_by: '' },
  }
}
