import { type RawBuilder, sql } from 'kysely'
import type { RecordType } from '#core/record.ts'
import type { CityTransaction } from './context.ts'
import type { Module } from './module.ts'

/**
 * Makes the view `node`: every record that has a title, whatever module it belongs to, as one list of
 * (id, kind, title, unit_id, certainty, source_section). The thread links nodes; nothing is stored twice.
 */
export async function createNodeView(tx: CityTransaction, schema: string, modules: readonly Module[]): Promise<void> {
  const all = modules.flatMap((module) => module.records)
  const kinds = new Map(all.map((type) => [type.name, type]))
  const parts = all
    .filter((type) => type.title !== null)
    .map(
      (type) => sql`select id, ${sql.lit(type.name)} as kind, ${sql.id(type.title ?? 'id')}::text as title,
        ${unitOf(type, 'r', schema, kinds)}::text as unit_id, certainty, source_section, synthetic, recorded_at
        from ${sql.id(schema)}.${sql.id(type.name)} r`,
    )
  await sql`drop view if exists ${sql.id(schema)}.node`.execute(tx)
  if (parts.length === 0) return
  await sql`create view ${sql.id(schema)}.node as ${sql.join(parts, sql` union all `)}`.execute(tx)
}

type Kinds = ReadonlyMap<string, RecordType>

/** The unit of a row, its own or that of what it is first a part of, as `rights.ts` finds it; null: the whole city. */
function unitOf(type: RecordType, alias: string, schema: string, kinds: Kinds): RawBuilder<string | null> {
  if (type.unit !== null) return sql`${sql.ref(`${alias}.${type.unit}`)}`
  const [owner] = type.owners
  const above = typeof owner === 'string' ? kinds.get(type.refs[owner] ?? '') : undefined
  if (typeof owner !== 'string' || above === undefined) return sql`null`
  const next = `${alias}o`
  return sql`(select ${unitOf(above, next, schema, kinds)} from ${sql.id(schema)}.${sql.id(above.name)} ${sql.id(next)}
    where ${sql.ref(`${next}.id`)} = ${sql.ref(`${alias}.${owner}`)})`
}
