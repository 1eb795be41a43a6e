import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import type { BackupMade } from './backup-record.ts'
import { createCity, listCities } from './cities.ts'
import { columnDefaults } from './column-defaults.ts'
import type { City, CityTransaction } from './context.ts'
import { inCity } from './database.ts'
import type { Product } from './running-product.ts'

const format = 'riktning.backup/1'

/** Of tables that have many rows and need not be written at once. */
const rows_at_once = 1000

type Head = {
  format: string
  city: { id: string; name: string; world: string | null; demo: boolean }
  made_at: string
  tables: string[]
}
type Line = { table: string; row: Record<string, unknown> }
type Tail = { rows: number; sha256: string }

/** Tables that the platform fills when a city is made, or that are not the city's knowledge. */
const left_out = ['record_base', 'migration', 'idempotency', 'import_part', 'import_answer']

/**
 * Writes one city, with its history, audit chain and accounts, to a compressed file of one JSON value a line. All of it
 * is read in one snapshot. The last line holds a checksum, so that a cut or changed file is never restored. The file is
 * on the disk, and has been read back whole, when this returns.
 */
export async function backupCity(product: Product, city: City, file: string): Promise<BackupMade> {
  const { db } = product.database
  // Opened before anything is read, so that a file that cannot be written is refused at once.
  const out = (await open(file, 'wx', 0o600)).createWriteStream({ flush: true })
  const gzip = createGzip()
  const written = pipeline(gzip, out)
  // Awaited below; until then a failure must not count as unhandled.
  written.catch(() => undefined)
  const hash = createHash('sha256')
  const put = async (value: unknown) => {
    const line = `${JSON.stringify(value)}\n`
    hash.update(line)
    if (!gzip.write(line)) await Promise.race([once(gzip, 'drain'), written])
  }
  let rows = 0
  await inCity(db, city, { as_of: null, write: false }, async (tx) => {
    const tables = await tablesInOrder(tx, city)
    const { id, name, world, demo } = city
    await put({ format, city: { id, name, world, demo }, made_at: product.clock(), tables } satisfies Head)
    for (const table of tables) {
      // An entry is taken back by a later one, so those that come in order meet no missing reference.
      const inOrder = table === 'entry' ? sql`order by seq` : sql``
      const found = await sql<{ row: Record<string, unknown> }>`select to_jsonb(t) as row
        from ${sql.id(table)} t ${inOrder}`.execute(tx)
      for (const { row } of found.rows) await put({ table, row } satisfies Line)
      rows += found.rows.length
    }
  })
  const accounts = await sql<{ row: Record<string, unknown> }>`select to_jsonb(a) as row from riktning.account a
    where city_id = ${city.id} order by id`.execute(db)
  for (const { row } of accounts.rows) await put({ table: 'riktning.account', row } satisfies Line)
  rows += accounts.rows.length
  const sha256 = hash.digest('hex')
  gzip.end(`${JSON.stringify({ rows, sha256 } satisfies Tail)}\n`)
  await written
  await checkFile(file)
  return { name: basename(file), rows, sha256, verified_at: product.clock() }
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
  let rows = 0
  const wanted = { ...head.city, id }
  const city = await createCity(product.database.db, product.modules, wanted, product.clock(), async (made) => {
    rows = await fill(product, made, file, head)
  })
  return { city, rows }
}

async function fill(product: Product, city: City, file: string, head: Head): Promise<number> {
  let rows = 0
  await inCity(product.database.db, city, { as_of: null, write: true }, async (tx) => {
    await sql`delete from audit_head`.execute(tx)
    const defaults = await columnDefaults(tx, city)
    for await (const { table, rows: some } of piecesOf(file)) {
      if (!head.tables.includes(table)) throw new Refusal('backup.damaged', 422, { file })
      await sql`insert into ${sql.id(table)} overriding system value
        select known.* from jsonb_array_elements(${JSON.stringify(some)}::jsonb) as kept (row),
          jsonb_populate_record(null::${sql.id(table)}, ${defaults(table)} || kept.row) as known`.execute(tx)
      rows += some.length
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

/**
 * The rows of the file, table by table. A record may refer to one of its own kind that was written after it, and what
 * one statement writes may do so in any order: all of a table comes at once, but for entries, which come in order.
 */
async function* piecesOf(file: string): AsyncGenerator<{ table: string; rows: object[] }> {
  let piece: { table: string; rows: object[] } = { table: '', rows: [] }
  for await (const value of linesOf(file)) {
    if (!('table' in value) || value.table === 'riktning.account') continue
    const { table, row } = value as Line
    const isFull = (table === 'entry' || table === 'history') && piece.rows.length >= rows_at_once
    if (piece.rows.length > 0 && (table !== piece.table || isFull)) {
      yield piece
      piece = { table, rows: [] }
    }
    piece = { table, rows: piece.rows }
    piece.rows.push(row)
  }
  if (piece.rows.length > 0) yield piece
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

/** The file's values, one a line. Throws when it cannot be read or is cut off. */
async function* linesOf(file: string): AsyncGenerator<Head | Line | Tail> {
  const unzipped = createGunzip()
  createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(unzipped)
  let rest = ''
  for await (const chunk of unzipped.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line)
  }
}

/** Reads the whole file once and holds its checksum, before anything is written. */
async function checkFile(file: string): Promise<Head> {
  const hash = createHash('sha256')
  let head: Head | null = null
  let rows = 0
  let tail: Tail | null = null
  try {
    for await (const value of linesOf(file)) {
      if ('sha256' in value) tail = value
      else hash.update(`${JSON.stringify(value)}\n`)
      if ('format' in value) head = value
      else if ('table' in value) rows += 1
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
