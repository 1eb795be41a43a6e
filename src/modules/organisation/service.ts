import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { findTogether } from '#server/records.ts'
import { together } from '#server/together.ts'
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
  const parts = await partsTogether(context, unit_id)
  if (parts === undefined)
    throw new Refusal('organisation.unknown_unit', 404, { unit: unit_id }, [{ field: 'unit_id' }])
  return new Map(parts)
}

const partsTogether = together(async (context, roots) => {
  const found = await sql<{ root: string; id: string; part: string }>`with recursive below as (
      select id as root, id, id as part from org_unit where id = any(${roots}::text[])
      union select below.root, child.id, case when below.id = below.root then child.id else below.part end
      from org_unit child join below on child.parent_id = below.id
    ) select root, id, part from below order by root, id`.execute(context.db)
  const parts = new Map<string, Map<string, string>>()
  for (const { root, id, part } of found.rows) parts.set(root, (parts.get(root) ?? new Map()).set(id, part))
  return parts
})
