import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestProduct, testProduct } from '../../../test/city.ts'
import { makeTestFolder, removeTestFolder } from '../postgres/test-database.ts'

let product: TestProduct
let data: string
let taken: Server
const started: ChildProcess[] = []

beforeAll(async () => {
  product = await testProduct()
  data = makeTestFolder()
  taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
})

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  taken.close()
  await product.close()
  await removeTestFolder(data)
})

const main = join(import.meta.dirname, '../main.ts')
const portOfTaken = () => String((taken.address() as { port: number }).port)

/** Starts the product; gives its first address, or the exit code and what it said when it did not start. */
async function serve(args: string[], environment: Record<string, string | undefined>) {
  const env = { ...process.env, DATABASE_URL: undefined, RIKTNING_DEMO: 'off', ...environment }
  const child = spawn(process.execPath, [main, 'serve', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const ended = once(child, 'close')
  for await (const chunk of child.stdout) {
    const address = /http:\S+/.exec(String(chunk))?.[0]
    if (address !== undefined) return { child, ended, address, said }
  }
  const [code] = await ended
  return { child, ended, code, said, address: null }
}

async function stop({ child, ended }: Awaited<ReturnType<typeof serve>>): Promise<number> {
  child.kill('SIGTERM')
  const [code] = await ended
  return code
}

describe('serving a database of one’s own', { timeout: 120_000 }, () => {
  it('may be shared by two servers', async () => {
    const environment = { DATABASE_URL: product.database.url }
    const first = await serve(['--port', '0'], environment)
    const second = await serve(['--port', '0'], environment)
    expect(first.said + second.said).toBe('')
    for (const { address } of [first, second]) expect((await fetch(`${address}/api/health`)).status).toBe(200)
    expect([await stop(first), await stop(second)]).toEqual([0, 0])
  })

  it('says one JSON value on standard out, when it answers, and nothing else', async () => {
    const env = { ...process.env, DATABASE_URL: product.database.url, RIKTNING_DEMO: 'off' }
    const child = spawn(process.execPath, [main, 'serve', '--port', '0', '--json'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    started.push(child)
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      child.kill('SIGTERM')
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(JSON.parse(said)).toMatchObject({ ok: true, address: expect.stringMatching(/^http:/), pid: child.pid })
  })

  it('is refused on an address that is none', async () => {
    const refused = await serve(['--port', '0', '--host', '192.0.2.1'], { DATABASE_URL: product.database.url })
    expect(refused).toMatchObject({ code: 2, address: null })
    expect(refused.said).toContain('192.0.2.1')
  })
})

describe('serving a data folder', { timeout: 120_000 }, () => {
  it('ends with its code when the port is taken, and leaves the folder free for the next', async () => {
    const refused = await serve(['--data', data, '--port', portOfTaken()], {})
    expect(refused).toMatchObject({ code: 2, address: null })
    expect(refused.said).toContain(portOfTaken())
    const first = await serve(['--data', data, '--port', '0'], {})
    expect(first.address).not.toBeNull()
    const second = await serve(['--data', data, '--port', '0'], {})
    expect(second).toMatchObject({ code: 2, address: null })
    expect(second.said).toContain(first.address ?? '?')
    expect(await stop(first)).toBe(0)
  })

  it('is refused before anything is opened when the port, the proxy or an example city is none', async () => {
    expect(await serve(['--data', data, '--port', 'åtta'], {})).toMatchObject({ code: 2, address: null })
    const proxied = await serve(['--data', data, '--port', '0'], { RIKTNING_TRUST_PROXY: 'ja' })
    expect(proxied).toMatchObject({ code: 2, address: null })
    const unknown = await serve(['--data', data, '--port', '0'], { RIKTNING_DEMO: 'underlag-2026,atlantis' })
    expect(unknown).toMatchObject({ code: 2, address: null })
    expect(unknown.said).toContain('atlantis')
  })
})
