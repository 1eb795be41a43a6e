import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chmodSync, chownSync, cpSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { makeTestFolder, removeTestFolder } from '#server/postgres/test-database.ts'
import { foundChromium } from '../../bin/chromium.ts'

/** The real product on an address of its own, and a browser to visit it with. */
export type Product = { address: string; browser: Browser; stop: () => Promise<void> }

const main = join(import.meta.dirname, '../../src/server/main.ts')

/** The city that the journeys take place in. */
export const city = 'underlag-2026'

/** A folder where the product has started once and been stopped: the example cities are in it. */
export async function prepareFolder(): Promise<string> {
  const folder = makeTestFolder()
  const server = serve(folder, await freePort())
  await untilServing(server)
  await stopped(server)
  // Nothing in a journey need survive, and a write on a busy disk may wait longer than a journey does.
  appendFileSync(join(folder, 'postgres/cluster/postgresql.auto.conf'), 'fsync = off\nsynchronous_commit = off\n')
  return folder
}

/**
 * Starts the product as an administrator does, in a temporary folder on a free port, with its own PostgreSQL and the
 * example cities; those of `prepared` are copied instead of loaded. `stop` ends browser, server and database and
 * removes the folder.
 */
export async function startProduct(prepared?: string): Promise<Product> {
  const folder = makeTestFolder()
  if (prepared !== undefined) copyFolder(prepared, folder)
  const port = await freePort()
  const server = serve(folder, port)
  const address = `http://127.0.0.1:${port}`
  const browser = await Promise.all([launch(), untilServing(server)]).then(([launched]) => launched)
  const stop = async () => {
    await browser.close()
    await stopped(server)
    await removeTestFolder(folder)
  }
  return { address, browser, stop }
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}

/** Copies a folder with its rights: PostgreSQL's files belong to an account of its own when we are root. */
function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true })
  const isRoot = process.getuid?.() === 0
  for (const name of ['.', ...readdirSync(from, { recursive: true, encoding: 'utf8' })]) {
    const { uid, gid, mode } = statSync(join(from, name))
    chmodSync(join(to, name), mode)
    if (isRoot) chownSync(join(to, name), uid, gid)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const place = probe.address()
  probe.close()
  if (place === null || typeof place === 'string') throw new Error('no free port')
  return place.port
}

function serve(folder: string, port: number): ChildProcess {
  const env = { ...process.env, RIKTNING_DEMO: 'on', DATABASE_URL: undefined, NODE_ENV: 'production' }
  return spawn(process.execPath, [main, 'start', '--data', folder, '--port', String(port)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Waits until the server says where it is; stops with what it said when it ends before that. */
async function untilServing(server: ChildProcess): Promise<void> {
  let said = ''
  server.stderr?.on('data', (chunk) => {
    said += chunk
  })
  for await (const chunk of server.stdout ?? []) if (String(chunk).includes('http://')) return
  throw new Error(`the product did not start: ${said}`)
}

export function launch(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath: foundChromium() ?? 'chromium',
    args: [...sandbox, '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}
