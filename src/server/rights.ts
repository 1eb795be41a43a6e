import type { Verb } from '#core/endpoint.ts'
import type { Area, RecordType } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from './context.ts'
import { decidedOnly, mayForUnit, readableUnits } from './grants.ts'

type Row = Record<string, unknown>

/** The unit that a row belongs to; null when it belongs to the whole city. */
export function unitOf(type: RecordType, row: Row): string | null {
  const unit = type.unit === null ? null : row[type.unit]
  return typeof unit === 'string' ? unit : null
}

/** Refuses when the person has the right, but not for this unit. */
export function requireUnit(context: Context, area: Area, verb: Verb, unit: string | null): void {
  if (mayForUnit(context.actor.grants, area, verb, unit)) return
  throw new Refusal('permission.other_unit', 403, { unit: unit ?? '–', area })
}

/** Refuses a change of a row that belongs to a unit outside the person's scope. */
export function requireRow(context: Context, type: RecordType, verb: Verb, row: Row): void {
  requireUnit(context, type.area, verb, unitOf(type, row))
}

/** Whether the person may read what belongs to the unit; null is the whole city's and read by all with the right. */
export function mayReadUnit(context: Context, area: Area, unit: string | null): boolean {
  const units = readableUnits(context.actor.grants, area)
  return units === null || unit === null || units.includes(unit)
}

/** Whether the person may read the row: by its unit, and by its state where only what is decided is shown. */
export function mayReadRow(context: Context, type: RecordType, row: Row): boolean {
  const decided = type.decided_states === null || type.decided_states.includes(String(row.state))
  if (!decided && decidedOnly(context.actor.grants, type.area)) return false
  return mayReadUnit(context, type.area, unitOf(type, row))
}

/** What a person may not see does not exist for them: 404, never 403. */
export function requireReadable(context: Context, type: RecordType, row: Row & { id: string }): void {
  if (!mayReadRow(context, type, row)) throw new Refusal('record.unknown', 404, { kind: type.name, id: row.id })
}
