import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stopPostgres } from '#server/postgres/embedded.ts'
import { makeTestFolder } from '#server/postgres/test-database.ts'

const kills = Number(process.env.RIKTNING_KILLS ?? 10)
const root = join(import.meta.dirname, '../..')
const main = join(root, 'src/server/main.ts')

let data: string
let port: number
let cookie = ''
let child: ChildProcess | null = null
const acknowledged: string[] = []
let sent = 0

beforeAll(async () => {
  data = makeTestFolder()
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  port = (probe.address() as { port: number }).port
  probe.close()
})

afterAll(async () => {
  child?.kill('SIGKILL')
  await stopPostgres(data)
  rmSync(data, { recursive: true, force: true })
})

const address = (path: string) => `http://127.0.0.1:${port}/api${path}`

/** Starts the product and waits until it says where it is; gives the milliseconds it took. */
async function start(): Promise<number> {
  const from = performance.now()
  const env = { ...process.env, RIKTNING_DEMO: 'underlag-2026', DATABASE_URL: undefined }
  const started = spawn(process.execPath, [main, 'start', '--data', data, '--port', String(port)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child = started
  let said = ''
  started.stderr.on('data', (chunk) => {
    said += chunk
  })
  for await (const chunk of started.stdout) if (String(chunk).includes('http://')) break
  if (started.exitCode !== null) throw new Error(`the product did not start: ${said}`)
  return performance.now() - from
}

async function signIn(persona = 'controller'): Promise<string> {
  const answer = await fetch(address('/session/persona'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ city_id: 'underlag-2026', account_id: `underlag-2026.${persona}` }),
  })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

async function writeOne(): Promise<boolean> {
  sent += 1
  const id = `KILL-${sent}`
  const body = JSON.stringify({
    id,
    title: id,
    unit_id: 'SLK',
    account_kind: 'cost',
    direction: 'rises',
    synthetic: true,
  })
  try {
    const answer = await fetch(address('/cities/underlag-2026/expected-changes'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body,
    })
    if (answer.status === 201) acknowledged.push(id)
    return answer.status !== 401
  } catch {
    return false
  }
}

/** Four writers that go on until the server is gone. */
async function load(until: Promise<unknown>): Promise<void> {
  let over = false
  void until.finally(() => {
    over = true
  })
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      while (!over) if (!(await writeOne())) break
    }),
  )
}

/** Process ids of the data folder's PostgreSQL: the first line of its postmaster.pid, wherever the cluster lies. */
function postmaster(): number | null {
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('postmaster.pid'),
  )
  const file = files[0]
  return file === undefined ? null : Number(readFileSync(join(data, file), 'utf8').split('\n')[0])
}

/** A number that repeats from run to run. */
function* drawn(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    yield state / 2 ** 31
  }
}

async function killAfterWrites(kind: 'product' | 'database' | 'both', writes: number): Promise<void> {
  const target = acknowledged.length + writes
  const gone = once(child as ChildProcess, 'exit')
  const running = load(gone)
  await expect.poll(() => acknowledged.length, { timeout: 60_000, interval: 2 }).toBeGreaterThanOrEqual(target)
  const database = postmaster()
  if (kind !== 'product' && database !== null) process.kill(database, 'SIGKILL')
  if (kind !== 'database') child?.kill('SIGKILL')
  else child?.kill('SIGTERM')
  await gone
  await running
}

async function stored(): Promise<Set<string>> {
  const answer = await fetch(address('/cities/underlag-2026/expected-changes'), { headers: { cookie } })
  const body = (await answer.json()) as { rows: { id: string }[] }
  return new Set(body.rows.map((row) => row.id))
}

describe('kill -9', () => {
  it(`loses no acknowledged write in ${kills} kills, and comes back each time`, async () => {
    const random = drawn(2026)
    const kinds = ['product', 'both', 'database'] as const
    let slowest = 0
    await start()
    for (let round = 0; round < kills; round += 1) {
      cookie = await signIn()
      await killAfterWrites(kinds[round % kinds.length] ?? 'product', 1 + Math.floor(random.next().value * 30))
      slowest = Math.max(slowest, await start())
      cookie = await signIn()
      const kept = await stored()
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    }
    expect(acknowledged.length).toBeGreaterThan(kills)
    // Told, not asserted: how long a start takes is the machine's business as well.
    process.stdout.write(`slowest start after a kill: ${(slowest / 1000).toFixed(1)} s\n`)
    const verified = spawnSync(
      process.execPath,
      [main, 'verify', '--city', 'underlag-2026', '--data', data, '--json'],
      { encoding: 'utf8' },
    )
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, broken: null })
  }, 600_000)
})

describe('a database killed under a running product', () => {
  it('is started again, and reads, writes and jobs go on', async () => {
    cookie = await signIn()
    process.kill(postmaster() as number, 'SIGKILL')
    const before = acknowledged.length
    await expect
      .poll(() => writeOne().then(() => acknowledged.length), { timeout: 60_000, interval: 100 })
      .toBeGreaterThan(before)
    expect(await stored()).toContain(acknowledged.at(-1))
    const headers = { 'content-type': 'application/json', cookie: await signIn('administrator') }
    const job = JSON.stringify({ name: 'warnings.sweep' })
    const started = await fetch(address('/cities/underlag-2026/jobs'), { method: 'POST', headers, body: job })
    const { job_id } = (await started.json()) as { job_id: string }
    const state = async () => {
      const answer = await fetch(address(`/cities/underlag-2026/jobs/${job_id}`), { headers })
      return ((await answer.json()) as { state: string }).state
    }
    await expect.poll(state, { timeout: 60_000, interval: 200 }).toBe('done')
  })
})

describe('a second start', () => {
  it('refuses in one sentence that names the first', () => {
    const second = spawnSync(process.execPath, [main, 'start', '--data', data, '--port', '0'], { encoding: 'utf8' })
    expect(second.status).toBe(2)
    expect(second.stderr).toContain(`http://127.0.0.1:${port}`)
    expect(second.stderr).toContain(String(child?.pid))
    expect(second.stdout).toBe('')
  })
})
