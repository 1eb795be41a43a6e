import { sql } from 'kysely'
import type { City, Database, Person } from './context.ts'

/**
 * Who may sign in to the city, in the order of their accounts. Accounts lie outside every city's schema, so they are
 * read before the city's transaction opens, and a request never holds one connection while it waits for another.
 */
export async function peopleOf(db: Database, city: Pick<City, 'id'>): Promise<Person[]> {
  const found = await sql<Person>`select id, name from riktning.account
    where city_id = ${city.id} and suspended_at is null order by position, name, id`.execute(db)
  return found.rows
}
