import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { Client } from 'pg'
import { Refusal } from '#core/refusal.ts'
import { serverAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster, readCredentials } from './cluster.ts'
import { findPlace, layoutOf, preparePlace } from './place.ts'
import { ensurePostmaster, findPostmaster, stopPostmaster } from './postmaster.ts'

/**
 * `url` holds the password: never print it. `started` is false when the server ran already. `order` is `sv-SE`, or
 * `C.UTF-8` when the PostgreSQL programs lack Swedish order, which is worth telling the administrator.
 */
export type EmbeddedPostgres = { url: string; started: boolean; order: 'sv-SE' | 'C.UTF-8' }

/**
 * A running PostgreSQL that belongs to `dataFolder`: attaches to the one that runs, else starts it, else makes it. Any
 * number of processes may call this at once. The server outlives its caller; `stopPostgres` stops it. `settings` are
 * `name=value` for a server that this call starts (tests switch off fsync; nothing else should). Throws `Refusal` with
 * a code `postgres.*` when a person must act.
 */
export async function ensurePostgres(dataFolder: string, settings: readonly string[] = []): Promise<EmbeddedPostgres> {
  const account = serverAccount()
  const folder = resolve(dataFolder)
  const place = preparePlace(folder, account)
  const { cluster, log } = layoutOf(place)
  let started = false
  if (findPlace(folder, account) === null || !findPostmaster(cluster)?.ready) {
    const binaries = findBinaries(place, account)
    await ensureCluster(place, binaries, account)
    started = await ensurePostmaster(cluster, log, binaries, account, settings)
  }
  const url = urlOf(place)
  return { url, started, order: await orderOf(url, folder) }
}

/** Fast shutdown of the folder's server; returns when it has ended. Nothing happens when none runs. */
export async function stopPostgres(dataFolder: string): Promise<void> {
  const place = findPlace(resolve(dataFolder), serverAccount())
  if (place !== null) await stopPostmaster(layoutOf(place).cluster)
}

/** True when the folder's server runs, even if it does not answer yet. */
export function isRunning(dataFolder: string): boolean {
  const place = findPlace(resolve(dataFolder), serverAccount())
  return place !== null && findPostmaster(layoutOf(place).cluster) !== null
}

function urlOf(place: string): string {
  const { role, password, database } = readCredentials(place)
  const running = findPostmaster(layoutOf(place).cluster)
  if (running === null) {
    throw new Refusal('postgres.start_failed', 503, { log: layoutOf(place).log, reason: 'postmaster.pid' })
  }
  return `postgres://${role}:${password}@127.0.0.1:${running.port}/${database}`
}

/** Also the proof that the server lets us in. */
async function orderOf(url: string, dataFolder: string): Promise<EmbeddedPostgres['order']> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ is_swedish: boolean }>(
      `SELECT datlocprovider = 'i' AND datlocale = 'sv-SE' AS is_swedish
      FROM pg_database WHERE datname = current_database()`,
    )
    return rows[0]?.is_swedish ? 'sv-SE' : 'C.UTF-8'
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal('postgres.no_answer', 503, { folder: realpathSync(dataFolder), reason })
  } finally {
    await client.end()
  }
}
