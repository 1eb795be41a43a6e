type Unit = { id: string; parent_id: string | null }

/** The nearest units below one that have a frame, and those that have none, nor anything under them that has. */
export type Nearest = { framed: string[]; without: string[] }

/**
 * Whose frames are parts of a unit's own: those of the units right below it, or, where one of them has no frame, the
 * nearest ones under that. An office between a committee and its units need not have a frame of its own.
 */
export function nearestBelow(unit_id: string, units: readonly Unit[], hasFrame: (id: string) => boolean): Nearest {
  const below = Map.groupBy(units, (unit) => unit.parent_id)
  const found: Nearest = { framed: [], without: [] }
  const walk = (id: string) => {
    for (const child of below.get(id) ?? []) {
      if (hasFrame(child.id)) found.framed.push(child.id)
      else if (isFramedUnder(child.id)) walk(child.id)
      else found.without.push(child.id)
    }
  }
  const isFramedUnder = (id: string): boolean =>
    (below.get(id) ?? []).some((child) => hasFrame(child.id) || isFramedUnder(child.id))
  walk(unit_id)
  return found
}
