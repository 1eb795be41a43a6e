import { assert } from './assert.ts'

/** A row in a hierarchy of units, accounts or activities. A root has no parent. */
export type TreeRow = { id: string; parent_id: string | null }

/** Every row's children in the order of the rows; key null holds the roots. Build it once to walk a large tree. */
export function childrenByParent<Row extends TreeRow>(rows: readonly Row[]): Map<string | null, Row[]> {
  const index = new Map<string | null, Row[]>()
  for (const row of rows) {
    const siblings = index.get(row.parent_id)
    if (siblings) siblings.push(row)
    else index.set(row.parent_id, [row])
  }
  return index
}

/** The rows directly under `id`, in the order of the rows; the roots for null. */
export function childrenOf<Row extends TreeRow>(rows: readonly Row[], id: string | null): Row[] {
  return rows.filter((row) => row.parent_id === id)
}

/** `id` itself and everything below it, parents before children. Stops at an unknown id and at a cycle. */
export function subtreeIds(rows: readonly TreeRow[], id: string): string[] {
  assert(
    rows.some((row) => row.id === id),
    `no row ${id} in the tree`,
  )
  const index = childrenByParent(rows)
  const found = new Set<string>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    assert(!found.has(next), `the tree loops at ${next}`)
    found.add(next)
    const children = index.get(next) ?? []
    // Reversed, since the last one in is the first one out.
    for (const child of children.toReversed()) waiting.push(child.id)
  }
  return [...found]
}

/**
 * The way from the top down to `id`, both included. A parent that is not among the rows ends the way: a filtered list
 * starts at what the reader may see. Stops at an unknown id and at a cycle.
 */
export function pathTo<Row extends TreeRow>(rows: readonly Row[], id: string): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  assert(byId.has(id), `no row ${id} in the tree`)
  const path: Row[] = []
  for (let row = byId.get(id); row !== undefined; row = row.parent_id === null ? undefined : byId.get(row.parent_id)) {
    assert(path.length < rows.length, `the tree loops above ${id}`)
    path.unshift(row)
  }
  return path
}

/**
 * The ids of a loop, each followed by its parent, or null when there is none. Given several loops, the one met first in
 * the order of the rows, and it starts at the member that was met.
 */
export function findCycle(rows: readonly TreeRow[]): string[] | null {
  const parentOf = new Map(rows.map((row) => [row.id, row.parent_id]))
  const cleared = new Set<string>()
  for (const row of rows) {
    const trail = new Set<string>()
    let id: string | null | undefined = row.id
    while (typeof id === 'string' && !cleared.has(id)) {
      if (trail.has(id)) {
        const ids = [...trail]
        return ids.slice(ids.indexOf(id))
      }
      trail.add(id)
      id = parentOf.get(id)
    }
    for (const visited of trail) cleared.add(visited)
  }
  return null
}
