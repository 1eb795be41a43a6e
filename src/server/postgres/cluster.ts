import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { type Account, ownUid } from './account.ts'
import { type Binaries, postgresEnvironment } from './binaries.ts'
import { layoutOf } from './place.ts'
import { isAlive } from './server-process.ts'

/**
 * Who may enter a cluster. `role` owns the database and may make databases and roles but is no superuser, so the
 * database refuses what it must refuse; `superuser` is for a person's maintenance by hand and is not used by us.
 */
const credentialsShape = z.strictObject({
  role: z.string(),
  password: z.string(),
  database: z.string(),
  superuser: z.string(),
  superuser_password: z.string(),
})
export type Credentials = z.infer<typeof credentialsShape>

export function readCredentials(place: string): Credentials {
  return credentialsShape.parse(JSON.parse(readFileSync(layoutOf(place).credentials, 'utf8')))
}

/**
 * Makes a new cluster in `place` unless there is one. All of it happens in a temporary folder that is renamed when it
 * is complete and on disk, so parallel first starts cannot collide: one rename succeeds, the others drop their work.
 */
export async function ensureCluster(place: string, binaries: Binaries, account: Account): Promise<void> {
  const { folder, cluster } = layoutOf(place)
  const draft = join(place, `postgres.new-${process.pid}-${randomBytes(6).toString('hex')}`)
  try {
    if (!existsSync(folder)) mkdirSync(draft)
    await waitForEarlier(place, folder)
    if (!existsSync(folder)) {
      buildCluster(draft, binaries, account)
      renameSync(draft, folder)
      flushFolder(place)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (!existsSync(folder))
      throw new Refusal('postgres.making_failed', 503, { folder: cluster, reason: String(error) })
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (major === binaries.major) return
  throw new Refusal('postgres.version_differs', 503, { folder: cluster, had: major, has: binaries.major })
}

const patience_ms = 30_000
const pause_ms = 20

/**
 * Spares work, no more: of the processes that have a draft here, the one with the lowest number builds first. We do not
 * wait for ever, since a number in a forgotten draft's name may have gone to another program.
 */
async function waitForEarlier(place: string, folder: string): Promise<void> {
  for (let waited_ms = 0; waited_ms < patience_ms && !existsSync(folder); waited_ms += pause_ms) {
    const builders = readdirSync(place).flatMap((name) => /^postgres\.new-(\d+)-/.exec(name)?.[1] ?? [])
    if (!builders.some((pid) => Number(pid) < process.pid && isAlive(Number(pid)))) break
    await pause(pause_ms)
  }
  removeAbandoned(place)
}

function buildCluster(draft: string, binaries: Binaries, account: Account): void {
  const cluster = join(draft, 'cluster')
  const passwordFile = join(draft, 'first-password')
  const credentials: Credentials = {
    role: 'riktning',
    password: newPassword(),
    database: 'riktning',
    superuser: 'postgres',
    superuser_password: newPassword(),
  }
  // PostgreSQL's account must be able to pass through to its own folder, and to nothing else here.
  chmodSync(draft, account.uid === ownUid() ? 0o700 : 0o711)
  mkdirSync(cluster, { mode: 0o700 })
  writeFileSync(passwordFile, credentials.superuser_password, { mode: 0o600 })
  giveAway([cluster, passwordFile], account)
  initialise(cluster, passwordFile, binaries, account)
  rmSync(passwordFile)
  createRole(cluster, credentials, binaries, account)
  writeFileSync(join(draft, 'credentials.json'), `${JSON.stringify(credentials, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  })
  flushFolder(draft)
}

/** 192 random bits in letters, digits, - and _: safe in an address and in quoted SQL. */
function newPassword(): string {
  return randomBytes(24).toString('base64url')
}

function giveAway(paths: string[], account: Account): void {
  if (account.uid === ownUid()) return
  try {
    for (const path of paths) chownSync(path, account.uid, account.gid)
  } catch (error) {
    throw new Refusal('postgres.account_unusable', 503, { reason: String(error) })
  }
}

/** Swedish order by ICU; where the programs lack it, code point order. Neither depends on the system's locales. */
const locales = [
  ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=sv-SE'],
  ['--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE'],
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
]

function initialise(cluster: string, passwordFile: string, binaries: Binaries, account: Account): void {
  let complaint = ''
  for (const locale of locales) {
    const parts = ['--encoding=UTF8', ...locale, '--data-checksums', '--auth=scram-sha-256', '--username=postgres']
    const settings = ['--set', 'timezone=UTC', '--set', 'log_timezone=UTC', '--set', 'lc_messages=C']
    const args = ['--pgdata', cluster, '--pwfile', passwordFile, ...parts, ...settings]
    const run = spawnSync(binaries.initdb, args, {
      ...account.spawn,
      cwd: '/',
      env: postgresEnvironment,
      encoding: 'utf8',
    })
    if (run.status === 0) return
    complaint = run.error?.message ?? run.stderr.trim()
    if (!/locale|ICU/i.test(complaint)) break
  }
  throw new Refusal('postgres.making_failed', 503, { folder: cluster, reason: lastLines(complaint) })
}

/** In PostgreSQL's single-user mode: the role exists before the first connection can be made. */
function createRole(cluster: string, { role, password, database }: Credentials, binaries: Binaries, account: Account) {
  const input = [
    `CREATE ROLE ${role} LOGIN CREATEDB CREATEROLE PASSWORD '${password}';`,
    `CREATE DATABASE ${database} OWNER ${role};`,
    '',
  ].join('\n')
  const args = ['--single', '-D', cluster, '-c', 'exit_on_error=on', '-c', 'log_checkpoints=off', 'postgres']
  const env = postgresEnvironment
  const run = spawnSync(binaries.postgres, args, { ...account.spawn, cwd: '/', env, input, encoding: 'utf8' })
  if (run.status === 0) return
  const complaint = run.error?.message ?? run.stderr
  throw new Refusal('postgres.making_failed', 503, { folder: cluster, reason: lastLines(complaint) })
}

export function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' ')
}

/** Removes the drafts of starts that were killed; one whose process lives is left alone. */
function removeAbandoned(place: string): void {
  for (const name of readdirSync(place)) {
    const pid = /^postgres\.new-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    rmSync(join(place, name), { recursive: true, force: true })
  }
}

/** Makes a rename in the folder survive a power cut. */
function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
