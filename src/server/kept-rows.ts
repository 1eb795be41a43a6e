import { sql } from 'kysely'
import type { Context } from './context.ts'
import type { Row } from './owners.ts'
import { recordTypes } from './record-kinds.ts'
import { isKeptFrom } from './rights.ts'

/** The codes of the records that political groups keep from the person. */
export async function keptIds(context: Context): Promise<ReadonlySet<string>> {
  const kept = new Set<string>()
  for (const type of recordTypes()) {
    if (type.kept_by === null) continue
    const found = await sql<Row & { id: string }>`select * from ${sql.id(type.name)}
      where ${sql.id(type.kept_by.group)} is not null`.execute(context.db)
    for (const row of found.rows) if (isKeptFrom(context, type, row)) kept.add(row.id)
  }
  return kept
}
