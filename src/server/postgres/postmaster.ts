import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '#core/refusal.ts'
import type { Account } from './account.ts'
import { type Binaries, postgresEnvironment } from './binaries.ts'
import { lastLines } from './cluster.ts'
import { isAlive, isServerOf } from './server-process.ts'

/** The server process of a cluster. `port` holds once it is ready; `folder` is the cluster as the server names it. */
export type Postmaster = { pid: number; port: number; folder: string; ready: boolean }

/**
 * The living server of a cluster, read from the file that PostgreSQL keeps in it, or null. A process number alone
 * proves nothing: after a crash it may have gone to another program, and a copied folder names the original's server.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = readLockFile(cluster)?.split('\n')
  if (lines === undefined) return null
  const pid = Number(lines[0])
  const folder = lines[1] ?? ''
  if (!(pid > 1) || !isServerOf(pid, cluster, folder)) return null
  return { pid, port: Number(lines[3]), folder, ready: lines[7]?.trim() === 'ready' }
}

function readLockFile(cluster: string): string | null {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
  } catch {
    return null
  }
}

/** Recovery after a crash may take minutes when much had been written; five is more than a city needs. */
const pause_ms = 50
const waits_max = 6_000

/**
 * Sees to it that a server runs on the cluster, and waits until it answers. Returns true when this call started it and
 * false when it ran already or another process started it first: PostgreSQL itself lets one in per cluster.
 */
export async function ensurePostmaster(
  cluster: string,
  log: string,
  binaries: Binaries,
  account: Account,
  settings: readonly string[],
): Promise<boolean> {
  let attempts = 0
  let ours: number | null = null
  for (let waits = 0; waits < waits_max; waits++) {
    const running = findPostmaster(cluster)
    if (running?.ready) return running.pid === ours
    if (running === null) {
      const logged = existsSync(log) ? statSync(log).size : 0
      const former = Number(readLockFile(cluster)?.split('\n')[3] ?? 0)
      setAsideForeignLock(cluster)
      const child = launch(cluster, await freePort(former), log, binaries, account, settings)
      ours = await untilUpOrEnded(child, cluster)
      attempts++
      // Another server may be on its way in, or the last one's processes on their way out, or the port was taken.
      if (ours === null && findPostmaster(cluster) === null) refuseWhenHopeless(log, logged, attempts)
    }
    await pause(pause_ms)
  }
  throw new Refusal('postgres.start_failed', 503, { log, reason: `${(waits_max * pause_ms) / 1000} s` })
}

function refuseWhenHopeless(log: string, logged: number, attempts: number): void {
  const said = readFileSync(log, 'utf8').slice(logged)
  const isLeaving = /shared memory block|lock file "postmaster.pid"/.test(said)
  if (attempts < (isLeaving ? 200 : 4)) return
  throw new Refusal('postgres.start_failed', 503, { log, reason: lastLines(said) })
}

type Child = ReturnType<typeof launch>

/**
 * Starts a server that outlives us: a session of its own, and the log file for its output, so that whoever reads our
 * output does not wait for it. It listens on the loopback address only, whatever its configuration says.
 */
function launch(
  cluster: string,
  port: number,
  log: string,
  binaries: Binaries,
  account: Account,
  settings: readonly string[],
) {
  const fixed = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=']
  const args = ['-D', cluster, ...[...fixed, ...settings].flatMap((setting) => ['-c', setting])]
  turnLog(log)
  const output = openSync(log, 'a', 0o600)
  try {
    const child = spawn(binaries.postgres, args, {
      ...account.spawn,
      cwd: '/',
      env: postgresEnvironment,
      detached: true,
      stdio: ['ignore', output, output],
    })
    child.unref()
    return child
  } finally {
    closeSync(output)
  }
}

const logSize_max = 10_000_000

/** Keeps one older log. */
function turnLog(log: string): void {
  if (existsSync(log) && statSync(log).size > logSize_max) renameSync(log, `${log}.1`)
}

/** The process id once our server has the cluster; null when it ended instead. */
async function untilUpOrEnded(child: Child, cluster: string): Promise<number | null> {
  let isEnded = child.pid === undefined
  child.once('exit', () => {
    isEnded = true
  })
  child.once('error', () => {
    isEnded = true
  })
  while (!isEnded) {
    const running = findPostmaster(cluster)
    if (running?.pid === child.pid && running?.ready) return running.pid
    await pause(10)
  }
  return null
}

/** The port of a server that was killed, when it is still free: whoever was connected finds the new one by itself. */
async function freePort(former: number): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => {
    probe.once('error', () => probe.listen(0, '127.0.0.1'))
    probe.once('listening', resolve)
    probe.listen(former > 0 && former < 65_536 ? former : 0, '127.0.0.1')
  })
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/**
 * PostgreSQL clears its own lock file after a crash, except when the number in it has gone to another living process
 * of the same account, as happens when a container starts again. Then it would refuse for ever, so we move it aside;
 * should a real server have written it meanwhile, it is put back. A server also guards itself by shared memory.
 */
function setAsideForeignLock(cluster: string): void {
  const seen = readLockFile(cluster)
  if (seen === null || !isAlive(Number(seen.split('\n')[0]))) return
  if (findPostmaster(cluster) !== null) return
  const lock = join(cluster, 'postmaster.pid')
  const aside = `${lock}.${randomBytes(6).toString('hex')}`
  try {
    renameSync(lock, aside)
    if (readFileSync(aside, 'utf8') !== seen) linkSync(aside, lock)
  } catch {
    // Gone already: the next attempt to start says what is what.
  }
  rmSync(aside, { force: true })
}

/** Fast shutdown: open transactions are rolled back, everything is written. Waits until the process has ended. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const running = findPostmaster(cluster)
  if (running === null) return
  process.kill(running.pid, 'SIGINT')
  for (let waits = 0; waits < waits_max; waits++) {
    if (!isServerOf(running.pid, cluster, running.folder)) return
    await pause(pause_ms)
  }
  throw new Refusal('postgres.stop_failed', 503, { pid: running.pid })
}
