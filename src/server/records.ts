import { sql } from 'kysely'
import { certaintyOf, type InputOf, type RecordType, type RowOf, recordOrigin } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import type { Context } from './context.ts'
import { readInput } from './input.ts'
import { brokenReference, namable, requireUnnamed } from './references.ts'
import { together } from './together.ts'

type Row = Record<string, unknown> & { id: string; version: number }

/** One record by id; refuses with 404 when it is not there (or was not, as of the date). */
export async function getRecord<T extends RecordType>(context: Context, type: T, id: string): Promise<RowOf<T>> {
  const row = await findRecord(context, type, id)
  if (row === null) throw new Refusal('record.unknown', 404, { kind: type.name, id })
  return row
}

/**
 * The record, held until the transaction ends: two verbs that change the same record then come one after the other, and
 * the second sees what the first did.
 */
export function lockRecord<T extends RecordType>(context: Context, type: T, id: string): Promise<RowOf<T>> {
  return locked(context, type, id, sql`for update`)
}

/**
 * The same, from where a row that names the record is written already: checks and derivations. Those who write such
 * rows at once have each bound the record by its key, and would wait for each other for ever with the stronger lock.
 */
export function holdRecord<T extends RecordType>(context: Context, type: T, id: string): Promise<RowOf<T>> {
  return locked(context, type, id, sql`for no key update`)
}

type Lock = ReturnType<typeof sql>

async function locked<T extends RecordType>(context: Context, type: T, id: string, lock: Lock): Promise<RowOf<T>> {
  const found = await sql<Row>`select * from ${sql.id(type.name)} where id = ${id} ${lock}`.execute(context.db)
  const row = found.rows[0]
  if (row === undefined) throw new Refusal('record.unknown', 404, { kind: type.name, id })
  return row as unknown as RowOf<T>
}

export async function findRecord<T extends RecordType>(
  context: Context,
  type: T,
  id: string,
): Promise<RowOf<T> | null> {
  const found = await sql<Row>`select * from ${sql.id(type.name)} where id = ${id}`.execute(context.db)
  return (found.rows[0] ?? null) as RowOf<T> | null
}

/** The same, asked for together with all that are asked for in the same moment: for readings of many. */
export async function findTogether<T extends RecordType>(
  context: Context,
  type: T,
  id: string,
): Promise<RowOf<T> | null> {
  const ask = asks.get(type.name) ?? askTogether(type.name)
  asks.set(type.name, ask)
  return ((await ask(context, id)) ?? null) as RowOf<T> | null
}

/** The same; refuses when there is none. */
export async function getTogether<T extends RecordType>(context: Context, type: T, id: string): Promise<RowOf<T>> {
  const row = await findTogether(context, type, id)
  if (row === null) throw new Refusal('record.unknown', 404, { kind: type.name, id })
  return row
}

const asks = new Map<string, ReturnType<typeof askTogether>>()

function askTogether(kind: string) {
  return together(async (context, ids) => {
    const found = await sql<Row>`select * from ${sql.id(kind)} where id = any(${ids}::text[])`.execute(context.db)
    return new Map(found.rows.map((row) => [row.id, row]))
  })
}

/** All records of a kind, or those whose columns equal the given values, by id. */
export async function listRecords<T extends RecordType>(
  context: Context,
  type: T,
  equal: Record<string, string | number | boolean> = {},
): Promise<RowOf<T>[]> {
  const conditions = Object.entries(equal).map(([column, value]) => sql`${sql.id(column)} = ${value}`)
  const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
  const found = await sql<Row>`select * from ${sql.id(type.name)} where ${where} order by id`.execute(context.db)
  return found.rows as unknown as RowOf<T>[]
}

/** Records a new row, version 1. Refuses an id that is taken and a reference to something that does not exist. */
export async function createRecord<T extends RecordType>(
  context: Context,
  type: T,
  input: InputOf<T>,
): Promise<RowOf<T>> {
  const { id: proposed, ...rest } = input as Record<string, unknown> & { id?: string }
  const id = proposed ?? context.newId()
  const fields = complete(type, rest)
  await checkRefs(context, type, fields)
  const row = { id, version: 1, ...stamp(context), ...fields }
  const made = await insert(context, type.name, row)
  if (made === null) throw new Refusal('record.exists', 409, { kind: type.name, id })
  return (await keep(context, type, 'create', made)) as RowOf<T>
}

/**
 * Changes fields of a row and raises its version. The caller has checked which version the person saw. A certainty that
 * followed the row's state goes on following it; one that somebody has stated stays.
 */
export async function reviseRecord<T extends RecordType>(
  context: Context,
  type: T,
  id: string,
  changes: Partial<InputOf<T>>,
): Promise<RowOf<T>> {
  if (type.append_only) throw new Refusal('record.append_only', 409, { kind: type.name, id })
  const before = await lockRecord(context, type, id)
  const follows = before.certainty === certaintyOf(type, withoutOrigin(before))
  const kept = follows ? { ...before, certainty: undefined } : before
  const checked = complete(type, { ...kept, ...dropUndefined(changes as Record<string, unknown>) })
  await checkRefs(context, type, checked)
  const version = (before as unknown as Row).version + 1
  const columns = Object.entries({ ...checked, ...stamp(context), version })
  const assignments = columns.map(([column, value]) => sql`${sql.id(column)} = ${stored(value)}`)
  const changed = await sql<Row>`update ${sql.id(type.name)} set ${sql.join(assignments)} where id = ${id}
    returning *`.execute(context.db)
  return (await keep(context, type, 'revise', changed.rows[0] as Row)) as RowOf<T>
}

/** Takes a row away; it stays readable as of earlier instants. Refuses while another record names it. */
export async function removeRecord(context: Context, type: RecordType, id: string): Promise<void> {
  if (type.append_only) throw new Refusal('record.append_only', 409, { kind: type.name, id })
  const row = (await getRecord(context, type, id)) as unknown as Row
  await requireUnnamed(context, type, id)
  await sql`delete from ${sql.id(type.name)} where id = ${id}`.execute(context.db).catch((error: unknown) => {
    throw brokenReference(error) ?? error
  })
  await writeHistory(context, type.name, 'remove', { ...row, version: row.version + 1 })
}

export type Version = {
  version: number
  operation: 'create' | 'revise' | 'remove'
  recorded_at: string
  recorded_by: string
  row: RowOf<RecordType> | null
}

/** Every version of one record, oldest first; 404 when there never was one. */
export async function recordHistory(context: Context, type: RecordType, id: string): Promise<Version[]> {
  const limit = context.as_of === null ? sql`` : sql`and recorded_at <= ${context.as_of}`
  const found = await sql<Version>`select version, operation, recorded_at, recorded_by, row
    from ${sql.id(context.city.schema_name)}.history
    where table_name = ${type.name} and row_id = ${id} ${limit} order by seq`.execute(context.db)
  if (found.rows.length === 0) throw new Refusal('record.unknown', 404, { kind: type.name, id })
  return found.rows
}

function stamp(context: Context) {
  return { recorded_at: context.now, recorded_by: context.actor.name }
}

/** The row's own fields and its origin, checked and with their defaults. */
function complete(type: RecordType, row: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(recordOrigin.shape)
  const origin = readInput(recordOrigin, Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key))))
  const fields = readInput(type.fields, withoutOrigin(row))
  return { ...origin, ...fields, certainty: origin.certainty ?? certaintyOf(type, fields) }
}

function withoutOrigin(row: Record<string, unknown>) {
  const keys = ['id', 'version', 'recorded_at', 'recorded_by', ...Object.keys(recordOrigin.shape)]
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)))
}

function dropUndefined(row: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}

/** Lists and objects are stored as jsonb. */
function stored(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value
}

/** The row as it is stored; null when its id is taken. */
async function insert(context: Context, table: string, row: Record<string, unknown>): Promise<Row | null> {
  const columns = Object.keys(row).map((column) => sql.id(column))
  const values = Object.values(row).map((value) => sql`${stored(value)}`)
  const made = await sql<Row>`insert into ${sql.id(table)} (${sql.join(columns)}) values (${sql.join(values)})
    on conflict (id) do nothing returning *`.execute(context.db)
  return made.rows[0] ?? null
}

/** Every record that the row names is there. Those of one kind are looked for together. */
async function checkRefs(context: Context, type: RecordType, fields: Record<string, unknown>): Promise<void> {
  const named = Object.entries(type.refs).filter(([column]) => fields[column] != null)
  for (const [kind, columns] of Map.groupBy(named, ([, kind]) => kind)) {
    const ids = columns.map(([column]) => String(fields[column]))
    const there = await namable(context, kind, ids)
    const missing = columns.find(([column]) => !there.has(String(fields[column])))
    if (missing === undefined) continue
    const [field] = missing
    throw new Refusal('record.unknown_reference', 422, { kind, id: String(fields[field]), field }, [{ field }])
  }
}

/** Writes the image of a row as it is stored to the history. */
async function keep(context: Context, type: RecordType, operation: 'create' | 'revise', row: Row): Promise<Row> {
  await writeHistory(context, type.name, operation, row)
  return row
}

async function writeHistory(context: Context, table: string, operation: Version['operation'], row: Row): Promise<void> {
  const image = operation === 'remove' ? null : row
  await sql`insert into history (table_name, row_id, version, operation, recorded_at, recorded_by, row)
    values (${table}, ${row.id}, ${row.version}, ${operation}, ${context.now}, ${context.actor.name},
    ${image === null ? null : JSON.stringify(image)})`.execute(context.db)
  context.written.push({ table, id: row.id, version: row.version, sha256: sha256(canonicalJson(image)) })
}
