import { sql } from 'kysely'
import { dateInStockholm, printDate, printTime } from '#core/calendar.ts'
import type { Endpoint } from '#core/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import { type InLanguages, type Language, languages } from '#core/texts.ts'
import { canonicalJson } from './canonical.ts'
import type { Context } from './context.ts'
import { recordTypeOf } from './record-kinds.ts'
import { lockRecord } from './records.ts'
import { requireReadable, requireRow } from './rights.ts'

/** The version that an If-Match header names; null when it names none. */
export function versionIn(header: string | null | undefined): number | null {
  const match = /^"v(\d{1,9})"$/.exec(header ?? '')
  return match === null ? null : Number(match[1])
}

/**
 * Refuses a change that was made from an older version, and says who changed what in between. Told only to those who
 * may make the change: a record that is hidden or outside the person's scope is refused as such, whatever its version.
 */
export async function requireVersion(
  context: Context,
  { name, permission }: Endpoint,
  input: unknown,
  header: string | null | undefined,
): Promise<void> {
  const type = recordTypeOf(name.split('.')[0] ?? '')
  const row = await lockRecord(context, type, (input as { id: string }).id)
  await requireReadable(context, type, row)
  if (typeof permission === 'object') await requireRow(context, type, permission.verb, row)
  const seen = versionIn(header) ?? 0
  if (seen > row.version) throw new Refusal('version.ahead', 412, { id: row.id, seen, current: row.version })
  if (row.version !== seen) throw await staleSince(context, type.name, row, seen)
}

function inWords(instant: string): InLanguages {
  const inLanguage = (language: Language) =>
    [printDate(dateInStockholm(instant), 'day', language), printTime(instant, language)].join(' ')
  return Object.fromEntries(languages.map((language) => [language, inLanguage(language)])) as InLanguages
}

type Change = { recorded_by: string; recorded_at: string; row: Record<string, unknown> | null }

async function staleSince(
  context: Context,
  table: string,
  { id, version }: { id: string; version: number },
  seen: number,
): Promise<Refusal> {
  const changes = await sql<Change>`select recorded_by, recorded_at, row from history
    where table_name = ${table} and row_id = ${id} and version >= ${seen} order by seq`.execute(context.db)
  const [before, after] = [changes.rows[0]?.row ?? {}, changes.rows.at(-1)]
  const skip = new Set(['version', 'recorded_at', 'recorded_by'])
  const changed = Object.entries(after?.row ?? {})
    .filter(([key, value]) => !skip.has(key) && canonicalJson(value) !== canonicalJson(before[key]))
    .map(([key]) => key)
  return new Refusal('version.stale', 412, {
    id,
    seen,
    current: version,
    by: after?.recorded_by ?? '',
    at: after === undefined ? '' : inWords(after.recorded_at),
    changed: changed.join(', '),
  })
}
