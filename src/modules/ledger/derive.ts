import { sql } from 'kysely'
import type { DerivedEntry } from '#core/entry.ts'
import { canonicalJson } from '#server/canonical.ts'
import type { Context } from '#server/context.ts'
import type { Derivation } from '#server/module.ts'
import { createRecord, listRecords } from '#server/records.ts'
import { budgetFollowers, recordTypeOf } from '#server/registry.ts'
import { textOf } from '#server/texts.ts'
import { checkLines } from './line-rules.ts'
import { type Source, writePosting } from './posting.ts'
import { derivedSetIds, type EntryLine, entrySet } from './schema.ts'

/** An entry that holds, by its place in the journal. */
type Live = DerivedEntry & { seq: number }

/**
 * Makes the ledger hold exactly `wanted` for a source: what is there and no longer wanted is retracted by a mirror
 * entry, what is missing is added, the rest is left alone. It runs in the transaction that changes the record, and a
 * line that the ledger does not take (`checkLines`) refuses the change of the record.
 */
export async function derive(
  context: Context,
  source: Source,
  asked: readonly DerivedEntry[],
  /** Sets in which nothing is added or taken back. */
  left_alone: readonly string[] = [],
): Promise<void> {
  const isAsked = ({ entry_set_id }: DerivedEntry) => !left_alone.includes(entry_set_id)
  const wanted = asked.filter(isAsked)
  const live = (await liveOfSource(context, source)).filter(isAsked)
  const keyOf = (entry: DerivedEntry) => canonicalJson(comparable(entry))
  const missing = new Map<string, DerivedEntry[]>()
  for (const entry of wanted) missing.set(keyOf(entry), [...(missing.get(keyOf(entry)) ?? []), entry])
  const retract: Live[] = []
  for (const entry of live) {
    const same = missing.get(keyOf(entry))
    if (same === undefined || same.length === 0) retract.push(entry)
    else same.pop()
  }
  for (const [target, entries] of Map.groupBy(retract, targetOf)) await writeMirrors(context, source, target, entries)
  const added = [...missing.values()].flat()
  for (const [target, entries] of Map.groupBy(added, targetOf)) {
    const posting = { ...parseTarget(target), source, lines: entries.map(line) }
    await checkLines(context, posting)
    await writePosting(context, posting, null)
  }
}

/** How many entries are taken back at a time: a few milliseconds of work between two answers to others. */
const entriesAtATime = 2000

/**
 * Takes back all that a source has given, however much it is: every entry that holds gets its mirror, in pieces, in the
 * caller's transaction.
 */
export async function retractAll(context: Context, source: Source): Promise<void> {
  let last = 0
  for (;;) {
    const live = await liveOfSource(context, source, { after: last, most: entriesAtATime })
    for (const [target, entries] of Map.groupBy(live, targetOf)) await writeMirrors(context, source, target, entries)
    if (live.length < entriesAtATime) return
    last = live.at(-1)?.seq ?? last
  }
}

async function writeMirrors(context: Context, source: Source, target: string, entries: readonly Live[]): Promise<void> {
  const lines = entries.map((entry) => ({
    ...line(entry),
    amount_ore: entry.amount_ore === null ? null : 0 - entry.amount_ore,
  }))
  const retracts = entries.map((entry) => entry.seq)
  await writePosting(context, { ...parseTarget(target), source, lines }, retracts)
}

/** Entries of one set and decision are written as one posting. */
function targetOf(entry: DerivedEntry): string {
  return JSON.stringify([entry.entry_set_id, entry.decision_id ?? null])
}

function parseTarget(target: string): { entry_set_id: string; decision_id: string | null } {
  const [entry_set_id, decision_id] = JSON.parse(target) as [string, string | null]
  return { entry_set_id, decision_id }
}

export type DerivedSet = 'commitments' | 'project_burn' | 'funding'

const derivedSets: Record<DerivedSet, 'commitments' | 'plan'> = {
  commitments: 'commitments',
  project_burn: 'plan',
  funding: 'plan',
}

/** The set that derived entries of a kind lie in, made the first time it is needed. */
export async function derivedSet(context: Context, name: DerivedSet): Promise<string> {
  const id = derivedSetIds[name]
  const there = (await listRecords(context, entrySet)).some((set) => set.id === id)
  if (there) return id
  const label = textOf({ language: 'sv' }, `ledger.set.${name}`)
  await createRecord(context, entrySet, {
    id,
    name: label,
    kind: derivedSets[name],
    first_year: 1990,
    last_year: 2200,
  })
  return id
}

type Origin = { source_document: string | null; source_section: string | null; synthetic: boolean }

/**
 * Makes the ledger hold what one record derives; nothing when the record is gone. A fixed plan stays as it was, and
 * what follows the decided budget follows it no longer there; a record whose entries lie in one is not taken away.
 */
export async function deriveFor(
  context: Context,
  derivation: Derivation,
  id: string,
  row: Record<string, unknown> | null,
): Promise<void> {
  const origin = (row ?? { source_document: null, source_section: null, synthetic: false }) as Origin
  const source = {
    kind: derivation.record,
    id,
    document: origin.source_document,
    section: origin.source_section,
    synthetic: origin.synthetic,
  }
  const left_alone = row !== null && derivation.follows_budget ? await fixedSets(context) : []
  await derive(context, source, row === null ? [] : await derivation.entries(context, row as never), left_alone)
}

async function fixedSets(context: Context): Promise<string[]> {
  return (await listRecords(context, entrySet)).filter(({ fixed_on }) => fixed_on !== null).map(({ id }) => id)
}

/** Makes anew what depends on the decided budget, when that has got new entries. */
export async function refreshFollowers(context: Context): Promise<void> {
  for (const derivation of budgetFollowers()) {
    for (const row of await listRecords(context, recordTypeOf(derivation.record))) {
      await deriveFor(context, derivation, (row as { id: string }).id, row as Record<string, unknown>)
    }
  }
}

function comparable(entry: DerivedEntry) {
  return { entry_set_id: entry.entry_set_id, decision_id: entry.decision_id ?? null, ...line(entry) }
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

/** The entries of a source that hold: all of them, or the next so many in the journal. */
async function liveOfSource(
  context: Context,
  source: Source,
  page: { after: number; most: number } | null = null,
): Promise<Live[]> {
  const paged = page === null ? sql`order by e.seq` : sql`and e.seq > ${page.after} order by e.seq limit ${page.most}`
  const found = await sql<Live>`select e.seq, e.entry_set_id, e.year, e.month, e.unit_id,
      e.account_id, e.activity_id, e.project_id, e.counterparty_id, e.amount_ore, e.certainty, e.condition, e.reason,
      e.decision_id
    from entry e
    where e.source_kind = ${source.kind} and e.source_id = ${source.id} and e.retracts_seq is null
      and not exists (select 1 from entry r where r.retracts_seq = e.seq)
    ${paged}`.execute(context.db)
  return found.rows
}
