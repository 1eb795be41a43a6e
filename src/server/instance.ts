import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { Refusal } from '#core/refusal.ts'
import type { InLanguages } from '#core/texts.ts'
import type { Database } from './context.ts'
import type { OpenDatabase } from './database.ts'
import { ensurePostgres, hasDatabase, stopPostgres } from './postgres/embedded.ts'

export type DataPlace = { data_folder: string; database_url: string | null }

/** Where the cubes of large cities are kept from one start to the next; they can always be made anew. */
export function cubeFolder({ data_folder }: DataPlace): string {
  return join(data_folder, 'cubes')
}

export type OpenedData = {
  url: string
  embedded: boolean
  /** Stops an embedded server that nobody else uses any more. */
  leave: () => Promise<void>
}

/**
 * Starts or joins the embedded PostgreSQL of the data folder, or uses the server that the address names. Without `make`
 * a folder that has no database is refused, so that a folder written wrongly is not filled with an empty one.
 */
export async function openData(place: DataPlace, { make }: { make: boolean }): Promise<OpenedData> {
  if (place.database_url !== null) {
    await greet(place.database_url)
    return { url: place.database_url, embedded: false, leave: async () => undefined }
  }
  if (!make && !hasDatabase(place.data_folder))
    throw new Refusal('instance.no_data', 404, { folder: place.data_folder })
  const { url } = await ensurePostgres(place.data_folder)
  return { url, embedded: true, leave: () => leaveEmbedded(place.data_folder, url) }
}

/** Why a database of one's own cannot be used, by the code that Node or PostgreSQL gives. */
const troubles: Readonly<Record<string, InLanguages>> = {
  ECONNREFUSED: { sv: 'ingen server svarar på adressen', en: 'no server answers at the address' },
  ENOTFOUND: { sv: 'servern finns inte', en: 'the server does not exist' },
  EAI_AGAIN: { sv: 'servern finns inte', en: 'the server does not exist' },
  ETIMEDOUT: { sv: 'servern svarar inte', en: 'the server does not answer' },
  ERR_INVALID_URL: { sv: 'adressen går inte att läsa', en: 'the address cannot be read' },
  '28P01': { sv: 'fel lösenord', en: 'wrong password' },
  '28000': { sv: 'kontot får inte logga in', en: 'the account may not sign in' },
  '3D000': { sv: 'databasen finns inte på servern', en: 'the server has no such database' },
}

/** Refuses an address that leads to no database, before anything else is tried. The address holds a password. */
async function greet(url: string): Promise<void> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => undefined)
    await client.connect()
    await client.end()
  } catch (error) {
    const code = String((error as { code?: unknown }).code)
    const reason = troubles[code] ?? { sv: `fel ${code}`, en: `error ${code}` }
    throw new Refusal('instance.unreachable', 503, { reason })
  }
}

async function leaveEmbedded(folder: string, url: string): Promise<void> {
  const others = await othersConnected(url).catch(() => 0)
  if (others === 0) await stopPostgres(folder)
}

async function othersConnected(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, application_name: 'riktning-leaving' })
  await client.connect()
  const found = await client.query<{ count: number }>(
    "select count(*)::int as count from pg_stat_activity where application_name = 'riktning'",
  )
  await client.end()
  return found.rows[0]?.count ?? 0
}

const instanceLock = 20_260_401

/**
 * Makes this process the one that serves the data folder, for as long as the returned connection lives. The lock is the
 * database's own, so it is free again the moment a process dies. Refuses and names the first when there is one.
 */
export async function holdInstance(
  db: Database,
  url: string,
  pid: number,
  address: string,
  now: string,
): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'riktning', keepAlive: true })
  // The watcher learns of a lost connection from 'end'; without a listener an 'error' would end the process.
  client.on('error', () => undefined)
  await client.connect()
  const locked = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [instanceLock])
  if (locked.rows[0]?.mine !== true) {
    await client.end()
    const first = await sql<{ pid: number; address: string }>`select pid, address from riktning.instance`.execute(db)
    throw new Refusal('instance.running', 409, { pid: first.rows[0]?.pid ?? 0, address: first.rows[0]?.address ?? '?' })
  }
  await sql`delete from riktning.instance`.execute(db)
  await sql`insert into riktning.instance (singleton, pid, address, started_at)
    values (true, ${pid}, ${address}, ${now})`.execute(db)
  return client
}

/** Points the pool at the address where the embedded server now answers, after it was restarted. */
export function repoint(database: OpenDatabase, url: string): void {
  const { hostname, port } = new URL(url)
  Object.assign(database.pool.options, { host: hostname, port: Number(port), connectionString: url })
}
