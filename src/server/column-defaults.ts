import { type RawBuilder, sql } from 'kysely'
import type { City, CityTransaction } from './context.ts'

/**
 * What a row that was kept before a column was added says of it: the column's default, as for every row that stood in
 * the table then. By table, as a `jsonb` object of the columns that have one; identities have none.
 */
export async function columnDefaults(tx: CityTransaction, city: City): Promise<(table: string) => RawBuilder<unknown>> {
  const found = await sql<{ table: string; column: string; value: string }>`
    select table_name as "table", column_name as "column", column_default as value from information_schema.columns
    where table_schema = ${city.schema_name} and column_default is not null and is_identity = 'NO'
      and is_generated = 'NEVER' order by table_name, ordinal_position`.execute(tx)
  const byTable = Map.groupBy(found.rows, ({ table }) => table)
  return (table) => {
    const pairs = (byTable.get(table) ?? []).flatMap(({ column, value }) => [sql.lit(column), sql.raw(value)])
    return pairs.length === 0 ? sql`'{}'::jsonb` : sql`jsonb_build_object(${sql.join(pairs)})`
  }
}
