import { sql } from 'kysely'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { findRecord, getRecord, listRecords } from '#server/records.ts'
import { refreshFollowers } from './derive.ts'
import { type Posting, writePosting } from './posting.ts'
import { account, type EntryLine, entrySet, type ListedEntry } from './schema.ts'

/**
 * Adds entries to a set. Nothing is ever changed or taken away; a correction is a new entry. A set that holds a decided
 * budget takes only entries that name the decision they follow from.
 */
export async function post(context: Context, posting: Posting): Promise<{ posting_id: string; lines: number }> {
  const set = await getRecord(context, entrySet, posting.entry_set_id)
  const decided = set.kind === 'decided_budget' && posting.lines.some((line) => line.certainty === 'decided')
  if (decided && posting.decision_id === null) {
    throw new Refusal('ledger.decision_missing', 422, { set: set.name }, [{ field: 'decision_id' }])
  }
  await checkLines(context, posting.lines)
  const made = await writePosting(context, posting, null)
  if (set.kind === 'decided_budget') await refreshFollowers(context)
  return made
}

async function checkLines(context: Context, lines: readonly EntryLine[]): Promise<void> {
  const kinds = new Map((await listRecords(context, account)).map((row) => [row.id, row.kind]))
  const units = new Set(
    (await sql<{ id: string }>`select id from org_unit`.execute(context.db)).rows.map((row) => row.id),
  )
  for (const [index, line] of lines.entries()) {
    const kind = kinds.get(line.account_id)
    const place = (column: string) => [{ row: index + 1, column }]
    if (kind === undefined)
      throw new Refusal(
        'ledger.unknown_account',
        422,
        { account: line.account_id, row: index + 1 },
        place('account_id'),
      )
    if (!units.has(line.unit_id))
      throw new Refusal('ledger.unknown_unit', 422, { unit: line.unit_id, row: index + 1 }, place('unit_id'))
    const amount = line.amount_ore ?? 0
    const wrongSign = kind === 'revenue' || kind === 'inflow' ? amount > 0 : false
    if (wrongSign)
      throw new Refusal('ledger.wrong_sign', 422, { row: index + 1, account: line.account_id }, place('amount_ore'))
    if (line.certainty === 'conditional' && line.condition === null) {
      throw new Refusal('ledger.condition_missing', 422, { row: index + 1 }, place('condition'))
    }
    if (line.certainty === 'unknown' && line.amount_ore !== null) {
      throw new Refusal('ledger.unknown_with_amount', 422, { row: index + 1 }, place('amount_ore'))
    }
  }
}

const listed = sql`e.seq, e.entry_set_id, e.year, e.month, e.unit_id, e.account_id, a.name as account_name, a.kind,
  e.amount_ore, e.certainty, e.condition, e.reason, e.source_kind, e.source_id, e.source_document, e.source_section,
  e.decision_id, e.synthetic, e.recorded_at, e.recorded_by`

/** An entry holds while no other retracts it. */
const holds = sql`e.retracts_seq is null and not exists (select 1 from entry r where r.retracts_seq = e.seq)`

/** The set's entries that hold, for units and one year, in the order they were recorded. */
export async function entriesOf(
  context: Context,
  which: { entry_set_id: string; unit_ids: readonly string[]; year: number; account_kinds?: readonly string[] },
): Promise<ListedEntry[]> {
  const kinds = which.account_kinds ?? ['cost', 'revenue', 'outlay', 'inflow']
  const found = await sql<ListedEntry>`select ${listed} from entry e join account a on a.id = e.account_id
    where e.entry_set_id = ${which.entry_set_id} and e.unit_id in (${sql.join(which.unit_ids)})
      and e.year = ${which.year}
      and a.kind in (${sql.join(kinds)}) and ${holds}
    order by e.seq`.execute(context.db)
  return found.rows
}

/** The entries that hold and come from one record, in one year or in all. */
export async function entriesOfSource(
  context: Context,
  source: { kind: string; id: string },
  year: number | null,
): Promise<ListedEntry[]> {
  const inYear = year === null ? sql`true` : sql`e.year = ${year}`
  const found = await sql<ListedEntry>`select ${listed} from entry e join account a on a.id = e.account_id
    where e.source_kind = ${source.kind} and e.source_id = ${source.id} and ${inYear} and ${holds}
    order by e.year, e.month, e.seq`.execute(context.db)
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

/** The first set of a kind; null when there is none. */
export async function setOfKind(
  context: Context,
  kind: RowOf<typeof entrySet>['kind'],
): Promise<RowOf<typeof entrySet> | null> {
  return (await listRecords(context, entrySet, { kind }))[0] ?? null
}

/** The named set, or the latest decided budget. */
export async function setOrDecided(context: Context, entry_set_id: string | undefined) {
  if (entry_set_id === undefined) return decidedBudget(context)
  const set = await findRecord(context, entrySet, entry_set_id)
  if (set === null) throw new Refusal('ledger.unknown_set', 404, { set: entry_set_id })
  return set
}
