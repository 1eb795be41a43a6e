import { sql } from 'kysely'
import type { Finding, WarningRule } from '#core/warning-rule.ts'
import type { Context } from '#server/context.ts'
import { warningRules } from '#server/registry.ts'
import { type Facts, readFacts } from './snapshot.ts'
import { type Told, told } from './told.ts'

/** So many cities are kept; the one that has waited longest goes first. */
const KEPT_MOST = 16

type Head = { seq: number; hash: string }

/** What was known at a head of the audit chain, and what each rule found in it. */
type Kept = { head: Head; facts: Facts; by_rule: ReadonlyMap<WarningRule, Told> }

/** By the name of the city's role, which is one for each city and database. */
const kept = new Map<string, Kept>()

/**
 * What the rules find now. The facts of before are kept: only what has been written since is read anew, and only the
 * rules that looked at it are asked again. The past, and a transaction that has itself written, are read from nothing.
 */
export async function findings(context: Context): Promise<Finding[]> {
  if (context.as_of !== null || context.written.length > 0) return foundIn(allTold(await readFacts(context, null)))
  const name = context.city.role_name
  const before = kept.get(name)
  // Read first: what is written after it is read once more the next time.
  const head = await headOf(context)
  const written = before === undefined ? null : await writtenBetween(context, before.head, head)
  const since = before === undefined || written === null ? null : { facts: before.facts, written }
  const facts = await readFacts(context, since)
  const by_rule = allTold(facts, before?.by_rule)
  kept.delete(name)
  kept.set(name, { head, facts, by_rule })
  const oldest = kept.keys().next().value
  if (kept.size > KEPT_MOST && oldest !== undefined) kept.delete(oldest)
  return foundIn(by_rule)
}

function allTold(facts: Facts, before?: Kept['by_rule']): Kept['by_rule'] {
  return new Map(warningRules().map((rule) => [rule, told(rule, facts, before?.get(rule))]))
}

function foundIn(by_rule: Kept['by_rule']): Finding[] {
  return [...by_rule.values()].flatMap(({ found }) => found)
}

async function headOf({ db }: Context): Promise<Head> {
  const found = await sql<Head>`select seq, hash from audit_head`.execute(db)
  return found.rows[0] ?? { seq: 0, hash: '' }
}

/** The tables that were written between two heads; null when the first is no part of the chain that leads here. */
async function writtenBetween({ db }: Context, before: Head, after: Head): Promise<ReadonlySet<string> | null> {
  if (before.seq > after.seq) return null
  const same = await sql`select 1 from audit_event where seq = ${before.seq} and hash = ${before.hash}`.execute(db)
  if (same.rows.length === 0) return null
  const found = await sql<{ table: string }>`select distinct image ->> 'table' as table
    from audit_event cross join jsonb_array_elements(images) as image
    where seq > ${before.seq} and seq <= ${after.seq}`.execute(db)
  return new Set(found.rows.map(({ table }) => table))
}
