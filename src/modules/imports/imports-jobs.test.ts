import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { httpServer } from '#server/http.ts'
import { importJob } from '#server/import-job.ts'
import { type Jobs, startJobs } from '#server/jobs.ts'
import { recordTypes } from '#server/registry.ts'
import { verifyAudit } from '#server/verification.ts'
import { planner, read, record, type TestProduct } from '../../../test/city.ts'
import { changedSample, sampleBytes } from '../../../test/sie/samples.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import { importFile } from './apart.ts'
import { importWish } from './schema.ts'
import { forgetOldFiles, keepPart } from './sent-file.ts'

let product: TestProduct
let city: City
let server: FastifyInstance
let jobs: Jobs
const cookies: Record<string, string> = {}

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
  await record(
    product,
    city,
    ['account.create', { id: 'prov-k', name: 'Provkostnad', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'prov-i', name: 'Provintäkt', kind: 'revenue', chart: 'prov' }],
    ['entry_set.create', { id: 'prov-utfall', name: 'Provutfall', kind: 'actual', first_year: 2024, last_year: 2025 }],
  )
  server = await httpServer(product, { web_folder: null, demo: true, trust_proxy: null, log: () => undefined })
  jobs = await startJobs(product, product.database.url, [importJob])
  for (const persona of ['controller', 'chef', 'fortroendevald']) {
    const payload = { city_id: 'underlag-2026', account_id: `underlag-2026.${persona}` }
    const answer = await server.inject({ method: 'POST', url: '/api/session/persona', payload })
    cookies[persona] = `riktning_session=${answer.cookies.find(({ name }) => name === 'riktning_session')?.value ?? ''}`
  }
})

afterAll(async () => {
  await jobs.stop()
  await server.close()
  await product.close()
})

async function ask(method: 'GET' | 'POST', path: string, payload: object | Buffer = {}, as = 'controller') {
  const isBytes = Buffer.isBuffer(payload)
  const headers = {
    'content-type': isBytes ? 'application/octet-stream' : 'application/json',
    cookie: cookies[as] ?? '',
  }
  const url = `/api/cities/underlag-2026/imports${path}`
  const answer = await server.inject({ method, url, headers, ...(method === 'GET' ? {} : { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}

async function send(file_id: string, bytes: Uint8Array): Promise<void> {
  const half = Math.trunc(bytes.length / 2)
  for (const [index, part] of [bytes.subarray(0, half), bytes.subarray(half)].entries()) {
    expect(await ask('POST', `/files/${file_id}/parts/${index + 1}`, Buffer.from(part))).toMatchObject({ status: 201 })
  }
}

const wish = { file_name: 'prov.se', unit_id: 'SLK', entry_set_id: 'prov-utfall', accounts: '3*=prov-i,5*=prov-k' }

async function start(file_id: string, mode: 'preview' | 'make', changes = {}): Promise<string> {
  const { status, body } = await ask('POST', '/jobs', { ...wish, file_id, mode, ...changes })
  expect(status).toBe(201)
  return body.job_id
}

/** The job when it is over. */
async function over(job_id: string) {
  const get = async () => (await ask('GET', `/jobs/${job_id}`)).body
  await expect.poll(async () => (await get()).state, { timeout: 60_000 }).not.toMatch(/waiting|running/)
  return get()
}

/** Runs what a job runs, with what the job was started with, as the queue does when its process was lost. */
async function again(job_id: string, changes = {}, progress = async () => undefined) {
  const { data, started_by } = await jobs.find(city, importJob.name, job_id)
  const { signal } = new AbortController()
  return importJob.run({ product, city, job_id, started_by, data: { ...data, ...changes }, progress, signal })
}

const runCount = () =>
  read(product, city, async (context) => {
    const found = await sql<{ count: number }>`select count(*)::int as count from import_run`.execute(context.db)
    return found.rows[0]?.count
  })

const partsLeft = () =>
  read(product, city, async (context) => {
    const found = await sql<{ count: number }>`select count(*)::int as count from import_part`.execute(context.db)
    return found.rows[0]?.count
  })

const chain = () => read(product, city, (context) => verifyAudit(context, recordTypes()))

it('a file that comes in parts is previewed, read in with its trace by whoever asked, and forgotten', async () => {
  await send('fil-1', sampleBytes('type4'))
  const preview = await over(await start('fil-1', 'preview'))
  expect(preview).toMatchObject({ state: 'done', mode: 'preview', result: { ok: true, id: null, rows: 6, entries: 3 } })
  expect(await partsLeft()).toBe(2)
  const made = await over(await start('fil-1', 'make'))
  expect(made).toMatchObject({
    state: 'done',
    done: 3,
    total: 3,
    result: { ok: true, already: false, sum_ore: -59_925 },
  })
  expect(await partsLeft()).toBe(0)
  const last = await read(product, city, (context) =>
    sql<{ verb: string; actor_name: string; detail: object }>`select verb, actor_name, detail
      from ${sql.id(city.schema_name)}.audit_event where subject_id = ${made.result.id}`.execute(context.db),
  )
  expect(last.rows).toMatchObject([{ verb: 'import_run.make', detail: { content: { sha256: made.result.sha256 } } }])
  expect(last.rows[0]?.actor_name).toBe(made.started_by)
  expect(await chain()).toMatchObject({ broken: null })
  // Run again, as after a crash between the end and its note, it says that it is done and does nothing.
  const runs = await runCount()
  expect(await again(made.job_id)).toMatchObject({ ok: true, already: true, id: made.result.id, sum_ore: -59_925 })
  expect(await runCount()).toBe(runs)
  expect(await chain()).toMatchObject({ broken: null })
  // So it does when the file is sent anew.
  await send('fil-1', sampleBytes('type4'))
  expect((await over(await start('fil-1', 'make'))).result).toMatchObject({ already: true, id: made.result.id })
})

it('a file with faults tells them all and waits for them to be accepted', async () => {
  await send('fil-2', changedSample('type4i', '#TRANS 2440 {} -250.25', '#TRANS 2440 {} -248.25'))
  const refused = await over(await start('fil-2', 'make'))
  expect(refused).toMatchObject({ state: 'done', result: { ok: false, id: null, errors: [{ imbalance: 'A/2:2.00' }] } })
  const made = await over(await start('fil-2', 'make', { accept: 'A/2:2.00' }))
  expect(made).toMatchObject({ state: 'done', result: { ok: true, accepted: ['A/2:2.00'] } })
})

it('one that is stopped leaves nothing behind', async () => {
  await send('fil-3', changedSample('type4', 'Hyra september', 'Hyra oktober'))
  const job_id = await start('fil-3', 'make')
  expect((await ask('GET', '/jobs')).body.rows).toMatchObject([{ job_id, file_name: 'prov.se' }])
  expect((await ask('POST', `/jobs/${job_id}/cancel`)).status).toBe(201)
  expect(await over(job_id)).toMatchObject({ state: 'cancelled', result: null, problem: null })
  expect(await partsLeft()).toBe(0)
  expect((await ask('GET', '/jobs')).body.rows).toEqual([])
})

it('a file that has lost a part is not read as if it were whole', async () => {
  await send('fil-7', changedSample('type4', 'Hyra september', 'Hyra december'))
  const { job_id, state } = await over(await start('fil-7', 'preview'))
  expect(state).toBe('done')
  const left = (part: number) =>
    product.door.batch(city, planner, product.clock(), (_step, { db }) =>
      sql`delete from import_part where file_id = 'fil-7' and part = ${part}`.execute(db),
    )
  await left(2)
  await expect(again(job_id)).rejects.toMatchObject({ code: 'import.file_not_sent' })
  await expect(again(job_id, { mode: 'make' })).rejects.toMatchObject({ code: 'import.file_not_sent' })
  // Whoever stopped it took the file away, and is told that it is stopped.
  let asked = 0
  const stopped = async () => {
    asked += 1
    if (asked > 1) throw new Error('stopped')
    return undefined
  }
  await expect(again(job_id, {}, stopped)).rejects.toThrow('stopped')
  await left(1)
  await expect(again(job_id)).rejects.toMatchObject({ code: 'import.file_not_sent' })
})

it('a file that is sent slowly is forgotten whole, a day after its last part', async () => {
  const now = Date.parse(product.clock())
  const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
  const sent = (part: number, hours: number) =>
    product.door.batch(city, planner, at(hours), (_step, context) =>
      keepPart(context, { file_id: 'fil-8', part, content: 'cHJvdg==' }),
    )
  const sweep = (hours: number) =>
    product.door.batch(city, planner, at(hours), (_step, context) => forgetOldFiles(context))
  await sent(1, 0)
  await sent(2, 20)
  expect(await sweep(30)).toEqual({ parts: 0 })
  expect(await sweep(45)).toEqual({ parts: 2 })
})

it('one that nobody reads in is gone after a day', async () => {
  await send('fil-6', sampleBytes('type4'))
  const sweep = () => product.door.batch(city, planner, product.clock(), (_step, context) => forgetOldFiles(context))
  expect(await sweep()).toEqual({ parts: 0 })
  const now = product.clock()
  product.setClock(new Date(Date.parse(now) + 25 * 3_600_000).toISOString())
  expect(await sweep()).toEqual({ parts: 2 })
  product.setClock(now)
})

it('stopped in the midst of writing it leaves no run, no entry and no event', async () => {
  const count = () =>
    read(product, city, async (context) => {
      const found = await sql<object>`select (select count(*)::int from entry) as entries,
        (select count(*)::int from import_run) as runs,
        (select seq::int from ${sql.id(city.schema_name)}.audit_head) as events`.execute(context.db)
      return found.rows[0]
    })
  const before = await count()
  const stopped = importFile(product, city, {
    mode: 'make',
    wish: importWish.parse(wish),
    language: 'sv',
    parts: (async function* () {
      yield changedSample('type4', 'Hyra september', 'Hyra november')
    })(),
    actor: async () => planner,
    told: async (_stage, done) => {
      if (done > 0) throw new Error('stopped')
    },
  })
  await expect(stopped).rejects.toThrow('stopped')
  expect(await count()).toEqual(before)
})

it('what cannot be read at all fails with its words, and a right taken away stops it', async () => {
  await send('fil-4', sampleBytes('type4'))
  const failed = await over(await start('fil-4', 'make', { entry_set_id: 'finns-inte' }))
  expect(failed).toMatchObject({ state: 'failed', result: null, problem: { code: 'ledger.unknown_set' } })
  expect(failed.problem.title).toContain('finns-inte')
})

it('only those who may write the unit’s money send, start, see and stop; a file is its sender’s', async () => {
  const bytes = Buffer.from(sampleBytes('type4'))
  for (const [as, status] of [
    ['', 401],
    ['fortroendevald', 403],
  ] as const) {
    expect((await ask('POST', '/files/fil-5/parts/1', bytes, as)).status).toBe(status)
    expect((await ask('POST', '/jobs', { ...wish, file_id: 'fil-4', mode: 'make' }, as)).status).toBe(status)
    expect((await ask('GET', '/jobs', {}, as)).status).toBe(status)
  }
  // The head of one administration sees nothing of what is read for another's unit.
  const job_id = await start('fil-4', 'preview', { unit_id: 'KS' })
  expect((await ask('GET', `/jobs/${job_id}`, {}, 'chef')).status).toBe(403)
  expect((await ask('POST', `/jobs/${job_id}/cancel`, {}, 'chef')).status).toBe(403)
  expect((await ask('GET', '/jobs', {}, 'chef')).body.rows).toEqual([])
  expect((await ask('POST', '/files/fil-4/parts/1', bytes, 'chef')).body.code).toBe('import.file_taken')
  expect((await ask('POST', '/jobs', { ...wish, file_id: 'fil-9', mode: 'make' })).body.code).toBe(
    'import.file_not_sent',
  )
  await over(job_id)
  const general = { name: 'import.file' }
  expect(await jobs.start(general.name, city, 'prov').catch((error) => error.code)).toBe('job.unknown_kind')
})
