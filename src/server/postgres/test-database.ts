import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { ensurePostgres, stopPostgres } from './embedded.ts'
import { isAlive } from './server-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    test_server_url: string
  }
}

const prefix = 'riktning-test-'

/**
 * One PostgreSQL server for a whole test run, as Vitest's global setup: an embedded one in a temporary folder, without
 * fsync since nothing in it need survive, or the one that TEST_DATABASE_URL names. Stops and deletes what it made. The
 * projects of one run find the server of the first by that name, and share what has been made to be copied.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    project.provide('test_server_url', given)
    return async () => {}
  }
  await removeAbandoned()
  const folder = makeTestFolder()
  const { url } = await ensurePostgres(folder, ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'])
  project.provide('test_server_url', url)
  process.env.TEST_DATABASE_URL = url
  return () => removeTestFolder(folder)
}

/**
 * Address of the run's server, as a role that may make databases and roles but is no superuser. Make a database of
 * your own in it; never write to the one that the address names.
 */
export function testServerUrl(): string {
  return inject('test_server_url')
}

/** A new folder that PostgreSQL's account can reach even when we are root. Names our process, see below. */
export function makeTestFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(folder, 0o755)
  return folder
}

export async function removeTestFolder(folder: string): Promise<void> {
  await stopPostgres(folder)
  rmSync(folder, { recursive: true, force: true })
}

/** Servers of test runs that were killed before they could tidy up after themselves. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : null
    if (pid === null || isAlive(pid)) continue
    // Another account's folder is for that account to remove.
    await removeTestFolder(join(tmpdir(), name)).catch(() => {})
  }
}
