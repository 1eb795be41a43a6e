import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { makeTestFolder, removeTestFolder } from '#server/postgres/test-database.ts'

/** The real product on an address of its own, and a browser to visit it with. */
export type Product = { address: string; browser: Browser; stop: () => Promise<void> }

const main = join(import.meta.dirname, '../../src/server/main.ts')

/** The city that the journeys take place in. */
export const city = 'underlag-2026'

/**
 * Starts the product as an administrator does, in a temporary folder on a free port, with its own PostgreSQL and the
 * example world. `stop` ends browser, server and database and removes the folder.
 */
export async function startProduct(): Promise<Product> {
  const folder = makeTestFolder()
  const port = await freePort()
  const server = serve(folder, port)
  const address = `http://127.0.0.1:${port}`
  const browser = await Promise.all([launch(), untilServing(server)]).then(([launched]) => launched)
  const stop = async () => {
    await browser.close()
    if (server.exitCode === null) {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    }
    await removeTestFolder(folder)
  }
  return { address, browser, stop }
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

function launch(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...sandbox, '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}
