import { sql } from 'kysely'
import { type JobWithMetadata, PgBoss } from 'pg-boss'
import { Refusal } from '#core/refusal.ts'
import { getCity } from './cities.ts'
import type { City } from './context.ts'
import type { Product } from './running-product.ts'

/** What a job is given while it runs. */
export type JobRun = {
  /** The same when the job is run again. */
  job_id: string
  product: Product
  city: City
  /** The name of whoever started it. */
  started_by: string
  data: Record<string, unknown>
  /** Says how far it has come; stops the job when somebody has asked for that. */
  progress: (done: number, total: number | null, message: string) => Promise<void>
  signal: AbortSignal
}

export type JobKind = {
  name: string
  run: (job: JobRun) => Promise<Record<string, unknown>>
  /** True for work that only its own verb starts, with what it is about; it is not to be had by its name alone. */
  takes_data?: boolean
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

export type JobProgress = {
  job_id: string
  name: string
  city_id: string
  started_by: string
  done: number
  total: number | null
  message: string
  state: JobState
  result: Record<string, unknown> | null
}

/** A job with what it was started with. */
export type StartedJob = JobProgress & { data: Record<string, unknown> }

type Payload = { city_id: string; started_by: string; data: Record<string, unknown> }

class Cancelled extends Error {}

export type Jobs = {
  start: (name: string, city: City, started_by: string, data?: Record<string, unknown>) => Promise<string>
  /** Starts one unless one of the same kind waits for the city already, which will see as much. */
  ensure: (name: string, city: City, started_by: string) => Promise<void>
  /** Without what came of it where the work has a verb of its own, which knows who may see that. */
  get: (city: City, job_id: string) => Promise<JobProgress>
  /** Of one kind, the job itself; another kind's is unknown. */
  find: (city: City, name: string, job_id: string) => Promise<StartedJob>
  /** Those of one kind that wait or run, the oldest first. */
  open: (city: City, name: string) => Promise<StartedJob[]>
  cancel: (city: City, job_id: string) => Promise<void>
  stop: () => Promise<void>
}

let running: Jobs | null = null

/** The queue of this process; refuses where none runs (the command line, a server that is starting). */
export function runningJobs(): Jobs {
  if (running === null) throw new Refusal('server.busy', 503)
  return running
}

/** A job that loses its process is taken up again after this long without a sign of life. */
const heartbeatSeconds = 10

/** How many times more than once a job is tried that breaks, or that had to wait. */
const retryLimit = 3

type Pace = {
  /** How often it is looked for jobs that have lost their process. */
  supervise_seconds?: number
  /** How long a job waits before it is tried again: what was busy or away gets time to come back. */
  retry_seconds?: number
}

/**
 * Long work outside the request: queued in PostgreSQL, with progress, cancelled on request and taken up again when the
 * process that ran it is gone. A job must therefore do no harm when it is run twice.
 */
export async function startJobs(
  product: Product,
  url: string,
  kinds: readonly JobKind[],
  { supervise_seconds = 5, retry_seconds = 10 }: Pace = {},
): Promise<Jobs> {
  const { db } = product.database
  const boss = new PgBoss({
    connectionString: url,
    schema: 'jobs',
    application_name: 'riktning',
    max: 3,
    superviseIntervalSeconds: supervise_seconds,
    monitorIntervalSeconds: supervise_seconds,
  })
  // The queue reports a lost database here; it goes on by itself when the database is back.
  boss.on('error', () => undefined)
  await boss.start()
  for (const kind of kinds) {
    await boss.createQueue(kind.name, { retryLimit, heartbeatSeconds, expireInSeconds: 3600 })
    const options = { pollingIntervalSeconds: 0.5, includeMetadata: true } as const
    await boss.work(kind.name, options, async ([job]: JobWithMetadata<Payload>[]) => {
      if (job !== undefined) await run(product, kind, job)
    })
  }

  const get = async (city: City, job_id: string): Promise<JobProgress> => {
    const found = await sql<JobProgress>`select job_id, name, city_id, started_by, done, total, message, state, result
      from riktning.job_progress where job_id = ${job_id} and city_id = ${city.id}`.execute(db)
    const progress = found.rows[0]
    if (progress === undefined) throw new Refusal('job.unknown', 404, { job: job_id })
    const isApart = kinds.some(({ name, takes_data }) => name === progress.name && takes_data === true)
    return isApart ? { ...progress, result: null } : progress
  }

  const start: Jobs['start'] = async (name, city, started_by, data) => {
    const free = kinds.filter(({ takes_data }) => takes_data !== true || data !== undefined)
    if (!free.some((kind) => kind.name === name))
      throw new Refusal('job.unknown_kind', 404, { job: name, known: free.map((kind) => kind.name).join(', ') })
    const payload: Payload = { city_id: city.id, started_by, data: data ?? {} }
    const job_id = await boss.send(name, payload, { retryDelay: retry_seconds })
    if (job_id === null) throw new Refusal('server.busy', 503)
    await begin(product, job_id, name, payload, 'waiting')
    return job_id
  }

  running = {
    get,
    find: (city, name, job_id) => findJob(product, city, name, job_id),
    open: (city, name) => openJobs(product, city, name),
    start,
    ensure: async (name, city, started_by) => {
      if (!(await isWaiting(product, city, name))) await start(name, city, started_by)
    },
    cancel: async (city, job_id) => {
      const job = await get(city, job_id)
      await sql`update riktning.job_progress set cancel_requested = true where job_id = ${job_id}`.execute(db)
      if (job.state === 'waiting') {
        await boss.cancel(job.name, job_id)
        await note(product, job_id, 'cancelled', null)
      }
    },
    stop: () => {
      running = null
      return boss.stop({ graceful: true, timeout: 5000 })
    },
  }
  return running
}

async function isWaiting({ database }: Product, city: City, name: string): Promise<boolean> {
  const waiting = await sql`select 1 from riktning.job_progress
    where name = ${name} and city_id = ${city.id} and state = 'waiting' limit 1`.execute(database.db)
  return waiting.rows.length > 0
}

const columns = sql`job_id, name, city_id, started_by, done, total, message, state, result, data`

async function findJob({ database }: Product, city: City, name: string, job_id: string): Promise<StartedJob> {
  const found = await sql<StartedJob>`select ${columns} from riktning.job_progress
    where job_id = ${job_id} and city_id = ${city.id} and name = ${name}`.execute(database.db)
  const job = found.rows[0]
  if (job === undefined) throw new Refusal('job.unknown', 404, { job: job_id })
  return job
}

async function openJobs({ database }: Product, city: City, name: string): Promise<StartedJob[]> {
  const found = await sql<StartedJob>`select ${columns} from riktning.job_progress
    where city_id = ${city.id} and name = ${name} and state in ('waiting', 'running')
    order by updated_at, job_id`.execute(database.db)
  return found.rows
}

/** Notes that a job waits, unless it has begun, or that it runs, now or again. */
async function begin(
  product: Product,
  job_id: string,
  name: string,
  { city_id, started_by, data }: Payload,
  state: 'waiting' | 'running',
): Promise<void> {
  const again =
    state === 'running' ? sql`update set state = 'running', done = 0, updated_at = excluded.updated_at` : sql`nothing`
  await sql`insert into riktning.job_progress (job_id, name, city_id, started_by, done, message, state, updated_at,
      data)
    values (${job_id}, ${name}, ${city_id}, ${started_by}, 0, '', ${state}, ${product.clock()},
      ${JSON.stringify(data)})
    on conflict (job_id) do ${again}`.execute(product.database.db)
}

async function run(
  product: Product,
  kind: JobKind,
  job: Pick<JobWithMetadata<Payload>, 'id' | 'data' | 'signal' | 'retryCount' | 'retryLimit'>,
): Promise<void> {
  const { db } = product.database
  const { city_id, started_by, data } = job.data
  await begin(product, job.id, kind.name, job.data, 'running')
  const progress: JobRun['progress'] = async (done, total, message) => {
    const asked = await sql<{ cancel_requested: boolean }>`update riktning.job_progress
      set done = ${done}, total = ${total}, message = ${message}, updated_at = ${product.clock()}
      where job_id = ${job.id} returning cancel_requested`.execute(db)
    if (asked.rows[0]?.cancel_requested === true) throw new Cancelled()
  }
  try {
    const city = await getCity(db, city_id)
    const result = await kind.run({ job_id: job.id, product, city, started_by, data, progress, signal: job.signal })
    await note(product, job.id, 'done', result)
  } catch (error) {
    if (error instanceof Cancelled) return note(product, job.id, 'cancelled', null)
    const refusal = error instanceof Refusal ? error : null
    const why = refusal === null ? { code: 'internal.error' } : { code: refusal.code, params: refusal.params }
    // What was refused once is refused again; what broke, or had to wait, is tried anew, and has not failed until then.
    const isTriable = refusal === null || refusal.status === 503
    if (isTriable && job.retryCount < job.retryLimit) await note(product, job.id, 'waiting', null)
    else await note(product, job.id, 'failed', why)
    if (isTriable) throw error
  }
}

async function note(
  product: Product,
  job_id: string,
  state: JobState,
  result: Record<string, unknown> | null,
): Promise<void> {
  await sql`update riktning.job_progress set state = ${state}, updated_at = ${product.clock()},
    result = ${result === null ? null : JSON.stringify(result)} where job_id = ${job_id}`.execute(product.database.db)
}
