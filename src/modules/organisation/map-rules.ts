import { sql } from 'kysely'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { check } from '#server/module.ts'
import { area } from './schema.ts'

type Area = RowOf<typeof area>

/** An area is drawn as a shape that the city's map has. */
export const shapeIsOnTheMap = check(area, async (context: Context, before: Area | null, after: Area | null) => {
  const code = after?.shape_code ?? null
  if (code === null || code === before?.shape_code) return
  const found = await sql`select 1 from area_map where shapes @> ${JSON.stringify([{ code }])}::jsonb limit 1`.execute(
    context.db,
  )
  if (found.rows.length === 0) throw new Refusal('organisation.unknown_shape', 422, { code }, [{ field: 'shape_code' }])
})
