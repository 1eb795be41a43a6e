import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { findTogether } from '#server/records.ts'
import { orgUnit } from './schema.ts'

/** What people call a unit; its code where no such unit is known. */
export async function nameOfUnit(context: Context, unit_id: string): Promise<string> {
  return (await findTogether(context, orgUnit, unit_id))?.name ?? unit_id
}

/** The unit's id and those of all units below it; refuses a unit that is not there. */
export async function subtreeOf(context: Context, unit_id: string): Promise<string[]> {
  return [...(await partsOf(context, unit_id)).keys()]
}

/**
 * Each unit at and below one, with the part of it that it lies in: a unit directly below, or the unit itself. Refuses
 * a unit that is not there.
 */
export async function partsOf(context: Context, unit_id: string): Promise<Map<string, string>> {
  const found = await sql<{ id: string; part: string }>`with recursive below as (
      select id, id as part from org_unit where id = ${unit_id}
      union select child.id, case when below.id = ${unit_id} then child.id else below.part end
      from org_unit child join below on child.parent_id = below.id
    ) select id, part from below order by id`.execute(context.db)
  if (found.rows.length === 0)
    throw new Refusal('organisation.unknown_unit', 404, { unit: unit_id }, [{ field: 'unit_id' }])
  return new Map(found.rows.map(({ id, part }) => [id, part]))
}
