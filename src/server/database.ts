import { Kysely, type LogEvent, PostgresDialect, type PostgresDialectConfig, sql } from 'kysely'
import pg from 'pg'
import { ore } from '#core/money.ts'
import type { AnyTables, City, CityTransaction, Database } from './context.ts'
import { ReadOnceDriver } from './read-once.ts'

const { int8, numeric, date, timestamptz } = { int8: 20, numeric: 1700, date: 1082, timestamptz: 1184 }

/** Database types as the product reads them: amounts as guarded integers, dates and instants as ISO strings. */
function typeParser(oid: number, format?: 'text' | 'binary') {
  if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
  if (oid === int8) return (text: string) => ore(Number(text))
  if (oid === numeric) return (text: string) => text
  if (oid === date) return (text: string) => text
  if (oid === timestamptz) return (text: string) => new Date(text).toISOString()
  return pg.types.getTypeParser(oid)
}

class ReadOnceDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new ReadOnceDriver(this.#config)
  }
}

export type OpenDatabase = { db: Database; pool: pg.Pool; url: string; close: () => Promise<void> }

export type DatabaseOptions = {
  connections?: number
  /** Told of every statement; tests use it to learn what the product asks. */
  on_query?: (text: string, parameters: readonly unknown[]) => void
}

/** A pool of connections; every one answers in UTC and gives up a statement after 30 seconds. */
export function openDatabase(url: string, options: DatabaseOptions = {}): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'riktning',
    options: '-c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000',
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  })
  // A connection that the server closes must not end the process, idle or in use; its query reports the trouble.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const { on_query } = options
  const db: Database = new Kysely<AnyTables>({
    dialect: new ReadOnceDialect({ pool }),
    ...(on_query === undefined ? {} : { log: (event: LogEvent) => on_query(event.query.sql, event.query.parameters) }),
  })
  return { db, pool, url, close: () => db.destroy() }
}

export type CityAccess = { as_of: string | null; write: boolean }

/**
 * Runs `work` inside one transaction as the city's own database role, which sees that city's schema and nothing else.
 * Reading as of an instant only swaps the search path to the views over history.
 */
export async function inCity<T>(
  db: Database,
  city: Pick<City, 'schema_name' | 'role_name'>,
  access: CityAccess,
  work: (transaction: CityTransaction) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction()
  const run = access.write ? transaction : transaction.setAccessMode('read only').setIsolationLevel('repeatable read')
  return run.execute(async (tx) => {
    // Setting the role through set_config keeps it inside the transaction and lets the name be a parameter.
    await sql`select set_config('role', ${city.role_name}, true), ${placeAt(city, access.as_of)}`.execute(tx)
    return work(tx)
  })
}

/** Lets the rest of the transaction read what was known at the instant; null for what is known now. */
export async function standAt(
  tx: CityTransaction,
  city: Pick<City, 'schema_name'>,
  as_of: string | null,
): Promise<void> {
  await sql`select ${placeAt(city, as_of)}`.execute(tx)
}

function placeAt(city: Pick<City, 'schema_name'>, as_of: string | null) {
  const schema = as_of === null ? city.schema_name : asOfSchema(city.schema_name)
  return sql`set_config('search_path', ${schema}, true), set_config('riktning.as_of', ${as_of ?? ''}, true)`
}

export function asOfSchema(schema_name: string): string {
  return `${schema_name}_as_of`
}
