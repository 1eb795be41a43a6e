import { sql } from 'kysely'
import type { RecordType } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from './context.ts'
import { type Named, type Row, recordsNamed } from './owners.ts'
import { findRecordType, recordTypes } from './record-kinds.ts'
import { isKeptFrom } from './rights.ts'

/**
 * Refuses to take away a record that another one names, and says which. The database keeps references to one kind of
 * record; those to any node of the thread are kept here alone.
 */
export async function requireUnnamed(context: Context, type: RecordType, id: string): Promise<void> {
  const names = (kind: string) => kind === type.name || (kind === 'node' && type.title !== null)
  for (const other of recordTypes()) {
    for (const [column, kind] of Object.entries(other.refs)) {
      if (!names(kind)) continue
      const found = await sql<Row & { id: string }>`select * from ${sql.id(other.name)}
        where ${sql.id(column)} = ${id} and not (${other.name === type.name} and id = ${id})
        order by id limit 1`.execute(context.db)
      const by = found.rows[0]
      if (by === undefined) continue
      // What a political group keeps for itself is not told by its code either.
      if (isKeptFrom(context, other, by)) throw new Refusal('record.in_use_elsewhere', 409, { id, by_kind: other.name })
      throw new Refusal('record.in_use', 409, { kind: type.name, id, by_kind: other.name, by_id: by.id })
    }
  }
}

/** Which of the ids a row may name: those of records that are there. One that is kept from the person is not there. */
export async function namable(context: Context, kind: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const what = kind === 'node' ? sql`kind` : sql`${sql.lit(kind)} as kind`
  const found = await sql<Named>`select id, ${what} from ${sql.id(kind)}
    where id in (${sql.join(ids)})`.execute(context.db)
  const [free, maybe] = [found.rows.filter((row) => !mayBeKept(row)), found.rows.filter(mayBeKept)]
  const looked = [...(await recordsNamed(context, maybe)).values()].flat()
  const told = looked.filter(({ type, row }) => !isKeptFrom(context, type, row))
  return new Set([...free.map(({ id }) => id), ...told.map(({ row }) => String(row.id))])
}

const mayBeKept = ({ kind }: Named) => (findRecordType(kind)?.kept_by ?? null) !== null

/** A reference that the database keeps, and that a change would have broken, as a refusal that names both ends. */
export function brokenReference(error: unknown): Refusal | null {
  const { code, detail, table } = error as { code?: string; detail?: string; table?: string }
  if (code !== '23503') return null
  const [, field = '', id = '', way = '', named = ''] =
    /^Key \((.+?)\)=\((.*?)\) is (not present in|still referenced from) table "(.+?)"/.exec(detail ?? '') ?? []
  if (way === 'not present in')
    return new Refusal('record.unknown_reference', 422, { kind: named, id, field }, [{ field }])
  return new Refusal('record.in_use_elsewhere', 409, { id, by_kind: named === '' ? (table ?? '') : named })
}
