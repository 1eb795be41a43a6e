import { Client } from 'pg'
import { verbs } from '#core/endpoint.ts'
import { areas } from '#core/record.ts'
import { createCity, getCity, type NewCity } from '#server/cities.ts'
import type { Actor, City, Context } from '#server/context.ts'
import type { DatabaseOptions } from '#server/database.ts'
import type { Grant } from '#server/grants.ts'
import { testServerUrl } from '#server/postgres/test-database.ts'
import { openProduct } from '#server/product.ts'
import type { Product } from '#server/running-product.ts'

let made = 0

type Options = Pick<DatabaseOptions, 'on_query'> & {
  /** What ends the ids that are made; a database that others copy has its own. */
  mark?: string
}

export type TestProduct = Product & {
  /** Moves the clock; it stands still otherwise. */
  setClock: (now: string) => void
  city: (city?: Partial<NewCity>) => Promise<City>
}

type Extra = Options & {
  /** Copy this database instead of starting from an empty one. */
  template?: string
}

/** A database of its own on the run's server, with the product open on it, a clock that stands and ids in order. */
export async function testProduct(
  start = '2025-04-01T08:00:00.000Z',
  { template, ...options }: Extra = {},
): Promise<TestProduct> {
  const name = `t_${process.pid}_${process.env.VITEST_POOL_ID ?? '0'}_${++made}_${Math.trunc(performance.now())}`
  await onServer((admin) =>
    admin.query(`create database ${name} ${template === undefined ? '' : `template ${template}`}`),
  )
  return productOn(name, start, options)
}

/** Runs a few statements on the run's server itself. */
export async function onServer<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: testServerUrl() })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

export async function productOn(
  database: string,
  start: string,
  { mark = String(made), ...options }: Options = {},
): Promise<TestProduct> {
  const url = new URL(testServerUrl())
  url.pathname = `/${database}`
  let now = start
  let ids = 0
  const product = await openProduct(url.href, {
    clock: () => now,
    check_output: true,
    connections: 4,
    ...options,
    newId: () => `id-${String(++ids).padStart(6, '0')}-${mark}`,
  })
  const setClock = (next: string) => {
    now = next
  }
  const city = (wanted: Partial<NewCity> = {}) =>
    createCity(
      product.database.db,
      product.modules,
      { id: 'lillvik', name: 'Lillvik', world: null, demo: true, ...wanted },
      now,
    )
  return { ...product, setClock, city }
}

/** A database made once for the whole run, to be copied; workers of one run share it. */
export async function template(name: string, start: string, fill: (product: TestProduct) => Promise<unknown>) {
  const database = `${name.replaceAll('-', '_')}_${process.ppid}`
  await onServer(async (admin) => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [database])
    const there = await admin.query('select 1 from pg_database where datname = $1', [`${database}_ready`])
    if (there.rowCount === 1) return
    await admin.query(`create database ${database}`)
    const product = await productOn(database, start, { mark: name })
    await fill(product)
    await product.close()
    await admin.query(`alter database ${database} rename to ${database}_ready`)
  })
  return `${database}_ready`
}

/** The same with the invented city Lillvik in it, copied instead of made: a city's tables take a while. */
export async function cityProduct(start?: string, extra: Options = {}): Promise<{ product: TestProduct; city: City }> {
  const copied = await template('lillvik', '2000-01-01T08:00:00.000Z', (product) => product.city())
  const product = await testProduct(start, { ...extra, template: copied })
  return { product, city: await getCity(product.database.db, 'lillvik') }
}

const everything: Grant[] = areas.flatMap((area) =>
  verbs.map((verb) => ({ area, verb, unit_ids: null, decided_only: false })),
)

/** Someone who may do everything, for tests that are about something else than rights. */
export const planner: Actor = { id: 'planner', name: 'Planerare Prov', grants: everything }

/** Runs named verbs in one transaction as the planner, and returns what the last gave. */
export async function record(
  product: TestProduct,
  city: City,
  ...steps: [string, Record<string, unknown>][]
): Promise<unknown> {
  return product.door.batch(city, planner, product.clock(), async (step) => {
    let last: unknown
    for (const [name, input] of steps) last = await step(name, input)
    return last
  })
}

/** Reads as the planner, now or as of a day. */
export function read<T>(
  product: TestProduct,
  city: City,
  work: (context: Context) => Promise<T>,
  asOf: string | null = null,
): Promise<T> {
  return product.door.read(city, planner, asOf, 'sv', work)
}
