import { sql } from 'kysely'
import type { CityTransaction } from './context.ts'
import type { Module } from './module.ts'

/**
 * Makes the view `node`: every record that has a title, whatever module it belongs to, as one list of
 * (id, kind, title, unit_id, certainty, source_section). The thread links nodes; nothing is stored twice.
 */
export async function createNodeView(tx: CityTransaction, schema: string, modules: readonly Module[]): Promise<void> {
  const parts = modules
    .flatMap((module) => module.records)
    .filter((type) => type.title !== null)
    .map(
      (type) => sql`select id, ${sql.lit(type.name)} as kind, ${sql.id(type.title ?? 'id')}::text as title,
        ${type.unit === null ? sql`null::text` : sql`${sql.id(type.unit)}::text`} as unit_id,
        certainty, source_section, synthetic, recorded_at
        from ${sql.id(schema)}.${sql.id(type.name)}`,
    )
  await sql`drop view if exists ${sql.id(schema)}.node`.execute(tx)
  if (parts.length === 0) return
  await sql`create view ${sql.id(schema)}.node as ${sql.join(parts, sql` union all `)}`.execute(tx)
}
