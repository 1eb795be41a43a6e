import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import type { CityTransaction } from './context.ts'

/** `module` names who owns the files; `folder` holds files named 0001_words.sql. */
export type MigrationSource = { module: string; folder: URL }

type Migration = { module: string; name: string; sha256: string; statements: string[] }

/** One statement per message, as a distributed PostgreSQL needs: statements are separated by an empty line. */
async function migrationsOf(source: MigrationSource): Promise<Migration[]> {
  const names = (await readdir(source.folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, source.folder), 'utf8')
      return {
        module: source.module,
        name,
        sha256: createHash('sha256').update(text).digest('hex'),
        statements: text.split(/\n\s*\n/).filter((statement) => statement.trim() !== ''),
      }
    }),
  )
}

/**
 * Runs the migrations that the current search path lacks, in order, inside the caller's transaction.
 * Refuses when a file that has been run was edited afterwards, or when one that was run is gone.
 */
export async function migrate(tx: CityTransaction, sources: readonly MigrationSource[], now: string): Promise<number> {
  await sql`create table if not exists migration (
    module text not null, name text not null, sha256 text not null, applied_at timestamptz not null,
    primary key (module, name))`.execute(tx)
  const applied = (
    await sql<{ module: string; name: string; sha256: string }>`select module, name, sha256 from migration`.execute(tx)
  ).rows
  const known = (await Promise.all(sources.map(migrationsOf))).flat()
  const keyOf = (migration: { module: string; name: string }) => `${migration.module}/${migration.name}`
  const done = new Map(applied.map((migration) => [keyOf(migration), migration.sha256]))
  let count = 0
  for (const migration of known) {
    const before = done.get(keyOf(migration))
    if (before === migration.sha256) continue
    if (before !== undefined) throw new Refusal('migration.edited', 409, { file: keyOf(migration) })
    for (const statement of migration.statements) await sql.raw(statement).execute(tx)
    await sql`insert into migration (module, name, sha256, applied_at)
      values (${migration.module}, ${migration.name}, ${migration.sha256}, ${now})`.execute(tx)
    count += 1
  }
  const gone = applied.find((migration) => !known.some((file) => keyOf(file) === keyOf(migration)))
  if (gone !== undefined) throw new Refusal('migration.newer', 409, { file: keyOf(gone) })
  return count
}
