import { execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedPostgres, ensurePostgres, isRunning, stopPostgres } from './embedded.ts'
import { makeTestFolder, removeTestFolder } from './test-database.ts'

const isRoot = process.geteuid?.() === 0
const project = join(import.meta.dirname, '..', '..', '..')

let folder: string
let first: EmbeddedPostgres

beforeAll(async () => {
  folder = makeTestFolder()
  first = await ensurePostgres(folder)
  await query(first.url, 'CREATE TABLE kept (word text)')
})

afterAll(() => removeTestFolder(folder))

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

function postmasterPid(of: string): number {
  return Number(readFileSync(join(of, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** Another process that ensures the folder's server and prints its address. */
const program = `import { ensurePostgres } from '#server/postgres/embedded.ts'
console.log(JSON.stringify(await ensurePostgres(process.argv[1])))`
const inAnotherProcess = ['--input-type=module-typescript', '--eval', program]

test('the first start makes a server with Swedish order and the second attaches to it', async () => {
  expect(first).toMatchObject({ started: true, order: 'sv-SE' })
  expect(await ensurePostgres(folder)).toEqual({ ...first, started: false })
  expect(isRunning(folder)).toBe(true)
})

test('a relative path is the folder where we stand', async () => {
  expect(await ensurePostgres(relative(process.cwd(), folder))).toEqual({ ...first, started: false })
  expect(isRunning(relative(process.cwd(), folder))).toBe(true)
  const fresh = makeTestFolder()
  await ensurePostgres(relative(process.cwd(), join(fresh, 'data')))
  expect(readdirSync(join(fresh, 'data'))).toEqual(['postgres'])
  await removeTestFolder(join(fresh, 'data'))
  await removeTestFolder(fresh)
})

test('words are ordered as in a Swedish dictionary', async () => {
  const rows = await query(
    first.url,
    "SELECT word FROM unnest(string_to_array('ö z B f é ä a å e', ' ')) word ORDER BY 1",
  )
  expect(rows.map((row) => row.word).join(' ')).toBe('a B e é f z å ä ö')
})

test('what is acknowledged is on disk: fsync and checksums are on', async () => {
  const [settings] = await query(
    first.url,
    "SELECT current_setting('fsync') f, current_setting('synchronous_commit') s, current_setting('data_checksums') c",
  )
  expect(settings).toEqual({ f: 'on', s: 'on', c: 'on' })
})

test('the server is not root, its files are closed to others, and we are no superuser in it', async () => {
  const mode = (path: string) => (statSync(join(folder, 'postgres', path)).mode & 0o777).toString(8)
  expect(statSync(join(folder, 'postgres', 'cluster')).uid).toBeGreaterThan(0)
  expect([mode('cluster'), mode('credentials.json'), mode('postgres.log')]).toEqual(['700', '600', '600'])
  expect(await query(first.url, "SELECT current_setting('is_superuser') is_superuser")).toEqual([
    { is_superuser: 'off' },
  ])
})

test('the server answers on the loopback address only', async () => {
  const port = Number(new URL(first.url).port)
  const answers = (host: string) =>
    new Promise<boolean>((resolve) => {
      const socket = connect({ host, port }, () => resolve(true))
      socket.on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
  expect(await Promise.all(['127.0.0.1', '127.0.0.2', '::1'].map(answers))).toEqual([true, false, false])
})

test('a wrong password is refused', async () => {
  const url = new URL(first.url)
  url.password = 'fel'
  await expect(query(url.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
})

test('a restart keeps what was written', async () => {
  await query(first.url, "INSERT INTO kept VALUES ('omstart')")
  await stopPostgres(folder)
  expect(isRunning(folder)).toBe(false)
  const again = await ensurePostgres(folder)
  expect(again.started).toBe(true)
  expect(await query(again.url, "SELECT word FROM kept WHERE word = 'omstart'")).toHaveLength(1)
})

test('a killed server comes back with every committed row', async () => {
  const { url } = await ensurePostgres(folder)
  await query(url, "INSERT INTO kept SELECT 'dödad' FROM generate_series(1, 1000)")
  process.kill(postmasterPid(folder), 'SIGKILL')
  const again = await ensurePostgres(folder)
  expect(again.started).toBe(true)
  expect(await query(again.url, "SELECT count(*)::int n FROM kept WHERE word = 'dödad'")).toEqual([{ n: 1000 }])
})

test('the server outlives a killed process that started it', async () => {
  await stopPostgres(folder)
  const child = spawn(
    process.execPath,
    ['--input-type=module-typescript', '--eval', `${program}\nsetInterval(() => {}, 1000)`, folder],
    {
      cwd: project,
    },
  )
  const [printed] = await new Promise<Buffer[]>((resolve) => child.stdout.once('data', (bytes) => resolve([bytes])))
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGKILL')
  // 'close' comes when nobody holds the child's output any longer: the server must not.
  await ended
  const { url } = JSON.parse(String(printed))
  expect(await ensurePostgres(folder)).toMatchObject({ url, started: false })
})

test('a lock file whose number has gone to another program does not stop the start', async () => {
  await stopPostgres(folder)
  const lock = join(folder, 'postgres', 'cluster', 'postmaster.pid')
  writeFileSync(lock, `${process.pid}\n${join(folder, 'postgres', 'cluster')}\n1\n5432\n\n127.0.0.1\n\nready   \n`)
  expect(isRunning(folder)).toBe(false)
  expect((await ensurePostgres(folder)).started).toBe(true)
})

test('a copied folder gets a server of its own, not the one of the original', async () => {
  const copy = makeTestFolder()
  await stopPostgres(folder)
  await promisify(execFile)('cp', ['-a', `${folder}/.`, copy])
  const original = await ensurePostgres(folder)
  const cluster = join(copy, 'postgres', 'cluster')
  await promisify(execFile)('cp', ['-a', join(folder, 'postgres', 'cluster', 'postmaster.pid'), cluster])
  const copied = await ensurePostgres(copy)
  expect(copied.started).toBe(true)
  expect(new URL(copied.url).port).not.toBe(new URL(original.url).port)
  await stopPostgres(copy)
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n')
  await expect(ensurePostgres(copy)).rejects.toMatchObject({ code: 'postgres.version_differs' })
  await removeTestFolder(copy)
})

test('eight processes that start at once on a new folder share one server', { timeout: 90_000 }, async () => {
  const fresh = makeTestFolder()
  const run = () => promisify(execFile)(process.execPath, [...inAnotherProcess, fresh], { cwd: project })
  const answers = (await Promise.all(Array.from({ length: 8 }, run))).map(({ stdout }) => JSON.parse(stdout))
  expect(new Set(answers.map(({ url }) => url)).size).toBe(1)
  expect(answers.filter(({ started }) => started)).toHaveLength(1)
  expect(readdirSync(fresh)).toEqual(['postgres'])
  expect(await query(answers[0].url, 'SELECT 1 one')).toEqual([{ one: 1 }])
  await removeTestFolder(fresh)
})

test("another account's folder is refused, and left untouched", async () => {
  const theirs = isRoot ? makeTestFolder() : '/usr'
  if (isRoot) chownSync(theirs, 12_345, 12_345)
  await expect(ensurePostgres(theirs)).rejects.toMatchObject({ code: 'postgres.folder_not_ours' })
  expect(existsSync(join(theirs, 'postgres'))).toBe(false)
  if (isRoot) rmSync(theirs, { recursive: true })
})

// Only root needs an account to borrow, so only root can have a folder which that account does not reach.
if (isRoot) {
  test("root's closed folder gets its database elsewhere, and a copy or a lost database is refused", async () => {
    const closed = join(makeTestFolder(), 'stängd mapp')
    mkdirSync(closed, { mode: 0o700 })
    chmodSync(closed, 0o700)
    expect((await ensurePostgres(closed)).started).toBe(true)
    expect((await ensurePostgres(closed)).started).toBe(false)
    await stopPostgres(closed)
    const copy = `${closed} kopia`
    cpSync(closed, copy, { recursive: true })
    await expect(ensurePostgres(copy)).rejects.toMatchObject({ code: 'postgres.folder_copied' })
    const { place } = JSON.parse(readFileSync(join(closed, 'postgres-place.json'), 'utf8'))
    rmSync(place, { recursive: true })
    await expect(ensurePostgres(closed)).rejects.toMatchObject({ code: 'postgres.place_missing' })
    rmSync(join(closed, '..'), { recursive: true })
  })
}
