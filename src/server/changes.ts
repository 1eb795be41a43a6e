import { sql } from 'kysely'
import type { z } from 'zod'
import { dateInStockholm, endOfDayInStockholm } from '#core/calendar.ts'
import { CHANGES_AT_MOST, type changesEndpoint } from '#core/platform-endpoints.ts'
import { type RecordType, recordBase } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { canonicalJson } from './canonical.ts'
import type { Context } from './context.ts'
import { mayAnywhere } from './grants.ts'
import { recordTypes } from './record-kinds.ts'
import { readableRows } from './rights.ts'

type Row = Record<string, unknown> & { id: string }
type Asked = z.output<typeof changesEndpoint.input>
type Change = z.output<typeof changesEndpoint.output>['rows'][number]

/** A record that was written after a day: what it was when that day ended, null where it was not, and was last. */
type Touched = { kind: string; id: string; before: Row | null; last: Row; is_removed: boolean; recorded_at: string }

/**
 * The records with a title that have come, changed or gone since the end of a day, as the reader may see them: a record
 * that was a draft they could not read, and is decided now, has come. The latest first; how many there are is told
 * kind by kind also when not all of them are.
 */
export async function changesSince(context: Context, { since, kind }: Asked) {
  if (since > context.today) throw new Refusal('as_of.future', 400, { date: since }, [{ field: 'since' }])
  const { grants } = context.actor
  const types = recordTypes().filter((type) => type.title !== null && (kind === undefined || kind === type.name))
  const readable = types.filter((type) => mayAnywhere(grants, { area: type.area, verb: 'read' }))
  const touched = Map.groupBy(await touchedSince(context, readable, since), (one) => one.kind)
  const rows: Change[] = []
  for (const type of readable) rows.push(...(await changesOf(context, type, touched.get(type.name) ?? [])))
  const latest = rows.toSorted((a, b) => b.recorded_on.localeCompare(a.recorded_on))
  const counts = readable.flatMap(({ name }) => {
    const count = rows.filter((row) => row.kind === name).length
    return count === 0 ? [] : [{ kind: name, count }]
  })
  return { since, counts, rows: latest.slice(0, CHANGES_AT_MOST) }
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
 * last, and nothing of those that are as they were.
 */
async function changesOf(context: Context, type: RecordType, touched: readonly Touched[]): Promise<Change[]> {
  const readableIn = async (rows: readonly (Row | null)[]) =>
    new Map(
      (
        await readableRows(
          context,
          type,
          rows.filter((row) => row !== null),
        )
      ).map((row) => [row.id, row]),
    )
  const before = await readableIn(touched.map((one) => one.before))
  const last = await readableIn(touched.map((one) => one.last))
  return touched.flatMap(({ id, is_removed, recorded_at }): Change[] => {
    const [was, is] = [before.get(id), last.get(id)]
    if (is === undefined || (is_removed && was === undefined)) return []
    const fields = is_removed || was === undefined ? [] : differing(was, is)
    if (!is_removed && was !== undefined && fields.length === 0) return []
    return [
      {
        ...{ kind: type.name, id, title: titleOf(type, is), fields },
        change: is_removed ? 'gone' : was === undefined ? 'come' : 'changed',
        recorded_on: dateInStockholm(recorded_at),
      },
    ]
  })
}

const titleOf = (type: RecordType, row: Row) => String(row[type.title ?? 'id'] ?? row.id)

/** The record's own fields that differ; a field that one of the versions is older than says nothing. */
function differing(was: Row, is: Row): string[] {
  const base = Object.keys(recordBase.shape)
  return Object.keys(is).filter(
    (field) => !base.includes(field) && field in was && canonicalJson(was[field]) !== canonicalJson(is[field]),
  )
}
