import { type Certainty, openCertainties, weakestOf } from '#core/certainty.ts'
import { type Held, heldOf } from '#core/cube/held.ts'
import type { Hierarchy } from '#core/cube/hierarchy.ts'
import type { Graded } from '#core/cube/pivot.ts'
import type { TotalRow } from '#modules/ledger/schema.ts'

/** Where an amount lies. A period is a year or a month of one, as in the cube. */
export type Lying = { unit: string; account: string; activity: string; project: string; period: string }

/** A tree of a grid's rows, and the dimension that its members are of. */
type RowTree = { of: Exclude<keyof Lying, 'period'>; tree: Hierarchy }

/** The two trees of a grid. Outer rows add only the inner ids that `counts` takes. */
export type Ways = { outer: RowTree; inner: RowTree; counts: (inner: string) => boolean }

/** Which sums a row shows: all of an outer id, or within it those of an inner id with or without what lies below. */
export type RowPlace = { outer: string; inner: string | null; isDirect: boolean }

/** All below an outer id: every inner id that counts. */
export const wholeKey = (outer: string) => `whole ${outer}`
/** What an outer id has itself, on an inner id and those below it. */
export const ownKey = (outer: string, inner: string) => `own ${outer} ${inner}`
/** What an outer id has itself, on an inner id itself. */
export const directKey = (outer: string, inner: string) => `direct ${outer} ${inner}`

const cellKey = (key: string, period: string) => `${key} ${period}`

/** The rows that something in a place is part of, each once. */
function rowKeysOf(place: Lying, { outer, inner, counts }: Ways): string[] {
  const [from, at] = [place[outer.of], place[inner.of]]
  const keys = [directKey(from, at), ...(inner.tree.get(at) ?? []).map((id) => ownKey(from, id))]
  if (counts(at)) keys.push(...(outer.tree.get(from) ?? []).map(wholeKey))
  return keys
}

/** How many of the places each row counts, by row and period. */
export function countsIn(places: readonly Lying[], ways: Ways): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const place of places) {
    for (const row of rowKeysOf(place, ways)) {
      const key = cellKey(row, place.period)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

/** How many of them lie in a cell. */
export const countAt = (counts: ReadonlyMap<string, number>, key: string, periods: readonly string[]) =>
  periods.reduce((sum, period) => sum + (counts.get(cellKey(key, period)) ?? 0), 0)

/**
 * Parts put together by certainty; what has been taken back is gone. The server tells a sum as one known amount, so
 * what is left of one when amounts in it are taken away is known whatever the count says.
 */
export function together(parts: readonly Graded[]): Graded[] {
  const found = new Map<Certainty, Graded>()
  for (const part of parts) {
    const same = found.get(part.certainty)
    if (same === undefined) found.set(part.certainty, { ...part })
    else {
      same.known_ore += part.known_ore
      same.known_count += part.known_count
      same.unknown_count += part.unknown_count
    }
  }
  return [...found.values()]
    .map((part) => (part.known_ore === 0 ? part : { ...part, known_count: Math.max(1, part.known_count) }))
    .filter(({ known_count, unknown_count }) => known_count !== 0 || unknown_count !== 0)
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
export function gradedOf({ amount_ore, by_certainty }: Pick<TotalRow, 'amount_ore' | 'by_certainty'>): Graded[] {
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
