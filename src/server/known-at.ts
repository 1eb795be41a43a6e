import { endOfDayInStockholm } from '#core/calendar.ts'
import { Refusal } from '#core/refusal.ts'
import type { City, Context } from './context.ts'
import { asOfSchema } from './database.ts'
import { type Standing, standingElsewhere } from './standing.ts'

/**
 * The context as it was when a day ended, for a reading that holds two days against each other: the same queries then
 * give what was known. Rights are still today's. Refuses a day after the one that is read; do not nest it.
 */
export function knownAt(context: Context, day: string): Context {
  const { city, today } = context
  if (day > today) throw new Refusal('change.later', 400, { date: day, until: today })
  const end = endOfDayInStockholm(day)
  if (end >= context.now) return context
  const detour = { there: standingOf(city, end), back: standingOf(city, context.as_of) }
  return { ...context, db: standingElsewhere(context.db, detour), now: end, as_of: end, today: day }
}

function standingOf({ schema_name }: City, as_of: string | null): Standing {
  return { search_path: as_of === null ? schema_name : asOfSchema(schema_name), as_of: as_of ?? '' }
}
