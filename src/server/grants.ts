import { verbs } from '#core/endpoint.ts'
import type { Grant } from '#core/grants.ts'
import { type Area, areas } from '#core/record.ts'

export { type Grant, mayAnywhere, mayForUnit, mayInGroup } from '#core/grants.ts'

/** Every verb in every area, for the whole city: what the product computes for nobody in particular. */
export const everyGrant: readonly Grant[] = areas.flatMap((area) =>
  verbs.map((verb) => ({ area, verb, unit_ids: null, decided_only: false })),
)

/** The units a person may read in an area, or only those whose drafts they may read: null for all of them. */
export function readableUnits(
  grants: readonly Grant[],
  area: Area,
  state: 'decided' | 'draft' = 'decided',
): readonly string[] | null {
  const read = grants.filter(
    (grant) => grant.area === area && grant.verb === 'read' && (state === 'decided' || !grant.decided_only),
  )
  if (read.some((grant) => grant.unit_ids === null)) return null
  return read.flatMap((grant) => grant.unit_ids ?? [])
}

/**
 * Whether the person may read what is decided, or a draft, of the unit. Null is the whole city's: what is decided of it
 * is read by all, and its drafts by those who have a unit in the city.
 */
export function mayRead(
  grants: readonly Grant[],
  area: Area,
  unit_id: string | null,
  state: 'decided' | 'draft',
): boolean {
  return grants.some(
    (grant) =>
      grant.area === area &&
      grant.verb === 'read' &&
      (state === 'decided' || !grant.decided_only) &&
      (grant.unit_ids === null ||
        (unit_id === null ? state === 'decided' || grant.unit_ids.length > 0 : grant.unit_ids.includes(unit_id))),
  )
}
