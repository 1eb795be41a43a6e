import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '#core/refusal.ts'
import { cityProduct, type TestProduct } from '../../test/city.ts'
import type { City } from './context.ts'
import { type JobKind, type JobState, type Jobs, runningJobs, startJobs } from './jobs.ts'

let product: TestProduct
let city: City
let jobs: Jobs
const gates = new Map<string, () => void>()

/** Waits at each step until the test opens the gate. */
const steps: JobKind = {
  name: 'prov.steps',
  run: async ({ data, progress }) => {
    for (let step = 1; step <= 3; step += 1) {
      await progress(step, 3, `steg ${step}`)
      await new Promise<void>((open) => gates.set(String(data.gate), open))
    }
    return { steps: 3 }
  },
}

let failures = 0
const failing: JobKind = {
  name: 'prov.failing',
  run: async () => {
    failures += 1
    throw new Error('prov')
  },
}

/** Finds others in its way the first time. */
const tries: number[] = []
const busy: JobKind = {
  name: 'prov.busy',
  run: async () => {
    tries.push(performance.now())
    if (tries.length === 1) throw new Refusal('server.busy', 503)
    return { tries: tries.length }
  },
}

const apart: JobKind = { name: 'prov.apart', takes_data: true, run: async ({ data }) => ({ given: data.given }) }

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  jobs = await startJobs(product, product.database.url, [steps, failing, busy, apart], { retry_seconds: 1 })
})

afterAll(async () => {
  await jobs.stop()
  // A queue that has stopped takes no more work; it is not asked for it either.
  expect(runningJobs).toThrow('server.busy')
  await product.close()
})

const state = async (id: string) => (await jobs.get(city, id)).state

/** Opens the gate whenever the job stands at it, until the job has reached the state. */
async function until(id: string, wanted: JobState): Promise<void> {
  await expect
    .poll(
      async () => {
        gates.get(id)?.()
        return state(id)
      },
      { timeout: 45_000, interval: 50 },
    )
    .toBe(wanted)
}

describe('a job', () => {
  it('runs to its end, tells how far it has come and gives its result', async () => {
    const id = await jobs.start('prov.steps', city, 'prov', { gate: 'a' })
    await expect.poll(() => jobs.get(city, id).then((job) => job.message), { timeout: 45_000 }).toBe('steg 1')
    expect(await jobs.get(city, id)).toMatchObject({ state: 'running', done: 1, total: 3, started_by: 'prov' })
    await expect
      .poll(
        async () => {
          gates.get('a')?.()
          return jobs.get(city, id)
        },
        { timeout: 45_000, interval: 50 },
      )
      .toMatchObject({ state: 'done', done: 3, result: { steps: 3 } })
  })

  it('stops at its next step when somebody cancels it', async () => {
    const id = await jobs.start('prov.steps', city, 'prov', { gate: 'b' })
    await expect.poll(() => state(id), { timeout: 45_000 }).toBe('running')
    await jobs.cancel(city, id)
    await expect
      .poll(
        async () => {
          gates.get('b')?.()
          return state(id)
        },
        { timeout: 45_000, interval: 50 },
      )
      .toBe('cancelled')
  })

  it('is not queued again while one of its kind waits for the city', async () => {
    const first = await jobs.start('prov.steps', city, 'prov', { gate: 'c' })
    await expect.poll(() => state(first), { timeout: 45_000 }).toBe('running')
    // One runs at a time, so these wait; a restart after each of many crashes asks as often.
    for (const _ of [1, 2, 3]) await jobs.ensure('prov.steps', city, 'prov')
    const count = await sql<{ count: number }>`select count(*)::int as count from riktning.job_progress
      where name = 'prov.steps' and state = 'waiting'`.execute(product.database.db)
    expect(count.rows).toEqual([{ count: 1 }])
    await expect
      .poll(
        async () => {
          for (const gate of ['c', 'undefined']) gates.get(gate)?.()
          const open = await sql`select 1 from riktning.job_progress
            where name = 'prov.steps' and state in ('waiting', 'running')`.execute(product.database.db)
          return open.rows.length
        },
        { timeout: 45_000, interval: 50 },
      )
      .toBe(0)
  })

  it('says that it failed, without inner words', async () => {
    const id = await jobs.start('prov.failing', city, 'prov')
    await until(id, 'failed')
    expect((await jobs.get(city, id)).result).toEqual({ code: 'internal.error' })
    // The last try, and not one before it.
    expect(failures).toBe(4)
  })

  it('that had to wait waits before it is tried again, and has not failed', async () => {
    const id = await jobs.start('prov.busy', city, 'prov')
    const seen = new Set<JobState>()
    await expect
      .poll(
        async () => {
          seen.add(await state(id))
          return [...seen]
        },
        { timeout: 45_000, interval: 20 },
      )
      .toContain('done')
    expect(seen).not.toContain('failed')
    expect((await jobs.get(city, id)).result).toEqual({ tries: 2 })
    const [first = 0, second = 0] = tries
    expect(second - first).toBeGreaterThan(900)
  })

  it('whose work has a verb of its own keeps what came of it to that verb', async () => {
    const id = await jobs.start('prov.apart', city, 'prov', { given: 'belopp' })
    await until(id, 'done')
    expect((await jobs.get(city, id)).result).toBeNull()
    expect((await jobs.find(city, 'prov.apart', id)).result).toEqual({ given: 'belopp' })
  })

  it('is unknown to another city, and a kind that does not exist is refused', async () => {
    const other = await product.city({ id: 'granne', name: 'Grannen' })
    const id = await jobs.start('prov.steps', city, 'prov', { gate: 'c' })
    await expect(jobs.get(other, id)).rejects.toMatchObject({ code: 'job.unknown' })
    await jobs.cancel(city, id)
    await expect(jobs.start('finns.ej', city, 'prov')).rejects.toMatchObject({ code: 'job.unknown_kind' })
  })
})
