import type { Grant } from '#core/grants.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { useRows } from './records.ts'
import { useGrants } from './rights.ts'

type Unit = { id: string; parent_id: string | null }

/** The unit that a person's rights are drawn around: the topmost that any of them is limited to. Null for all units. */
export function ownUnit(grants: readonly Grant[], units: readonly Unit[]): string | null {
  const limited = grants.flatMap((grant) => grant.unit_ids ?? [])
  const top = limited.find((id) => !limited.includes(units.find((unit) => unit.id === id)?.parent_id ?? ''))
  return top ?? null
}

/** The unit that the others stand under, for whoever has none of their own: without a parent, and itself one. */
export function topUnit(units: readonly Unit[]): string | null {
  const isParent = ({ id }: Unit) => units.some((unit) => unit.parent_id === id)
  return (units.find((unit) => unit.parent_id === null && isParent(unit)) ?? units[0])?.id ?? null
}

/** The unit that the signed-in person stands in; undefined until it is known. */
export function useOwnUnit(): string | null | undefined {
  const grants = useGrants()
  const units = useRows(orgUnit)
  if (grants === undefined) return undefined
  if (grants === null || units.error !== null) return null
  return units.rows === undefined ? undefined : ownUnit(grants, units.rows)
}
