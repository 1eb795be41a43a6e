import { sql } from 'kysely'
import type { z } from 'zod'
import { addMonths, dateInStockholm, endOfDayInStockholm } from '#core/calendar.ts'
import { CHANGES_AT_MOST, CHANGES_OF_A_KIND, type changesEndpoint } from '#core/platform-endpoints.ts'
import type { RecordType } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { canonicalJson } from './canonical.ts'
import type { Context } from './context.ts'
import { mayAnywhere } from './grants.ts'
import { recordTypes } from './record-kinds.ts'
import { readableNow } from './rights.ts'

type Row = Record<string, unknown> & { id: string }
type Asked = z.output<typeof changesEndpoint.input>
type Change = z.output<typeof changesEndpoint.output>['rows'][number]

/** A record that was written after a day: what it was when that day ended, null where it was not, and was last. */
type Touched = { kind: string; id: string; before: Row | null; last: Row; is_removed: boolean; recorded_at: string }

/** Months back that are told when no day is named. */
const usual_months = 12

/**
 * The records with a title that have come, changed or gone since the end of a day, as the reader may see them: a record
 * that was a draft they could not read, and is decided now, has come. The latest first, and of each kind at most so
 * many unless that kind alone is asked for; how many there are is told all the same.
 */
export async function changesSince(context: Context, asked: Asked) {
  const until = context.today
  const since = asked.since ?? addMonths(until, -usual_months)
  if (since > until) throw new Refusal('change.later', 400, { date: since, until }, [{ field: 'since' }])
  const { grants } = context.actor
  const { kind } = asked
  const types = recordTypes().filter((type) => type.title !== null && (kind === undefined || kind === type.name))
  const readable = types.filter((type) => mayAnywhere(grants, { area: type.area, verb: 'read' }))
  const touched = Map.groupBy(await touchedSince(context, readable, since), (one) => one.kind)
  const counts: { kind: string; count: number }[] = []
  const rows: Change[] = []
  for (const type of readable) {
    const found = await changesOf(context, type, touched.get(type.name) ?? [])
    if (found.length > 0) counts.push({ kind: type.name, count: found.length })
    rows.push(...found.slice(0, kind === undefined ? CHANGES_OF_A_KIND : CHANGES_AT_MOST))
  }
  const latest = rows.toSorted((a, b) => b.recorded_on.localeCompare(a.recorded_on))
  return { since, until, counts, rows: latest }
}

async function touchedSince(context: Context, types: readonly RecordType[], since: string): Promise<Touched[]> {
  if (types.length === 0) return []
  const history = sql`${sql.id(context.city.schema_name)}.history`
  const from = endOfDayInStockholm(since)
  const to = context.as_of ?? context.now
  const found = await sql<Touched>`select table_name as kind, row_id as id, max(recorded_at) as recorded_at,
      (array_agg(case when operation = 'remove' then null else row end order by seq desc)
        filter (where recorded_at <= ${from}))[1] as before,
      (array_agg(row order by seq desc) filter (where operation <> 'remove'))[1] as last,
      (array_agg(operation order by seq desc))[1] = 'remove' as is_removed
    from ${history}
    where recorded_at <= ${to} and (table_name, row_id) in (select table_name, row_id from ${history}
      where recorded_at > ${from} and recorded_at <= ${to} and table_name = any(${types.map(({ name }) => name)}))
    group by table_name, row_id order by max(recorded_at) desc, table_name, row_id`.execute(context.db)
  return found.rows
}

/**
 * What the reader sees of the touched records of one kind: nothing of those that they may not read as they are or were
 * last, nothing of what a part was while its owner may have been a draft, and nothing of those that are as they were.
 */
async function changesOf(context: Context, type: RecordType, touched: readonly Touched[]): Promise<Change[]> {
  const given = touched.flatMap((one) => one.before ?? [])
  const before = await readableNow(context, type, given)
  const last = await readableNow(
    context,
    type,
    touched.map((one) => one.last),
  )
  return touched.flatMap((one): Change[] => {
    const [was, is] = [before.get(one.id)?.row, last.get(one.id)]
    if (is === undefined || (is.hides_past && one.before !== null)) return []
    const change = one.is_removed ? 'gone' : was === undefined ? 'come' : 'changed'
    if (change === 'gone' && was === undefined) return []
    const fields = change === 'changed' && was !== undefined ? differing(type, was, is.row) : []
    if (change === 'changed' && fields.length === 0) return []
    const recorded_on = dateInStockholm(one.recorded_at)
    return [{ kind: type.name, id: one.id, title: titleOf(type, is.row), change, fields, recorded_on }]
  })
}

const titleOf = (type: RecordType, row: Row) => String(row[type.title ?? 'id'] ?? row.id)

/** Who recorded which version of it when says nothing of the record. */
const told_otherwise = ['id', 'version', 'recorded_at', 'recorded_by']

/** The fields that differ. One that a version is older than had its default there. */
function differing(type: RecordType, was: Row, is: Row): string[] {
  const valueIn = (row: Row, field: string) => (field in row ? row[field] : defaultOf(type, field)) ?? null
  return Object.keys(is).filter(
    (field) =>
      !told_otherwise.includes(field) && canonicalJson(valueIn(was, field)) !== canonicalJson(valueIn(is, field)),
  )
}

function defaultOf(type: RecordType, field: string): unknown {
  return (type.fields.shape[field] as z.ZodType | undefined)?.safeParse(undefined).data
}
