import type { Permission, Verb } from './endpoint.ts'
import type { Area } from './record.ts'

/**
 * A right that a person has in a city: a verb in an area, for one unit and those below it, or for all (`unit_ids`
 * null). `decided_only` shows only what is decided or published.
 */
export type Grant = { area: Area; verb: Verb; unit_ids: readonly string[] | null; decided_only: boolean }

/** Whether any of the grants gives the permission for some unit. */
export function mayAnywhere(grants: readonly Grant[], permission: Permission): boolean {
  if (permission === 'public') return true
  if (permission === 'signed_in') return grants.length > 0
  return grants.some((grant) => grant.area === permission.area && grant.verb === permission.verb)
}

/** Whether the grants give the verb in the area for this unit; null means a record of the whole city. */
export function mayForUnit(grants: readonly Grant[], area: Area, verb: Verb, unit_id: string | null): boolean {
  return grants.some(
    (grant) =>
      grant.area === area &&
      grant.verb === verb &&
      (grant.unit_ids === null || (unit_id !== null && grant.unit_ids.includes(unit_id))),
  )
}

/** What a person may do with what a political group has of its own, whatever else they may do in the city. */
export type GroupRight = { group_id: string; verb: Verb }

/** Whether the rights give the verb for what is the group's own. No right for all units does. */
export function mayInGroup(rights: readonly GroupRight[], group_id: string, verb: Verb): boolean {
  return rights.some((right) => right.group_id === group_id && right.verb === verb)
}
