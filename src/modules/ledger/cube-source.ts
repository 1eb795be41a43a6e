import { sql } from 'kysely'
import type { Certainty } from '#core/certainty.ts'
import { type CubeEntry, periodOf } from '#core/cube/entry.ts'
import type { Context } from '#server/context.ts'
import { page } from '#server/read-once.ts'

/** A row of a page, in the shortest form that the driver reads: much of the time of building a cube is reading rows. */
type Row = {
  seq: number
  entry_set_id: string
  year: number
  month: number | null
  unit_id: string
  account_id: string
  activity_id: string | null
  project_id: string | null
  counterparty_id: string | null
  amount_ore: number | null
  certainty: Certainty
  mirror: boolean
  recorded_s: number
}

const columns = sql`seq, entry_set_id, year, month, unit_id, account_id, activity_id, project_id, counterparty_id,
  amount_ore, certainty, retracts_seq is not null as mirror,
  extract(epoch from recorded_at)::float8 as recorded_s`

/** So many entries are read between two answers to others: reading a row takes ten times as long as adding it. */
const rowsOfPage = 1000

/**
 * The city's entries in the order of the journal, as they are in the transaction's snapshot, a page at a time: a few
 * milliseconds of work between two answers to others. What is read is the present also when the reader stands in the
 * past: the cube itself tells what was known when.
 */
export async function* pagesOfEntries(context: Context): AsyncGenerator<CubeEntry[]> {
  let coming = pageAfter(context, 0)
  for (;;) {
    const { rows } = await coming
    const last = rows.at(-1)
    if (last === undefined) return
    // The database reads the next page while this one is taken care of.
    coming = pageAfter(context, last.seq)
    coming.catch(() => undefined)
    yield rows.map(cubeEntry)
  }
}

function pageAfter(context: Context, seq: number) {
  return sql<Row>`${page} select ${columns} from ${entries(context)} where seq > ${seq}
    order by seq limit ${rowsOfPage}`.execute(context.db)
}

/** The entries of some postings, in the order of the journal. */
export async function entriesOfPostings(context: Context, posting_ids: readonly string[]): Promise<CubeEntry[]> {
  if (posting_ids.length === 0) return []
  const found = await sql<Row>`select ${columns} from ${entries(context)} where posting_id = any(${posting_ids})
    order by seq`.execute(context.db)
  return found.rows.map(cubeEntry)
}

function entries({ city }: Context) {
  return sql`${sql.id(city.schema_name)}.entry`
}

function cubeEntry(row: Row): CubeEntry {
  return {
    seq: row.seq,
    set: row.entry_set_id,
    unit: row.unit_id,
    account: row.account_id,
    activity: row.activity_id,
    project: row.project_id,
    counterparty: row.counterparty_id,
    period: periodOf(row.year, row.month),
    amount_ore: row.amount_ore,
    certainty: row.certainty,
    mirror: row.mirror,
    recorded_s: row.recorded_s,
  }
}

/**
 * Where the city stands: the head of its audit chain. Every write adds to the chain under a lock that it holds until it
 * is committed, so heads lie in one order and two snapshots with the same head hold the same entries. The numbers of
 * entries themselves are no such place: a transaction may take a number and be committed after one that took a later.
 */
export type Head = { seq: number; hash: string; journal: number }

/** The head in the transaction's snapshot, and whether the transaction has itself written: then it is no place yet. */
export async function headOf({ db, city }: Context): Promise<Head & { writing: boolean }> {
  const schema = sql.id(city.schema_name)
  const found = await sql<Head & { writing: boolean }>`select seq, hash,
      (select coalesce(max(seq), 0) from ${schema}.entry) as journal,
      pg_current_xact_id_if_assigned() is not null as writing
    from ${schema}.audit_head`.execute(db)
  return found.rows[0] ?? { seq: 0, hash: '', journal: 0, writing: false }
}

/** The postings that have come between two heads, or null when the first is no part of the chain that leads here. */
export async function postingsBetween(
  { db, city }: Context,
  before: Pick<Head, 'seq' | 'hash'>,
  after: Pick<Head, 'seq'>,
): Promise<{ id: string; lines: number }[] | null> {
  const events = sql`${sql.id(city.schema_name)}.audit_event`
  if (before.seq > 0) {
    const same = await sql`select 1 from ${events} where seq = ${before.seq} and hash = ${before.hash}`.execute(db)
    if (same.rows.length === 0) return null
  }
  const found = await sql<{ id: string; lines: number }>`
    select image ->> 'id' as id, (image ->> 'version')::int as lines
    from ${events} cross join jsonb_array_elements(images) as image
    where seq > ${before.seq} and seq <= ${after.seq} and image ->> 'table' = 'entry'`.execute(db)
  return found.rows
}
