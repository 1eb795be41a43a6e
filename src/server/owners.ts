import { sql } from 'kysely'
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
 * an id stands in more than one register. What is no record at all is left out.
 */
export async function recordsNamed(context: Context, names: readonly Named[]): Promise<Map<string, Kept[]>> {
  const found = new Map<string, Kept[]>()
  for (const [kind, named] of Map.groupBy(names, (name) => name.kind)) {
    const ids = [...new Set(named.map(({ id }) => id))]
    const rows = kind === 'node' ? await nodesWith(context, ids) : await rowsWith(context, kind, ids)
    for (const [id, kept] of Map.groupBy(rows, ({ row }) => String(row.id))) found.set(nameOf({ kind, id }), kept)
  }
  return found
}

async function nodesWith(context: Context, ids: readonly string[]): Promise<Kept[]> {
  const nodes = await sql<Named>`select kind, id from node where id in (${sql.join(ids)})`.execute(context.db)
  const kept = [...(await recordsNamed(context, nodes.rows)).values()]
  return kept.flat()
}

async function rowsWith(context: Context, kind: string, ids: readonly string[]): Promise<Kept[]> {
  const type = findRecordType(kind)
  if (type === null) return []
  const found = await sql<Row>`select * from ${sql.id(kind)} where id in (${sql.join(ids)})`.execute(context.db)
  const there = new Set(found.rows.map((row) => row.id))
  const gone = ids.filter((id) => !there.has(id))
  const rows = [...found.rows, ...(gone.length === 0 ? [] : await lastImages(context, kind, gone))]
  return rows.map((row) => ({ type, row }))
}

async function lastImages(context: Context, kind: string, ids: readonly string[]): Promise<Row[]> {
  const limit = context.as_of === null ? sql`` : sql`and recorded_at <= ${context.as_of}`
  const found = await sql<{ row: Row }>`select distinct on (row_id) row
    from ${sql.id(context.city.schema_name)}.history
    where table_name = ${kind} and row_id in (${sql.join(ids)}) and row is not null ${limit}
    order by row_id, seq desc`.execute(context.db)
  return found.rows.map(({ row }) => row)
}
