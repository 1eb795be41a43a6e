import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { Refusal } from '#core/refusal.ts'
import { type Account, serverAccount } from './account.ts'
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
  let started = false
  for (let attempt = 1; ; attempt++) {
    if (await startWhenNeeded(folder, place, account, settings)) started = true
    const answer = await greet(place)
    if (answer.order !== null) return { url: answer.url, started, order: answer.order }
    if (attempt >= attempts_max || answer.isRefused) {
      throw new Refusal('postgres.no_answer', 503, { folder, reason: answer.reason })
    }
    await pause(pause_ms)
  }
}

/** A server may go away between the moment we see it and the moment we speak to it; then we look again. */
const attempts_max = 5
const pause_ms = 200

async function startWhenNeeded(folder: string, place: string, account: Account, settings: readonly string[]) {
  const { cluster, log } = layoutOf(place)
  if (findPlace(folder, account) !== null && findPostmaster(cluster)?.ready) return false
  const binaries = findBinaries(place, account)
  await ensureCluster(place, binaries, account)
  return ensurePostmaster(cluster, log, binaries, account, settings)
}

/** Fast shutdown of the folder's server; returns when it has ended. Nothing happens when none runs. */
export async function stopPostgres(dataFolder: string): Promise<void> {
  const place = findPlace(resolve(dataFolder), serverAccount())
  if (place !== null) await stopPostmaster(layoutOf(place).cluster)
}

/** True when the folder has a database, whether it runs or not. */
export function hasDatabase(dataFolder: string): boolean {
  const place = findPlace(resolve(dataFolder), serverAccount())
  return place !== null && existsSync(layoutOf(place).cluster)
}

/** True when the folder's server runs, even if it does not answer yet. */
export function isRunning(dataFolder: string): boolean {
  const place = findPlace(resolve(dataFolder), serverAccount())
  return place !== null && findPostmaster(layoutOf(place).cluster) !== null
}

type Greeting = { url: string; order: EmbeddedPostgres['order'] } | { order: null; reason: string; isRefused: boolean }

/** Speaks to the server: the proof that it lets us in. Refused means that it answered and said no. */
async function greet(place: string): Promise<Greeting> {
  const { role, password, database } = readCredentials(place)
  const port = findPostmaster(layoutOf(place).cluster)?.port
  if (port === undefined) return { order: null, reason: 'postmaster.pid', isRefused: false }
  const url = `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while nobody waits for it would otherwise end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ is_swedish: boolean }>(
      `SELECT datlocprovider = 'i' AND datlocale = 'sv-SE' AS is_swedish
      FROM pg_database WHERE datname = current_database()`,
    )
    return { url, order: rows[0]?.is_swedish ? 'sv-SE' : 'C.UTF-8' }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { order: null, reason, isRefused: error instanceof DatabaseError && !/^57/.test(error.code ?? '') }
  } finally {
    await client.end().catch(() => {})
  }
}
