import { sql } from 'kysely'
import type { RecordType } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { type AuditEvent, auditHash } from './audit.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { columnDefaults } from './column-defaults.ts'
import type { Context, Image } from './context.ts'
import { ROWS_OF_PAGE } from './read-once.ts'

export type Broken = {
  /** The event where the chain first breaks, or the last whole one. */
  seq: number
  problem: 'missing' | 'order' | 'hash' | 'image' | 'unaudited' | 'current' | 'head'
  subject: string
}

export type Verification = { events: number; images: number; broken: Broken | null }

type Chained = AuditEvent & { hash: string; images: Image[] }

/**
 * Walks the chain from the first event and names the first broken link: an event that was changed, moved or taken away;
 * a history row or a posting that no longer is what was audited, or that no event accounts for; a row of today that
 * differs from its last image. The chain is walked as it lies now; as of an earlier day it is refused.
 */
export async function verifyAudit(context: Context, types: readonly RecordType[]): Promise<Verification> {
  if (context.as_of !== null) throw new Refusal('audit.checked_now', 409)
  const events = await sql<Chained>`select seq, recorded_at, actor_id, actor_name, verb, subject_id, detail, images,
    previous_hash, hash from audit_event order by seq`.execute(context.db)
  const kept = new Map([
    ...(await historyImages(context)),
    ...(await postingImages(context)),
    ...(await versionImages(context)),
    ...(await sightingImages(context)),
    ...(await backupImages(context)),
  ])
  let previous = ''
  let [count, images] = [0, 0]
  const broken = (seq: number, problem: Broken['problem'], subject: string) => ({
    events: count,
    images,
    broken: { seq, problem, subject },
  })
  for (const { hash, ...event } of events.rows) {
    if (event.seq !== count + 1) return broken(count + 1, 'missing', event.verb)
    if (event.previous_hash !== previous) return broken(event.seq, 'order', event.verb)
    if (auditHash(event) !== hash) return broken(event.seq, 'hash', event.verb)
    for (const image of event.images) {
      const key = keyOf(image)
      if (kept.get(key) !== image.sha256) return broken(event.seq, 'image', key)
      kept.delete(key)
      images += 1
    }
    previous = hash
    count += 1
  }
  const stray = [...kept.keys()][0]
  if (stray !== undefined) return broken(count, 'unaudited', stray)
  const differing = await firstDiffering(context, types)
  if (differing !== null) return broken(count, 'current', differing)
  const head = await sql<{ seq: number; hash: string }>`select seq, hash from audit_head`.execute(context.db)
  if (head.rows[0]?.seq !== count || head.rows[0]?.hash !== previous) return broken(count, 'head', 'audit_head')
  return { events: count, images, broken: null }
}

function keyOf(image: Pick<Image, 'table' | 'id' | 'version'>): string {
  return `${image.table}/${image.id}/${image.version}`
}

async function historyImages(context: Context): Promise<[string, string][]> {
  const found = await sql<{ table: string; id: string; version: number; row: unknown }>`
    select table_name as table, row_id as id, version, row from history order by seq`.execute(context.db)
  return found.rows.map((row) => [keyOf(row), sha256(canonicalJson(row.row))])
}

type PostingRow = { posting_id: string; seq: number } & Record<string, unknown>

/** Fingerprints of postings as they lie in the ledger now; see `posting.ts` there. */
async function postingImages(context: Context): Promise<[string, string][]> {
  const images: [string, string][] = []
  let open: PostingRow[] = []
  for (;;) {
    const last = open.at(-1)
    const after = last === undefined ? sql`true` : sql`(posting_id, seq) > (${last.posting_id}, ${last.seq})`
    const page = await sql<PostingRow>`select seq, posting_id, entry_set_id, year, month,
      unit_id, account_id, activity_id, project_id, counterparty_id, amount_ore, certainty, condition, reason,
      source_kind, source_id, source_document, source_section, decision_id, synthetic, retracts_seq, recorded_at,
      recorded_by
      from entry where ${after} order by posting_id, seq limit ${ROWS_OF_PAGE}`.execute(context.db)
    const groups = [...Map.groupBy([...open, ...page.rows], (row) => row.posting_id).values()]
    // The last posting of a page may go on in the next.
    open = page.rows.length < ROWS_OF_PAGE ? [] : (groups.pop() ?? [])
    for (const rows of groups) images.push(postingImage(rows))
    if (page.rows.length < ROWS_OF_PAGE) return images
  }
}

function postingImage(rows: readonly PostingRow[]): [string, string] {
  const id = rows[0]?.posting_id ?? ''
  const kept = rows.map(({ seq: _, ...row }) => row)
  return [keyOf({ table: 'entry', id, version: rows.length }), sha256(canonicalJson(kept))]
}

/** Fingerprints of the frozen versions of documents. */
async function versionImages(context: Context): Promise<[string, string][]> {
  const found = await sql<{ document_id: string; number: number }>`select document_id, number, content, figures,
    decision_id from document_version order by document_id, number`.execute(context.db)
  return found.rows.map((row) => [
    keyOf({ table: 'document_version', id: row.document_id, version: row.number }),
    sha256(canonicalJson(row)),
  ])
}

/** Fingerprints of what the sweeps have noted about warnings. */
async function sightingImages(context: Context): Promise<[string, string][]> {
  const found = await sql<{ seq: number }>`select seq, code, subject_kind, subject_id, seen, recorded_at
    from warning_sighting order by seq`.execute(context.db)
  return found.rows.map((row) => [
    keyOf({ table: 'warning_sighting', id: String(row.seq), version: 1 }),
    sha256(canonicalJson(row)),
  ])
}

/** Fingerprints of the backups that have been made. */
async function backupImages(context: Context): Promise<[string, string][]> {
  const found = await sql<{ id: string }>`select id, name, rows, sha256, verified_at, recorded_at, recorded_by
    from backup_made order by recorded_at, id`.execute(context.db)
  return found.rows.map((row) => [keyOf({ table: 'backup_made', id: row.id, version: 1 }), sha256(canonicalJson(row))])
}

/** The first record whose row of today is not the last image in the history; null when all agree. */
async function firstDiffering(context: Context, types: readonly RecordType[]): Promise<string | null> {
  const defaults = await columnDefaults(context.db, context.city)
  for (const type of types) {
    const rows = await sql<{
      id: string
      column_defaults: object
    }>`select t.*, ${defaults(type.name)} as column_defaults
      from ${sql.id(type.name)} t`.execute(context.db)
    const last = await sql<{ row_id: string; row: unknown }>`select row_id, row from (
        select distinct on (row_id) row_id, row, operation from history where table_name = ${type.name}
        order by row_id, seq desc) as latest where operation <> 'remove'`.execute(context.db)
    const images = new Map(last.rows.map((row) => [row.row_id, row.row as object]))
    for (const { column_defaults, ...row } of rows.rows) {
      const image = images.get(row.id)
      if (canonicalJson({ ...addedSince(row, image, column_defaults), ...image }) !== canonicalJson(row))
        return `${type.name}/${row.id}`
      images.delete(row.id)
    }
    const lost = [...images.keys()][0]
    if (lost !== undefined) return `${type.name}/${lost}`
  }
  return null
}

/** Columns that were added after the image was kept and hold nothing but their default: they say no more than it. */
function addedSince(row: object, image: object | undefined, defaults: object): object {
  if (image === undefined) return {}
  const missing = Object.keys(row).filter((name) => !(name in image))
  return Object.fromEntries(missing.map((name) => [name, (defaults as Record<string, unknown>)[name] ?? null]))
}
