import { sql } from 'kysely'
import type { DerivedEntry } from '#core/entry.ts'
import { Refusal } from '#core/refusal.ts'
import { canonicalJson, sha256 } from '#server/canonical.ts'
import type { Context } from '#server/context.ts'
import { findRecord, getRecord, listRecords } from '#server/records.ts'
import { account, type EntryLine, entrySet, type ListedEntry } from './schema.ts'

export type Source = { kind: string; id: string; document: string | null; section: string | null; synthetic: boolean }

type Posting = { entry_set_id: string; decision_id: string | null; source: Source; lines: readonly EntryLine[] }

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
  return write(context, posting, null)
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

/**
 * Makes the ledger hold exactly `wanted` for a source: what is there and no longer wanted is retracted by a mirror
 * entry, what is missing is added, the rest is left alone. A changed lease or project calls this in its own transaction.
 */
export async function derive(context: Context, source: Source, wanted: readonly DerivedEntry[]): Promise<void> {
  const live = await liveOfSource(context, source)
  const keyOf = (entry: DerivedEntry) => canonicalJson(comparable(entry))
  const missing = new Map<string, DerivedEntry[]>()
  for (const entry of wanted) missing.set(keyOf(entry), [...(missing.get(keyOf(entry)) ?? []), entry])
  const retract: (DerivedEntry & { seq: number })[] = []
  for (const entry of live) {
    const same = missing.get(keyOf(entry))
    if (same === undefined || same.length === 0) retract.push(entry)
    else same.pop()
  }
  for (const entry of retract) {
    const mirror = { ...line(entry), amount_ore: entry.amount_ore === null ? null : 0 - entry.amount_ore }
    await write(context, { entry_set_id: entry.entry_set_id, decision_id: null, source, lines: [mirror] }, entry.seq)
  }
  const added = [...missing.values()].flat()
  for (const set of new Set(added.map((entry) => entry.entry_set_id))) {
    const lines = added.filter((entry) => entry.entry_set_id === set).map(line)
    await write(context, { entry_set_id: set, decision_id: null, source, lines }, null)
  }
}

/** The set that holds what the city has bound itself to; made the first time something derives into it. */
export const commitmentsSet = 'commitments'

function comparable(entry: DerivedEntry) {
  return { entry_set_id: entry.entry_set_id, ...line(entry) }
}

function line(entry: DerivedEntry): EntryLine {
  return {
    year: entry.year,
    month: entry.month,
    unit_id: entry.unit_id,
    account_id: entry.account_id,
    activity_id: entry.activity_id ?? null,
    project_id: entry.project_id ?? null,
    counterparty_id: entry.counterparty_id ?? null,
    amount_ore: entry.amount_ore,
    certainty: entry.certainty,
    condition: entry.condition,
    reason: entry.reason,
  }
}

async function liveOfSource(context: Context, source: Source): Promise<(DerivedEntry & { seq: number })[]> {
  const found = await sql<DerivedEntry & { seq: number }>`select e.seq, e.entry_set_id, e.year, e.month, e.unit_id,
      e.account_id, e.activity_id, e.project_id, e.counterparty_id, e.amount_ore, e.certainty, e.condition, e.reason
    from entry e
    where e.source_kind = ${source.kind} and e.source_id = ${source.id} and e.retracts_seq is null
      and not exists (select 1 from entry r where r.retracts_seq = e.seq)
    order by e.seq`.execute(context.db)
  return found.rows
}

async function write(
  context: Context,
  posting: Posting,
  retracts: number | null,
): Promise<{ posting_id: string; lines: number }> {
  const posting_id = context.newId()
  const { source } = posting
  const rows = posting.lines.map((entry) => ({
    posting_id,
    entry_set_id: posting.entry_set_id,
    ...entry,
    source_kind: source.kind,
    source_id: source.id,
    source_document: source.document,
    source_section: source.section,
    decision_id: posting.decision_id,
    synthetic: source.synthetic,
    retracts_seq: retracts,
    recorded_at: context.now,
    recorded_by: context.actor.name,
  }))
  await sql`insert into entry (posting_id, entry_set_id, year, month, unit_id, account_id, activity_id, project_id,
      counterparty_id, amount_ore, certainty, condition, reason, source_kind, source_id, source_document, source_section,
      decision_id, synthetic, retracts_seq, recorded_at, recorded_by)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line (posting_id text, entry_set_id text,
      year integer, month integer, unit_id text, account_id text, activity_id text, project_id text,
      counterparty_id text, amount_ore bigint, certainty text, condition text, reason text, source_kind text,
      source_id text, source_document text, source_section text, decision_id text, synthetic boolean,
      retracts_seq bigint, recorded_at timestamptz, recorded_by text)`.execute(context.db)
  context.written.push({ table: 'entry', id: posting_id, version: rows.length, sha256: sha256(canonicalJson(rows)) })
  return { posting_id, lines: rows.length }
}

/** The set's entries that hold, for units and one year, in the order they were recorded. */
export async function entriesOf(
  context: Context,
  which: { entry_set_id: string; unit_ids: readonly string[]; year: number; account_kinds?: readonly string[] },
): Promise<ListedEntry[]> {
  const kinds = which.account_kinds ?? ['cost', 'revenue', 'outlay', 'inflow']
  const found = await sql<ListedEntry>`select e.seq, e.entry_set_id, e.year, e.month, e.unit_id, e.account_id,
      a.name as account_name, a.kind, e.amount_ore, e.certainty, e.condition, e.reason, e.source_kind, e.source_id,
      e.source_document, e.source_section, e.decision_id, e.synthetic, e.recorded_at, e.recorded_by
    from entry e join account a on a.id = e.account_id
    where e.entry_set_id = ${which.entry_set_id} and e.unit_id in (${sql.join(which.unit_ids)}) and e.year = ${which.year}
      and a.kind in (${sql.join(kinds)}) and e.retracts_seq is null
      and not exists (select 1 from entry r where r.retracts_seq = e.seq)
    order by e.seq`.execute(context.db)
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

/** The named set, or the latest decided budget. */
export async function setOrDecided(context: Context, entry_set_id: string | undefined) {
  if (entry_set_id === undefined) return decidedBudget(context)
  const set = await findRecord(context, entrySet, entry_set_id)
  if (set === null) throw new Refusal('ledger.unknown_set', 404, { set: entry_set_id })
  return set
}
