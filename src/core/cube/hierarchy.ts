import { assert } from '../assert.ts'
import { findCycle, type TreeRow } from '../tree.ts'
import type { CubeDimension } from './entry.ts'
import type { Axis } from './question.ts'

/**
 * A tree of units, accounts or activities, as it is or was on some day: the rows of that day make it. Every id with its
 * way to the top, itself first.
 */
export type Hierarchy = ReadonlyMap<string, readonly string[]>

/** A parent that is not among the rows ends the way. Stops at a cycle. */
export function hierarchy(rows: readonly TreeRow[]): Hierarchy {
  assert(findCycle(rows) === null, 'the tree loops')
  const parents = new Map(rows.map((row) => [row.id, row.parent_id]))
  const ways = new Map<string, readonly string[]>()
  const wayOf = (id: string): readonly string[] => {
    const known = ways.get(id)
    if (known !== undefined) return known
    const parent = parents.get(id)
    const way = parent == null || !parents.has(parent) ? [id] : [id, ...wayOf(parent)]
    ways.set(id, way)
    return way
  }
  for (const row of rows) wayOf(row.id)
  return ways
}

type Dated = TreeRow & { valid_from: string | null; valid_to: string | null }

/**
 * The tree of what exists on a day (YYYY-MM-DD; first and last day inclusive). What an ended unit left behind goes to
 * its nearest parent that exists, so that no entry falls out of a sum because somebody reorganised.
 */
export function hierarchyOn(rows: readonly Dated[], day: string): Hierarchy {
  const stands = (row: Dated) => (row.valid_from ?? day) <= day && (row.valid_to ?? day) >= day
  const standing = new Set(rows.filter(stands).map(({ id }) => id))
  const ways = [...hierarchy(rows)]
  return new Map(ways.map(([id, way]) => [id, [id, ...way.slice(1).filter((parent) => standing.has(parent))]]))
}

/** Each id in the member of its way that is `depth` steps from the top (0: the top), or in itself when it is above. */
export function atDepth(of: CubeDimension, tree: Hierarchy, depth: number, name: string = of): Axis {
  const member = (id: string | null) => {
    const way = id === null ? undefined : tree.get(id)
    return way === undefined ? undefined : (way.at(-1 - depth) ?? id)
  }
  return { name, of, member }
}

/** The ids at and below `top` in the tree. */
export function below(tree: Hierarchy, top: string): Set<string> {
  return new Set([...tree].filter(([, way]) => way.includes(top)).map(([id]) => id))
}
