import { sql } from 'kysely'
import type { Certainty } from '#core/certainty.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { mayForUnit } from '#server/grants.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { together } from '#server/together.ts'
import { refreshFollowers } from './derive.ts'
import { holds, listed } from './entries.ts'
import { readableSet, requireUnfixed } from './kept-sets.ts'
import { checkLines } from './line-rules.ts'
import { type Posting, type PreparedPosting, writePosting, writePrepared } from './posting.ts'
import { entrySet, type ListedEntry } from './schema.ts'
import { told } from './told.ts'

export { strayFaults } from './cell-rules.ts'
export { changeCells, type HeldCell, heldCells } from './cells.ts'
export { entriesToTell, type ToldEntry } from './condensed.ts'
export { copyEntries, copyLines, decideEntries } from './copying.ts'
export { entriesOf } from './entries.ts'
export { entriesTogether } from './entries-together.ts'
export { forgetFiledCubes, keepCubesIn } from './filed-cubes.ts'
export { periodsBeside, seenInCells } from './held-cells.ts'
export { internalTotals } from './internal-totals.ts'
export { cubeMade, makeCubes, prepareCube } from './kept-cubes.ts'
export { fixSet, readableSet, requireGroup, requireMayWrite, requireUnfixed, requireWriter } from './kept-sets.ts'
export { laterEdits } from './later-edits.ts'
export { checkAmounts } from './line-rules.ts'
export type { PreparedPosting } from './posting.ts'
export { type Only, onlyOf } from './total-question.ts'
export { inOrder, placesOf, totalsOf } from './totals.ts'
export { cellFaults } from './tried-cells.ts'

/**
 * Adds entries to a set. Nothing is ever changed or taken away; a correction is a new entry. What the lines must keep
 * is in `checkLines`.
 */
export async function post(context: Context, posting: Posting): Promise<{ posting_id: string; lines: number }> {
  await checkLines(context, posting)
  const made = await writePosting(context, posting, null)
  const set = await getRecord(context, entrySet, posting.entry_set_id)
  if (set.kind === 'decided_budget') await refreshFollowers(context)
  return made
}

/** What lines that are made ready apart use of the city, and how sure they are: enough to hold them to the rules. */
export type UsedByPrepared = {
  account_ids: readonly string[]
  unit_ids: readonly string[]
  certainties: readonly Certainty[]
}

/**
 * Adds what has been booked elsewhere, as it is booked. The rules are those of `post`, but an amount may have either
 * sign; the rows come in pieces that are made ready apart, and any number of them lands in the caller's transaction.
 */
export async function postPrepared(
  context: Context,
  posting: Omit<Posting, 'lines'>,
  used: UsedByPrepared,
  pieces: AsyncIterable<PreparedPosting>,
): Promise<void> {
  const none = { activity_id: null, project_id: null, counterparty_id: null, condition: null, reason: '-' }
  const [unit_id = '', account_id = ''] = [used.unit_ids[0], used.account_ids[0]]
  const line = {
    year: 1990,
    month: null,
    unit_id,
    account_id,
    amount_ore: null,
    certainty: 'unknown',
    ...none,
  } as const
  const lines = [
    ...used.account_ids.map((account) => ({ ...line, account_id: account })),
    ...used.unit_ids.map((unit) => ({ ...line, unit_id: unit })),
    ...used.certainties.map((certainty) => ({ ...line, certainty })),
  ]
  await requireUnfixed(context, posting.entry_set_id)
  if (used.account_ids.length > 0) await checkLines(context, { ...posting, lines }, 'as_booked')
  for await (const piece of pieces) await writePrepared(context, piece)
}

/** Whether the person may decide on the money of all the units; the unit null is the whole city. */
export function mayDecide(context: Context, unit_ids: readonly (string | null)[]): boolean {
  return unit_ids.every((unit) => mayForUnit(context.actor.grants, 'economy', 'decide', unit))
}

/**
 * Refuses those who may not decide for the units when the set is a decided budget: writing is not enough there.
 */
export async function requireDecider(
  context: Context,
  entry_set_id: string,
  unit_ids: readonly (string | null)[],
): Promise<void> {
  const set = await getRecord(context, entrySet, entry_set_id)
  if (set.kind !== 'decided_budget') return
  if (mayDecide(context, unit_ids)) return
  throw new Refusal('ledger.decide_only', 403, { set: set.name }, [{ field: 'entry_set_id' }])
}

/** The entries that hold and come from one record, in one year or in all. */
export async function entriesOfSource(
  context: Context,
  source: { kind: string; id: string },
  year: number | null,
): Promise<ListedEntry[]> {
  return (await entriesTogether(context, sourceKey(source.kind, source.id, year))) ?? []
}

const sourceKey = (...source: [kind: string, id: string, year: number | null]) => JSON.stringify(source)

const entriesTogether = together(async (context, keys) => {
  const sources = keys.map((key) => JSON.parse(key) as [kind: string, id: string, year: number | null])
  // Source by source: where a few have given most of the ledger, the planner would take each for one of them and read
  // all of it. `offset 0` keeps the reading of one source a reading of its own.
  const [kinds, ids, years] = [0, 1, 2].map((column) => sources.map((source) => source[column]))
  const found = await sql<ListedEntry & { asked_year: number | null }>`select ${listed}, s.year as asked_year
    from unnest(${kinds}::text[], ${ids}::text[], ${years}::int[]) as s (kind, id, year)
    cross join lateral (select * from entry given where given.source_kind = s.kind and given.source_id = s.id
      and (s.year is null or given.year = s.year) offset 0) e
    join account a on a.id = e.account_id
    where ${holds} and ${told(context)}
    order by e.year, e.month, e.seq`.execute(context.db)
  const entries = new Map<string, ListedEntry[]>()
  for (const { asked_year, ...entry } of found.rows) {
    const key = sourceKey(entry.source_kind ?? '', entry.source_id ?? '', asked_year)
    entries.set(key, [...(entries.get(key) ?? []), entry])
  }
  return entries
})

export type AccountSum = {
  account_id: string
  account_name: string
  /** Null when every amount is unknown. */
  known_ore: number | null
  unknown_count: number
  /** The grades of what is known, or of all where nothing is. */
  certainties: Certainty[]
}

/** What one record has given that holds, account by account: for a source with more entries than anybody looks at. */
export async function sumsOfSource(context: Context, source: { kind: string; id: string }): Promise<AccountSum[]> {
  const found = await sql<AccountSum>`select e.account_id, a.name as account_name,
      sum(e.amount_ore)::bigint as known_ore, (count(*) - count(e.amount_ore))::int as unknown_count,
      coalesce(array_agg(distinct e.certainty) filter (where e.amount_ore is not null),
        array_agg(distinct e.certainty)) as certainties
    from entry e join account a on a.id = e.account_id
    where e.source_kind = ${source.kind} and e.source_id = ${source.id} and ${holds} and ${told(context)}
    group by e.account_id, a.name order by e.account_id`.execute(context.db)
  return found.rows
}

/** The latest decided budget that was known, by its first year; refuses when the city has none. */
export async function decidedBudget(
  context: Context,
): Promise<{ id: string; first_year: number; last_year: number; name: string }> {
  const sets = (await listRecords(context, entrySet, { kind: 'decided_budget' })).sort(
    (a, b) => b.first_year - a.first_year,
  )
  const set = sets[0]
  if (set === undefined) throw new Refusal('ledger.no_decided_budget', 404)
  return set
}

/** The decided budget that holds for a year: of those that have the year, the one decided last. Null when none has. */
export async function budgetOfYear(context: Context, year: number): Promise<RowOf<typeof entrySet> | null> {
  const sets = (await setsOfKind(context, 'decided_budget'))
    .filter((set) => set.first_year <= year && year <= set.last_year)
    .sort((a, b) => b.first_year - a.first_year)
  return sets[0] ?? null
}

/** The sets of a kind, in the order of their ids. */
export function setsOfKind(context: Context, kind: RowOf<typeof entrySet>['kind']): Promise<RowOf<typeof entrySet>[]> {
  return listRecords(context, entrySet, { kind })
}

/** The named set, or the decided budget that has the year; of a year that none has, the latest decided budget. */
export async function setOfYear(context: Context, entry_set_id: string | undefined, year: number) {
  if (entry_set_id !== undefined) return readableSet(context, entry_set_id)
  return (await budgetOfYear(context, year)) ?? decidedBudget(context)
}

/** The named set, or the latest decided budget. */
export async function setOrDecided(context: Context, entry_set_id: string | undefined) {
  if (entry_set_id === undefined) return decidedBudget(context)
  return readableSet(context, entry_set_id)
}
