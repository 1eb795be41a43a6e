import { type RawBuilder, sql } from 'kysely'
import type { RecordType } from '#core/record.ts'
import type { Context } from './context.ts'
import { findRecordType } from './record-kinds.ts'

export type Row = Record<string, unknown>

/** A record named by its kind and id. */
export type Named = { kind: string; id: string }

/** A record with its kind. */
export type Kept = { type: RecordType; row: Row }

export const nameOf = ({ kind, id }: Named) => `${kind}/${id}`

/** Whether rows of the kind may belong to a unit, by a column of their own or by what they are a part of. */
export function mayHaveUnit(type: RecordType): boolean {
  const [owner] = type.owners
  if (type.unit !== null || owner === undefined) return type.unit !== null
  const kind = typeof owner === 'string' ? type.refs[owner] : undefined
  const above = kind === undefined ? null : findRecordType(kind)
  return above === null || mayHaveUnit(above)
}

/** The names of the records that a row is a part of, in the order that its kind states them. */
export function ownerNames(type: RecordType, row: Row): Named[] {
  return type.owners.flatMap((owner) => {
    const kind = typeof owner === 'string' ? type.refs[owner] : row[owner.kind]
    const id = row[typeof owner === 'string' ? owner : owner.id]
    return typeof kind === 'string' && typeof id === 'string' ? [{ kind, id }] : []
  })
}

/**
 * The named records by `nameOf`, as they are or, when removed, as they last were; several when only `node` is said and
 * an id stands in more than one register. What is no record at all is left out. Rows come as the history keeps them:
 * their instants are texts.
 */
export async function recordsNamed(context: Context, names: readonly Named[]): Promise<Map<string, Kept[]>> {
  const ids = Map.groupBy(names, ({ kind }) => kind)
  const wanted = [...ids].flatMap(([kind, named]) => {
    const type = findRecordType(kind)
    return type === null ? [] : [{ type, ids: idsOf(named) }]
  })
  const [records, nodes] = [await keptOf(context, wanted), await nodesWith(context, idsOf(ids.get('node') ?? []))]
  const named = (kept: Kept, kind: string) => nameOf({ kind, id: String(kept.row.id) })
  return new Map([
    ...Map.groupBy(records, (kept) => named(kept, kept.type.name)),
    ...Map.groupBy(nodes, (kept) => named(kept, 'node')),
  ])
}

const idsOf = (named: readonly Named[]) => [...new Set(named.map(({ id }) => id))]

async function nodesWith(context: Context, ids: readonly string[]): Promise<Kept[]> {
  if (ids.length === 0) return []
  const nodes = await sql<Named>`select kind, id from node where id = any(${ids}::text[])`.execute(context.db)
  return [...(await recordsNamed(context, nodes.rows)).values()].flat()
}

type Wanted = { type: RecordType; ids: readonly string[] }

/** What is wanted of all kinds, in one question for what is there and one for what is gone. */
async function keptOf(context: Context, wanted: readonly Wanted[]): Promise<Kept[]> {
  const there = await rowsOf(
    context,
    wanted.map(({ type, ids }) => {
      return sql`select ${type.name}::text as kind, to_jsonb(one) as row
        from ${sql.id(type.name)} one where id = any(${ids}::text[])`
    }),
  )
  const known = new Set(there.map(({ type, row }) => nameOf({ kind: type.name, id: String(row.id) })))
  const gone = wanted
    .map(({ type, ids }) => ({ type, ids: ids.filter((id) => !known.has(nameOf({ kind: type.name, id }))) }))
    .filter(({ ids }) => ids.length > 0)
  return [...there, ...(await rowsOf(context, gone.map(lastImages(context))))]
}

const lastImages =
  ({ as_of, city }: Context) =>
  ({ type, ids }: Wanted) => {
    const limit = as_of === null ? sql`` : sql`and recorded_at <= ${as_of}`
    return sql`(select distinct on (row_id) ${type.name}::text as kind, row
      from ${sql.id(city.schema_name)}.history
      where table_name = ${type.name} and row_id = any(${ids}::text[]) and row is not null ${limit}
      order by row_id, seq desc)`
  }

async function rowsOf(context: Context, questions: readonly RawBuilder<unknown>[]): Promise<Kept[]> {
  if (questions.length === 0) return []
  const found = await sql<{ kind: string; row: Row }>`${sql.join(questions, sql` union all `)}`.execute(context.db)
  return found.rows.flatMap(({ kind, row }) => {
    const type = findRecordType(kind)
    return type === null ? [] : [{ type, row }]
  })
}
