import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { childrenByParent, childrenOf, findCycle, pathTo, subtreeIds, type TreeRow } from './tree.ts'

const city: TreeRow[] = [
  { id: 'KF', parent_id: null },
  { id: 'KS', parent_id: 'KF' },
  { id: 'SLK', parent_id: 'KS' },
  { id: 'SDN', parent_id: 'KF' },
  { id: 'Ekonomi', parent_id: 'SLK' },
]

/** A forest in which a row's parent always comes before it, then shuffled. */
const forest = fc
  .array(fc.nat(), { minLength: 1, maxLength: 40 })
  .map((picks) =>
    picks.map(
      (pick, at): TreeRow => ({ id: `n${at}`, parent_id: pick % (at + 1) === at ? null : `n${pick % (at + 1)}` }),
    ),
  )
  .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }))

describe('a tree', () => {
  test('gives children in the order of the rows', () => {
    expect(childrenOf(city, 'KF').map((row) => row.id)).toEqual(['KS', 'SDN'])
    expect(childrenOf(city, null).map((row) => row.id)).toEqual(['KF'])
    expect(childrenOf(city, 'SDN')).toEqual([])
  })

  test('gives a subtree with parents before children, each branch to its end', () => {
    expect(subtreeIds(city, 'KF')).toEqual(['KF', 'KS', 'SLK', 'Ekonomi', 'SDN'])
    expect(subtreeIds(city, 'Ekonomi')).toEqual(['Ekonomi'])
  })

  test('gives the way from the top', () => {
    expect(pathTo(city, 'Ekonomi').map((row) => row.id)).toEqual(['KF', 'KS', 'SLK', 'Ekonomi'])
  })

  test('starts the way at what is there, when the rows are filtered', () => {
    expect(pathTo(city.slice(2), 'Ekonomi').map((row) => row.id)).toEqual(['SLK', 'Ekonomi'])
  })

  test('agrees with itself: a row is under another exactly when that other is on its way', () => {
    fc.assert(
      fc.property(forest, (rows) => {
        expect(findCycle(rows)).toBeNull()
        const index = childrenByParent(rows)
        expect([...index.values()].flat()).toHaveLength(rows.length)
        for (const { id } of rows) {
          const below = subtreeIds(rows, id)
          const onTheWay = rows.filter((row) => pathTo(rows, row.id).some((step) => step.id === id))
          expect(below.toSorted()).toEqual(onTheWay.map((row) => row.id).sort())
          expect(childrenOf(rows, id)).toEqual(index.get(id) ?? [])
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('a loop', () => {
  const loop: TreeRow[] = [
    { id: 'top', parent_id: null },
    { id: 'outside', parent_id: 'b' },
    { id: 'a', parent_id: 'b' },
    { id: 'b', parent_id: 'c' },
    { id: 'c', parent_id: 'a' },
  ]

  test('is found without what only leads into it', () => {
    expect(findCycle(loop)).toEqual(['b', 'c', 'a'])
    expect(findCycle([{ id: 'self', parent_id: 'self' }])).toEqual(['self'])
    expect(findCycle(city)).toBeNull()
    expect(findCycle([])).toBeNull()
  })

  test('stops the walk instead of going on for ever', () => {
    expect(() => pathTo(loop, 'a')).toThrow('loops')
    expect(() => subtreeIds(loop, 'a')).toThrow('loops')
  })

  test('made by any move below oneself is found, and is a real loop', () => {
    fc.assert(
      fc.property(forest, fc.nat(), fc.nat(), (rows, pick, deeper) => {
        const moved = rows[pick % rows.length]
        if (!moved) return
        const below = subtreeIds(rows, moved.id)
        const target = below[deeper % below.length] ?? moved.id
        const broken = rows.map((row) => (row.id === moved.id ? { ...row, parent_id: target } : row))
        const cycle = findCycle(broken) ?? []
        expect(cycle.toSorted()).toEqual(
          pathTo(rows, target)
            .map((row) => row.id)
            .filter((id) => below.includes(id))
            .sort(),
        )
        cycle.forEach((id, at) => {
          expect(broken.find((row) => row.id === id)?.parent_id).toBe(cycle[(at + 1) % cycle.length])
        })
      }),
    )
  })
})

test('an unknown id stops', () => {
  expect(() => subtreeIds(city, 'X')).toThrow('no row X')
  expect(() => pathTo(city, 'X')).toThrow('no row X')
})
