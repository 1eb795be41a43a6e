import { openCertainties, weakestOf } from '#core/certainty.ts'
import { type Held, heldOf } from '#core/cube/held.ts'
import type { Hierarchy } from '#core/cube/hierarchy.ts'
import type { Graded } from '#core/cube/pivot.ts'
import type { TotalRow } from '#modules/ledger/schema.ts'

/** What one unit itself has on one account itself in one period, per certainty. */
export type Leaf = { outer: string; inner: string; period: string; graded: readonly Graded[] }

/** The two trees of a grid: each id with its way to the top. Outer rows add only the inner ids that `counts` takes. */
export type Ways = { outer: Hierarchy; inner: Hierarchy; counts: (inner: string) => boolean }

/** Sums by the row's key and the period, per certainty. */
export type GridSums = ReadonlyMap<string, readonly Graded[]>

/** All below an outer id: every inner id that counts. */
export const wholeKey = (outer: string) => `whole ${outer}`
/** What an outer id has itself, on an inner id and those below it. */
export const ownKey = (outer: string, inner: string) => `own ${outer} ${inner}`
/** What an outer id has itself, on an inner id itself. */
export const directKey = (outer: string, inner: string) => `direct ${outer} ${inner}`

const cellKey = (key: string, period: string) => `${key} ${period}`

/** The sums that an amount of a leaf is part of, each once. */
function sumKeysOf(leaf: Omit<Leaf, 'graded'>, { outer, inner, counts }: Ways): string[] {
  const keys = [directKey(leaf.outer, leaf.inner), ...(inner.get(leaf.inner) ?? []).map((id) => ownKey(leaf.outer, id))]
  if (counts(leaf.inner)) keys.push(...(outer.get(leaf.outer) ?? []).map((id) => wholeKey(id)))
  return keys
}

/** What is added in one sum of one period. */
export type SumPart = { key: string; period: string; graded: readonly Graded[] }

/** Parts put together, by the row's key and the period. */
export function summed(parts: Iterable<SumPart>): GridSums {
  const sums = new Map<string, Graded[]>()
  for (const { key, period, graded } of parts) {
    const there = sums.get(cellKey(key, period)) ?? []
    for (const part of graded) {
      const same = there.find(({ certainty }) => certainty === part.certainty)
      if (same === undefined) there.push({ ...part })
      else {
        same.known_ore += part.known_ore
        same.known_count += part.known_count
        same.unknown_count += part.unknown_count
      }
    }
    sums.set(cellKey(key, period), there)
  }
  return sums
}

/**
 * Adds leaves up both trees. A leaf goes once to each row above it, so the work is the number of leaves times the depth
 * of the trees, whatever the number of rows that could be shown. What does not count is nothing in the whole above it,
 * but tells that there is something below.
 */
export function sumsOf(leaves: readonly Leaf[], ways: Ways): GridSums {
  return summed(
    leaves.flatMap((leaf) => {
      const { period, graded } = leaf
      const wholes = ways.counts(leaf.inner) ? [] : (ways.outer.get(leaf.outer) ?? []).map(wholeKey)
      return [
        ...sumKeysOf(leaf, ways).map((key) => ({ key, period, graded })),
        ...wholes.map((key) => ({ key, period, graded: [] })),
      ]
    }),
  )
}

/** How many leaves each sum counts that are among the given ones. */
export function countsIn(leaves: readonly Omit<Leaf, 'graded'>[], ways: Ways): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const leaf of leaves) {
    for (const sum of sumKeysOf(leaf, ways)) {
      const key = cellKey(sum, leaf.period)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

/** How many of them lie in a cell. */
export const countAt = (counts: ReadonlyMap<string, number>, key: string, periods: readonly string[]) =>
  periods.reduce((sum, period) => sum + (counts.get(cellKey(key, period)) ?? 0), 0)

/** What stands in a cell, per certainty: the sums put on each other, such as what is saved and what is not yet. */
export function gradedAt(layers: readonly GridSums[], key: string, periods: readonly string[]): Graded[] {
  const found = new Map<string, Graded>()
  for (const layer of layers) {
    for (const period of periods) {
      for (const part of layer.get(cellKey(key, period)) ?? []) {
        const same = found.get(part.certainty)
        if (same === undefined) found.set(part.certainty, { ...part })
        else {
          same.known_ore += part.known_ore
          same.known_count += part.known_count
          same.unknown_count += part.unknown_count
        }
      }
    }
  }
  return [...found.values()].filter(({ known_count, unknown_count }) => known_count !== 0 || unknown_count !== 0)
}

/** What holds in a cell; `isEmpty` when no entry at all lies there, which is neither 0 nor unknown. */
export type Shown = Held & { isEmpty: boolean; open_ore: number | null }

/** What a cell shows: what holds, and when nothing does, what is proposed or conditional. */
export function shownOf(graded: readonly Graded[]): Shown {
  const open = graded.filter((part) => openCertainties.includes(part.certainty) && part.known_count > 0)
  const isOpen = open.length > 0 && graded.every((part) => openCertainties.includes(part.certainty))
  const open_ore = isOpen ? open.reduce((sum, part) => sum + part.known_ore, 0) : null
  return { ...heldOf(graded), isEmpty: graded.length === 0, open_ore }
}

/** All that stands in a cell, whatever its grade, as where a scenario is shown on its base. */
export function wholeOf(graded: readonly Graded[]): Shown {
  const known = graded.filter(({ known_count }) => known_count > 0)
  return {
    amount_ore: known.length === 0 ? null : known.reduce((sum, { known_ore }) => sum + known_ore, 0),
    unknown_count: graded.reduce((count, { unknown_count }) => count + unknown_count, 0),
    certainty: weakestOf((known.length === 0 ? graded : known).map(({ certainty }) => certainty)),
    isEmpty: graded.length === 0,
    open_ore: null,
  }
}

/** What is written over: what holds, without what is proposed or conditional. */
export function writtenOver(graded: readonly Graded[]): Held {
  return heldOf(graded.filter(({ certainty }) => !openCertainties.includes(certainty)))
}

/**
 * A row of the server's totals per certainty. The server says sums and unknown counts but not how many amounts are
 * known: a grade has known ones when its sum is not 0 or nothing in it is unknown, else only if nothing else tells why
 * the whole is known.
 */
export function gradedOf({ amount_ore, by_certainty }: TotalRow): Graded[] {
  const parts = Object.entries(by_certainty).map(([certainty, sum]) => ({
    certainty: certainty as Graded['certainty'],
    known_ore: sum.known_ore,
    known_count: sum.known_ore !== 0 || sum.unknown_count === 0 ? 1 : 0,
    unknown_count: sum.unknown_count,
  }))
  const holding = parts.filter(({ certainty }) => !openCertainties.includes(certainty))
  const first = holding[0]
  if (amount_ore !== null && first !== undefined && holding.every(({ known_count }) => known_count === 0))
    first.known_count = 1
  return parts
}

/** What is put on a cell so that it holds another amount: what holds is taken away, and the new amount added. */
export function changeOf(graded: readonly Graded[], amount_ore: number | null): Graded[] {
  const away = graded
    .filter(({ certainty }) => !openCertainties.includes(certainty))
    .map(({ certainty, known_ore, known_count, unknown_count }) => ({
      certainty,
      known_ore: 0 - known_ore,
      known_count: 0 - known_count,
      unknown_count: 0 - unknown_count,
    }))
  const isKnown = amount_ore !== null
  const added: Graded = {
    certainty: isKnown ? 'estimated' : 'unknown',
    known_ore: amount_ore ?? 0,
    known_count: isKnown ? 1 : 0,
    unknown_count: isKnown ? 0 : 1,
  }
  return [...away, added]
}
