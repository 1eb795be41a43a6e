import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip, createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import { createCity, dropCity, getCity, listCities } from './cities.ts'
import type { City, CityTransaction } from './context.ts'
import { inCity } from './database.ts'
import type { Product } from './running-product.ts'

const format = 'riktning.backup/1'

type Head = {
  format: string
  city: { id: string; name: string; world: string | null; demo: boolean }
  made_at: string
  tables: string[]
}
type Line = { table: string; row: Record<string, unknown> }
type Tail = { rows: number; sha256: string }

/** Tables that the platform fills when a city is made, or that are not the city's knowledge. */
const left_out = ['record_base', 'migration', 'idempotency']

/**
 * Writes one city, with its history, audit chain and accounts, to a compressed file of one JSON value a line. All of it
 * is read in one snapshot. The last line holds a checksum, so that a cut or changed file is never restored.
 */
export async function backupCity(
  product: Product,
  city: City,
  file: string,
): Promise<{ rows: number; sha256: string }> {
  const { db } = product.database
  const gzip = createGzip()
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  gzip.pipe(out)
  const hash = createHash('sha256')
  const put = async (value: unknown) => {
    const line = `${JSON.stringify(value)}\n`
    hash.update(line)
    if (!gzip.write(line)) await once(gzip, 'drain')
  }
  let rows = 0
  await Promise.race([
    once(out, 'error').then(([error]) => Promise.reject(error as Error)),
    inCity(db, city, { as_of: null, write: false }, async (tx) => {
      const tables = await tablesInOrder(tx, city)
      const { id, name, world, demo } = city
      await put({ format, city: { id, name, world, demo }, made_at: product.clock(), tables } satisfies Head)
      for (const table of tables) {
        const found = await sql<{
          row: Record<string, unknown>
        }>`select to_jsonb(t) as row from ${sql.id(table)} t`.execute(tx)
        for (const { row } of found.rows) await put({ table, row } satisfies Line)
        rows += found.rows.length
      }
    }),
  ])
  const accounts = await sql<{ row: Record<string, unknown> }>`select to_jsonb(a) as row from riktning.account a
    where city_id = ${city.id} order by id`.execute(db)
  for (const { row } of accounts.rows) await put({ table: 'riktning.account', row } satisfies Line)
  rows += accounts.rows.length
  const sha256 = hash.digest('hex')
  gzip.end(`${JSON.stringify({ rows, sha256 } satisfies Tail)}\n`)
  await once(out, 'close')
  return { rows, sha256 }
}

/**
 * Makes a city again from a backup, all of it or nothing. Refuses a file that is cut, changed or of another kind, and a
 * city that exists. Tables of a newer version of the product are refused; missing newer columns keep their defaults.
 */
export async function restoreCity(
  product: Product,
  file: string,
  newId: string | null,
): Promise<{ city: City; rows: number }> {
  const head = await checkFile(file)
  const id = newId ?? head.city.id
  if ((await listCities(product.database.db)).some((city) => city.id === id))
    throw new Refusal('city.exists', 409, { city: id })
  const city = await createCity(product.database.db, product.modules, { ...head.city, id }, product.clock())
  try {
    const rows = await fill(product, city, file, head)
    return { city: await getCity(product.database.db, id), rows }
  } catch (error) {
    await dropCity(product.database.db, city)
    throw error
  }
}

async function fill(product: Product, city: City, file: string, head: Head): Promise<number> {
  let rows = 0
  await inCity(product.database.db, city, { as_of: null, write: true }, async (tx) => {
    await sql`delete from audit_head`.execute(tx)
    for await (const value of linesOf(file)) {
      if (!('table' in value) || value.table === 'riktning.account') continue
      const { table, row } = value as Line
      if (!head.tables.includes(table)) throw new Refusal('backup.damaged', 422, { file })
      await sql`insert into ${sql.id(table)} overriding system value
        select * from jsonb_populate_record(null::${sql.id(table)}, ${JSON.stringify(row)}::jsonb)`.execute(tx)
      rows += 1
    }
    await resetSequences(tx, city)
  })
  for await (const value of linesOf(file)) {
    if (!('table' in value) || value.table !== 'riktning.account') continue
    const row = { ...(value as Line).row, city_id: city.id }
    await sql`insert into riktning.account select * from jsonb_populate_record(null::riktning.account,
      ${JSON.stringify(row)}::jsonb) on conflict (id) do nothing`.execute(product.database.db)
    rows += 1
  }
  return rows
}

/** The city's tables, each after those it refers to, so that a restore meets no missing reference. */
async function tablesInOrder(tx: CityTransaction, city: City): Promise<string[]> {
  const all = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = ${city.schema_name} and table_type = 'BASE TABLE' order by table_name`.execute(tx)
  const references = await sql<{
    source: string
    target: string
  }>`select distinct c.relname as source, t.relname as target
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and n.nspname = ${city.schema_name} and c.oid <> t.oid`.execute(tx)
  const waiting = new Set(all.rows.map((row) => row.name).filter((name) => !left_out.includes(name)))
  const ordered: string[] = []
  while (waiting.size > 0) {
    const free = [...waiting].find(
      (name) => !references.rows.some((row) => row.source === name && waiting.has(row.target)),
    )
    if (free === undefined) throw new Error('tables refer to each other in a circle')
    waiting.delete(free)
    ordered.push(free)
  }
  return ordered
}

async function resetSequences(tx: CityTransaction, city: City): Promise<void> {
  const columns = await sql<{ table_name: string; column_name: string }>`select table_name, column_name
    from information_schema.columns where table_schema = ${city.schema_name} and is_identity = 'YES'`.execute(tx)
  for (const { table_name, column_name } of columns.rows) {
    const sequence = `${city.schema_name}.${table_name}`
    await sql`select setval(pg_get_serial_sequence(${sequence}, ${column_name}),
      (select coalesce(max(${sql.id(column_name)}), 0) + 1 from ${sql.id(table_name)}), false)`.execute(tx)
  }
}

async function* linesOf(file: string): AsyncGenerator<Head | Line | Tail> {
  const unzipped = createReadStream(file).pipe(createGunzip())
  for await (const line of createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY }))
    yield JSON.parse(line)
}

/** Reads the whole file once and holds its checksum, before anything is written. */
async function checkFile(file: string): Promise<Head> {
  const hash = createHash('sha256')
  let head: Head | null = null
  let rows = 0
  let tail: Tail | null = null
  try {
    const unzipped = createReadStream(file).pipe(createGunzip())
    for await (const line of createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })) {
      const value = JSON.parse(line) as Head | Line | Tail
      if ('sha256' in value) {
        tail = value
        break
      }
      hash.update(`${line}\n`)
      if ('format' in value) head = value
      else rows += 1
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Refusal('backup.no_file', 404, { file })
    throw new Refusal('backup.damaged', 422, { file })
  }
  if (head?.format !== format || tail === null || tail.rows !== rows || tail.sha256 !== hash.digest('hex')) {
    throw new Refusal('backup.damaged', 422, { file })
  }
  return head
}
