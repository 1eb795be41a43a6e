import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { stopPostgres } from '#server/postgres/embedded.ts'
import { makeTestFolder } from '#server/postgres/test-database.ts'

const main = join(import.meta.dirname, '../../src/server/main.ts')

let data: string
let child: ChildProcess | null = null
let address = ''
let cookie = ''

beforeAll(() => {
  data = makeTestFolder()
})

afterAll(async () => {
  child?.kill('SIGKILL')
  await stopPostgres(data)
  rmSync(data, { recursive: true, force: true })
})

async function start(): Promise<void> {
  const env = { ...process.env, RIKTNING_DEMO: 'underlag-2026', DATABASE_URL: undefined }
  const started = spawn(process.execPath, [main, 'start', '--data', data, '--port', '0', '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = started
  for await (const chunk of started.stdout) {
    if (!String(chunk).includes('http://')) continue
    address = (JSON.parse(String(chunk)) as { address: string }).address
    break
  }
  const body = JSON.stringify({ city_id: 'underlag-2026', account_id: 'underlag-2026.controller' })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${address}/api/session/persona`, { method: 'POST', headers, body })
  cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

async function ask<T>(path: string, body: object | Buffer | null = null): Promise<T> {
  const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json'
  const sent = Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body)
  const answer = await fetch(`${address}/api/cities/underlag-2026${path}`, {
    headers: { 'content-type': type, cookie },
    ...(body === null ? {} : { method: 'POST', body: sent }),
  })
  return (await answer.json()) as T
}

type Job = { state: string; stage: string | null; done: number; result: { id: string; entries: number } | null }
type Runs = { rows: { id: string; entries: number; state: string }[] }

const cli = (...args: string[]) =>
  JSON.parse(spawnSync(process.execPath, [main, ...args, '--data', data, '--json'], { encoding: 'utf8' }).stdout)

it('a large file whose product is killed while it is written is read in once, from the beginning', async () => {
  const rows = 20_000
  const lines = Array.from({ length: rows }, (_, row) => `drift;2026;${1000 + row},50;Rad ${row + 1}`)
  const bytes = Buffer.from(['Konto;År;Belopp;Text', ...lines].join('\n'))
  await start()
  const headed = { header_row: 1, name: 'Prov', account_column: 'Konto', amount_column: 'Belopp' }
  await ask('/import-profiles', { ...headed, id: 'prov', year_column: 'År', text_column: 'Text' })
  await ask('/accounts', { id: 'drift', name: 'Drift', kind: 'cost', chart: 'prov' })
  await ask('/entry-sets', { id: 'utfall', name: 'Utfall', kind: 'actual', first_year: 2026, last_year: 2026 })
  await ask('/imports/files/fil/parts/1', bytes)
  const wish = { import_kind: 'csv', file_name: 'stor.csv', unit_id: 'SLK', entry_set_id: 'utfall', profile_id: 'prov' }
  const { job_id } = await ask<{ job_id: string }>('/imports/jobs', { ...wish, file_id: 'fil', mode: 'make' })
  const job = () => ask<Job>(`/imports/jobs/${job_id}`)
  await expect.poll(async () => (await job()).done, { timeout: 120_000, interval: 20 }).toBeGreaterThan(0)
  const gone = once(child as ChildProcess, 'exit')
  child?.kill('SIGKILL')
  await gone
  await start()
  // What was under way is not there, and the queue takes it up again.
  expect((await ask<Runs>('/import-runs')).rows).toEqual([])
  await expect.poll(async () => (await job()).state, { timeout: 180_000, interval: 200 }).toBe('done')
  const { rows: runs } = await ask<Runs>('/import-runs')
  expect(runs).toMatchObject([{ id: (await job()).result?.id, entries: rows, state: 'posted' }])
  expect(cli('verify', '--city', 'underlag-2026')).toMatchObject({ ok: true, broken: null })
  const sum_ore = rows * 100_050 + ((rows * (rows - 1)) / 2) * 100
  const totals = cli('totals', '--city', 'underlag-2026', '--unit', 'SLK', '--set', 'utfall', '--by', 'account')
  expect(totals.rows).toMatchObject([{ amount_ore: sum_ore, unknown_count: 0 }])
  // The command line reads the same file and finds that it is there.
  const file = join(data, 'stor.csv')
  writeFileSync(file, bytes)
  const asked = ['--city', 'underlag-2026', '--unit', 'SLK', '--set', 'utfall', '--profile', 'prov']
  expect(cli('import', 'csv', file, ...asked)).toMatchObject({ ok: true, already: true, id: runs[0]?.id })
}, 600_000)
