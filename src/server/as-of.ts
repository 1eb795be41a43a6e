import { type RawBuilder, sql } from 'kysely'
import { columnDefaults } from './column-defaults.ts'
import type { City, CityTransaction } from './context.ts'
import { asOfSchema } from './database.ts'
import type { Module } from './module.ts'

/** Tables of the platform that are not part of what the city knows. */
const hidden = new Set(['record_base', 'migration', 'history', 'audit_event', 'audit_head', 'idempotency'])

type Table = { name: string; append_only: boolean; defaults: RawBuilder<unknown> }

/**
 * Makes, in the city's as-of schema, one view for each table, with the same name and columns: rows as they were
 * recorded at the instant in the setting `riktning.as_of`. Queries then run unchanged against the past. A row that was
 * kept before a column was added has its default there, as the row of today has.
 */
export async function createAsOfViews(tx: CityTransaction, city: City, modules: readonly Module[]): Promise<void> {
  const records = new Set(modules.flatMap((module) => module.records.map((type) => type.name)))
  const views = sql.id(asOfSchema(city.schema_name))
  const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = ${city.schema_name} and table_type = 'BASE TABLE'`.execute(tx)
  const defaults = await columnDefaults(tx, city)
  for (const { name } of tables.rows.filter((table) => !hidden.has(table.name))) {
    const table: Table = { name, append_only: !records.has(name), defaults: defaults(name) }
    await sql`drop view if exists ${views}.${sql.id(name)} cascade`.execute(tx)
    await sql`create view ${views}.${sql.id(name)} as ${viewOf(city, table)}`.execute(tx)
  }
}

const instant = sql`current_setting('riktning.as_of')::timestamptz`

function viewOf(city: City, table: Table) {
  const source = sql`${sql.id(city.schema_name)}.${sql.id(table.name)}`
  if (table.append_only) return sql`select * from ${source} where recorded_at <= ${instant}`
  const history = sql`${sql.id(city.schema_name)}.history`
  return sql`select known.* from (
      select distinct on (row_id) operation, row from ${history}
      where table_name = ${sql.lit(table.name)} and recorded_at <= ${instant}
      order by row_id, seq desc
    ) as latest
    cross join lateral jsonb_populate_record(null::${source}, ${table.defaults} || latest.row) as known
    where latest.operation <> 'remove'`
}
