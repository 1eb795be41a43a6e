import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { ensurePostgres, stopPostgres } from '../src/server/postgres/embedded.ts'
import { accounts, committeeOf, csvOf, groupOf, type Rows, units } from './cube-rows.ts'

/** Somebody else who answers the same questions on the same rows. */
export type Peer = {
  name: string
  load_ms: number
  /** Answers; what it takes to turn the answer into values of ours is not counted. */
  ask: (sql: string) => Promise<void>
  rows: (sql: string) => Promise<unknown[][]>
  close: () => Promise<void>
}

const tables = [
  'create table unit (id smallint primary key, committee smallint not null)',
  'create table account (id smallint primary key, grp smallint not null)',
  `create table entry (unit smallint not null, account smallint not null, activity smallint not null,
    year smallint not null, month smallint not null, amount bigint, certainty smallint not null)`,
]
const count = (length: number) => Array.from({ length }, (_, id) => id)
const values = (length: number, of: (id: number) => number) =>
  count(length)
    .map((id) => `(${id}, ${of(id)})`)
    .join(', ')
const small = [
  `insert into unit values ${values(units, committeeOf)}`,
  `insert into account values ${values(accounts, groupOf)}`,
]

export async function csvFile(folder: string, rows: Rows): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const file = join(folder, 'entries.csv')
  await pipeline(Readable.from(csvOf(rows)), createWriteStream(file, { mode: 0o644 }))
  return file
}

type DuckConnection = {
  run: (sql: string) => Promise<unknown>
  runAndReadAll: (sql: string) => Promise<{ getRows: () => unknown[][] }>
  closeSync: () => void
}

/** DuckDB with two threads, from the folder where it was installed; null when it is not there. */
export async function duckdb(folder: string, csv: string): Promise<Peer | null> {
  const duck = createRequire(join(folder, 'package.json'))
  let api: { DuckDBInstance: { create: (path: string) => Promise<{ connect: () => Promise<DuckConnection> }> } }
  try {
    api = duck('@duckdb/node-api')
  } catch {
    return null
  }
  const connection = await (await api.DuckDBInstance.create(':memory:')).connect()
  await connection.run('set threads = 2')
  const start = performance.now()
  for (const statement of [...tables, ...small]) await connection.run(statement)
  await connection.run(`copy entry from '${csv}' (header false)`)
  return {
    name: 'DuckDB, two threads',
    load_ms: performance.now() - start,
    ask: async (sql) => {
      await connection.run(sql)
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    close: async () => connection.closeSync(),
  }
}

export async function sqlite(rows: Rows): Promise<Peer> {
  const database = new DatabaseSync(':memory:')
  const start = performance.now()
  for (const statement of [...tables, ...small, 'begin']) database.exec(statement)
  const insert = database.prepare('insert into entry values (?, ?, ?, ?, ?, ?, ?)')
  for (let row = 0; row < rows.length; row++) {
    const amount = rows.amount[row] ?? Number.NaN
    const { unit, account, activity, year, month, certainty } = rows
    const ids = [unit[row] ?? 0, account[row] ?? 0, activity[row] ?? 0, year[row] ?? 0, month[row] ?? 0]
    insert.run(...ids, Number.isNaN(amount) ? null : amount, certainty[row] ?? 0)
  }
  database.exec('commit')
  const ask = (sql: string) => database.prepare(sql).all()
  return {
    name: 'SQLite in memory',
    load_ms: performance.now() - start,
    ask: async (sql) => {
      ask(sql)
    },
    rows: async (sql) => ask(sql).map((row) => Object.values(row)),
    close: async () => database.close(),
  }
}

/** The PostgreSQL that the product brings, with its usual settings, analysed. */
export async function postgres(folder: string, rows: Rows): Promise<Peer> {
  const { url } = await ensurePostgres(folder)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const start = performance.now()
  for (const statement of [...tables, ...small]) await client.query(statement)
  for (let from = 0; from < rows.length; from += 100_000) {
    const part = (column: ArrayLike<number> & { subarray: (from: number, to: number) => ArrayLike<number> }) =>
      Array.from(column.subarray(from, from + 100_000))
    const amounts = part(rows.amount).map((amount) => (Number.isNaN(amount) ? null : amount))
    const { unit, account, activity, year, month, certainty } = rows
    await client.query(
      `insert into entry select * from unnest($1::smallint[], $2::smallint[], $3::smallint[], $4::smallint[],
        $5::smallint[], $6::bigint[], $7::smallint[])`,
      [part(unit), part(account), part(activity), part(year), part(month), amounts, part(certainty)],
    )
  }
  const load_ms = performance.now() - start
  await client.query('vacuum analyze')
  return {
    name: 'PostgreSQL',
    load_ms,
    ask: async (sql) => {
      await client.query({ text: sql, rowMode: 'array' })
    },
    rows: async (sql) => (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows,
    close: async () => {
      await client.end()
      await stopPostgres(folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
