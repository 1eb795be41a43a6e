import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import { createAsOfViews } from './as-of.ts'
import type { City, Database } from './context.ts'
import { asOfSchema, inCity } from './database.ts'
import { migrate } from './migrate.ts'
import type { Module } from './module.ts'
import { createNodeView } from './nodes.ts'

const sharedFolder = new URL('./migrations/shared/', import.meta.url)
const platformFolder = new URL('./migrations/city/', import.meta.url)

/** Creates or brings up to date the schema that all cities share: cities, accounts, sessions, job progress. */
export async function prepareShared(db: Database, now: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Two servers that start together must not both run a migration.
    await sql`select pg_advisory_xact_lock(4711)`.execute(tx)
    await sql`create schema if not exists riktning`.execute(tx)
    await sql`set local search_path = riktning`.execute(tx)
    await migrate(tx, [{ module: 'shared', folder: sharedFolder }], now)
  })
}

const cityColumns = sql`id, name, schema_name, role_name, world, demo`

/** The cities that are whole, in the order they were made. One that is being made is not there yet. */
export async function listCities(db: Database): Promise<City[]> {
  const found = await sql<City>`select ${cityColumns} from riktning.city
    where completed_at is not null order by created_at, name`.execute(db)
  return found.rows
}

/** One city by id; 404 otherwise. */
export async function getCity(db: Database, id: string): Promise<City> {
  const city = (await listCities(db)).find((candidate) => candidate.id === id)
  if (city === undefined) {
    const known = (await listCities(db)).map((candidate) => candidate.id).join(', ')
    throw new Refusal('city.unknown', 404, { city: id, known: known === '' ? '–' : known })
  }
  return city
}

export type NewCity = { id: string; name: string; world: string | null; demo: boolean }

/**
 * Makes a city and fills it, all of it or nothing. It is marked whole last, so that what a killed process left behind
 * is seen as such and made anew. Refuses a city that exists, and one that another process is making. The id is made of
 * a–z, 0–9 and hyphen.
 */
export async function createCity(
  db: Database,
  modules: readonly Module[],
  city: NewCity,
  now: string,
  fill: (city: City) => Promise<void> = async () => undefined,
): Promise<City> {
  return db.connection().execute(async (keeper) => {
    const mark = sql`hashtext(${`riktning.city/${city.id}`})`
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(4711, ${mark}) as mine`.execute(keeper)
    if (rows[0]?.mine !== true) throw new Refusal('city.being_made', 409, { city: city.id })
    try {
      await dropUnfinished(db, city.id)
      const made = await beginCity(db, modules, city, now)
      try {
        await fill(made)
        await sql`update riktning.city set completed_at = ${now} where id = ${made.id}`.execute(db)
      } catch (error) {
        await dropCity(db, made)
        throw error
      }
      return made
    } finally {
      await sql`select pg_advisory_unlock(4711, ${mark})`.execute(keeper)
    }
  })
}

async function dropUnfinished(db: Database, id: string): Promise<void> {
  const found = await sql<City>`select ${cityColumns} from riktning.city
    where id = ${id} and completed_at is null`.execute(db)
  for (const city of found.rows) await dropCity(db, city)
}

/** The city's role, its schema and its tables. */
async function beginCity(db: Database, modules: readonly Module[], city: NewCity, now: string): Promise<City> {
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(city.id)) throw new Refusal('city.bad_id', 400, { city: city.id })
  const schema_name = `city_${city.id.replaceAll('-', '_')}`
  const made: City = { ...city, schema_name, role_name: await roleName(db, schema_name) }
  await db.transaction().execute(async (tx) => {
    const taken = await sql`select 1 from riktning.city where id = ${city.id}`.execute(tx)
    if (taken.rows.length > 0) throw new Refusal('city.exists', 409, { city: city.id })
    const role = sql.id(made.role_name)
    await sql`create role ${role} nologin`.execute(tx)
    await sql.raw(`grant "${made.role_name}" to current_user ${await grantOptions(tx)}`).execute(tx)
    for (const schema of [schema_name, asOfSchema(schema_name)]) {
      await sql`create schema ${sql.id(schema)} authorization ${role}`.execute(tx)
    }
    await sql`insert into riktning.city (id, name, schema_name, role_name, world, demo, created_at)
      values (${city.id}, ${city.name}, ${schema_name}, ${made.role_name}, ${city.world}, ${city.demo},
        ${now})`.execute(tx)
  })
  await migrateCity(db, modules, made, now)
  return made
}

/** Brings one city's tables and its as-of views up to date; safe to repeat. */
export async function migrateCity(db: Database, modules: readonly Module[], city: City, now: string): Promise<void> {
  await inCity(db, city, { as_of: null, write: true }, async (tx) => {
    // Servers that share a database and start together must not both run a migration.
    await sql`select pg_advisory_xact_lock(4712, hashtext(${city.schema_name}))`.execute(tx)
    const sources = [{ module: 'platform', folder: platformFolder }]
    for (const module of modules) {
      if (module.migrations !== undefined) sources.push({ module: module.name, folder: module.migrations })
    }
    const ran = await migrate(tx, sources, now)
    if (ran === 0) return
    await createAsOfViews(tx, city, modules)
    await createNodeView(tx, city.schema_name, modules)
    await createNodeView(tx, asOfSchema(city.schema_name), modules)
  })
}

/** Takes a city away with all it holds, its accounts and its role. */
export async function dropCity(db: Database, city: City): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select set_config('role', ${city.role_name}, true)`.execute(tx)
    for (const schema of [asOfSchema(city.schema_name), city.schema_name]) {
      await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(tx)
    }
    await sql`reset role`.execute(tx)
    await sql`delete from riktning.city where id = ${city.id}`.execute(tx)
    await sql`drop role if exists ${sql.id(city.role_name)}`.execute(tx)
  })
}

/** Roles belong to the whole server, so the name also tells which database it serves. */
async function roleName(db: Database, schema_name: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  const mark = createHash('sha256')
    .update(rows[0]?.name ?? '')
    .digest('hex')
    .slice(0, 8)
  return `${schema_name}_${mark}`
}

/** From PostgreSQL 16 on, membership says whether it is inherited; before, the login role's NOINHERIT decides. */
async function grantOptions(db: Database): Promise<string> {
  const { rows } = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`.execute(
    db,
  )
  return (rows[0]?.version ?? 0) >= 160000 ? 'with inherit false, set true' : ''
}
