import { append, type Cube, emptyCube } from '#core/cube/cube.ts'
import { codeOf } from '#core/cube/dictionary.ts'
import type { CubeEntry } from '#core/cube/entry.ts'
import { cellsOf, type Graded, pivot } from '#core/cube/pivot.ts'
import { each, type Member, only } from '#core/cube/question.ts'
import { settle } from '#core/cube/settle.ts'
import { type StandingTable, standingTable } from '#core/cube/standing.ts'
import { directKey, type Lying, ownKey, type RowPlace, together, type Ways } from './grid-sums.ts'

/** What is added in the table, each by itself: the set, the one beside it, what a scenario changes, what is written. */
export type Layer = 'first' | 'second' | 'effects' | 'written'

/** Amounts that lie in one place, per certainty. */
export type Laid = { layer: Layer; lies: Lying; graded: readonly Graded[] }

/** The sums of a grid: a small cube of what has been read, and of what is written on it. */
export type GridCube = {
  /** What stands in a row in these periods, per certainty, in the layers put on each other. */
  at: (row: RowPlace, layers: readonly Layer[], periods: readonly string[]) => Graded[]
  /** Whether anything at all lies in a row, also what its sum does not count. */
  holds: (row: RowPlace) => boolean
  /**
   * Lets exactly these amounts be written, by cell: a new one is an entry, one that is no longer written is taken back
   * by its mirror, and the rest of the table is not touched. Answers with the place in the cube's journal.
   */
  write: (
    written: ReadonlyMap<string, number | null>,
    changeIn: (cell: string, amount: number | null) => Laid,
  ) => number
}

/** What one row has, by layer and period; parts of the same certainty are still apart. */
type Line = ReadonlyMap<string, readonly Graded[]>

/** When more cells than this change at once, their entries are laid in order with the rest. */
const manyChanges = 100

/** The rows of so many outer ids are kept, so that whoever scrolls through a large table does not fill the memory. */
const mostKept = 500

/**
 * Lays the amounts in a cube. The wholes of the outer tree stand in a table that follows it, and what an outer id has
 * itself is read from its own entries when it is looked at. An edit then costs the depth of the tree and the entries of
 * one outer id, whatever the size of the table.
 */
export function gridCube(ways: Ways, laid: Iterable<Laid>): GridCube {
  const cube = emptyCube()
  for (const { of, tree } of [ways.outer, ways.inner]) for (const id of tree.keys()) codeOf(cube.dictionaries[of], id)
  // What is known from the start needs no new table when it comes.
  codeOf(cube.dictionaries.set, 'written' satisfies Layer)
  for (const one of laid) lay(cube, one, 1)
  settle(cube)
  const lines = linesOf(cube, ways)
  const written = new Map<string, { amount: number | null; laid: Laid }>()
  return {
    at: (row, layers, periods) => {
      const line = lines.of(row)
      const parts = layers.flatMap((layer) => periods.flatMap((period) => line.get(lineKey(layer, period)) ?? []))
      return parts.length === 0 ? [] : together(parts)
    },
    holds: lines.holds,
    write: (next, changeIn) => {
      const gone = [...written].filter(([cell, { amount }]) => next.get(cell) !== amount)
      // What stands in all the cells is read before any is written: each reading of a changed row is a new sum.
      const come = [...next]
        .filter(([cell, amount]) => written.get(cell)?.amount !== amount)
        .map(([cell, amount]) => ({ cell, amount, laid: changeIn(cell, amount) }))
      for (const [cell, { laid: one }] of gone) {
        lay(cube, one, -1)
        lines.changed(one.lies)
        written.delete(cell)
      }
      for (const { cell, amount, laid: one } of come) {
        lay(cube, one, 1)
        lines.changed(one.lies)
        written.set(cell, { amount, laid: one })
      }
      if (gone.length + come.length > manyChanges) settle(cube)
      return cube.journal
    },
  }
}

/** Adds amounts as entries, or takes them back by mirrors when `times` is −1. A negative count is itself taken back. */
function lay(cube: Cube, { layer, lies, graded }: Laid, times: 1 | -1): void {
  const base = { ...lies, set: layer, counterparty: null, recorded_s: 0 }
  const add = (part: Pick<CubeEntry, 'amount_ore' | 'certainty' | 'mirror'>) =>
    append(cube, { ...base, ...part, seq: cube.journal + 1 })
  for (const { certainty, known_ore, known_count, unknown_count } of graded) {
    // A sum whose amounts are not counted one by one is one known amount.
    if (known_count !== 0) add({ certainty, amount_ore: times * known_ore, mirror: known_count * times < 0 })
    for (let unknown = Math.abs(unknown_count); unknown > 0; unknown--)
      add({ certainty, amount_ore: null, mirror: unknown_count * times < 0 })
  }
}

const lineKey = (layer: Member | undefined, period: Member | undefined) => `${layer} ${period}`
const [counted, rest] = ['counted', 'rest']
const nothing: Line = new Map()

function linesOf(cube: Cube, { outer, inner, counts }: Ways) {
  const counting = { name: 'counts', of: inner.of, member: (id: string | null) => (counts(id ?? '') ? counted : rest) }
  const wholes = standingTable(cube, outer.of, outer.tree, { by: [counting, each('set'), each('period')] })
  const whole = new Map<string, Line>()
  const own = new Map<string, ReadonlyMap<string, Line>>()
  const groups = new Set([...inner.tree.values()].flatMap((way) => way.slice(1)))
  let onGroups: ReadonlySet<string> | null = null
  const lineOf = ({ outer: from, inner: at, isDirect }: RowPlace): Line => {
    if (at === null) return kept(whole, from, () => wholeLine(wholes, from))
    if (own.size > mostKept) own.clear()
    const rows = kept(own, from, () => ownLines(cube, from, { outer, inner, counts }))
    return rows.get(isDirect ? directKey(from, at) : ownKey(from, at)) ?? nothing
  }
  return {
    of: lineOf,
    /** What lies on a group itself is asked for of every row there can be, so all that does is found at once. */
    holds: (row: RowPlace): boolean => {
      if (!row.isDirect || row.inner === null) return lineOf(row).size > 0
      onGroups ??= directOn(cube, groups, { outer, inner })
      return onGroups.has(directKey(row.outer, row.inner))
    },
    /** Something has come or gone there. */
    changed: (lies: Lying) => {
      own.delete(lies[outer.of])
      for (const id of outer.tree.get(lies[outer.of]) ?? []) whole.delete(id)
      if (groups.has(lies[inner.of])) onGroups = null
    },
  }
}

/** The rows of inner ids with others below them where something lies on the id itself. */
function directOn(cube: Cube, groups: ReadonlySet<string>, { outer, inner }: Pick<Ways, 'outer' | 'inner'>) {
  const group = (id: string | null) => (id !== null && groups.has(id) ? id : undefined)
  const found = pivot(cube, { by: [each(outer.of), { name: 'group', of: inner.of, member: group }] })
  return new Set(cellsOf(found).map(({ members }) => directKey(String(members[0]), String(members[1]))))
}

function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const there = all.get(key)
  if (there !== undefined) return there
  const made = make()
  all.set(key, made)
  return made
}

/** What an id has with those below it. What is not counted tells that something is there, and is nothing in the sum. */
function wholeLine(table: StandingTable, outer: string): Line {
  const line = new Map<string, readonly Graded[]>()
  for (const { members, graded } of table.of(outer).cells) {
    const key = lineKey(members[1], members[2])
    if (members[0] === counted) line.set(key, graded)
    else if (!line.has(key)) line.set(key, [])
  }
  return line
}

/** What an outer id has itself, on each inner id, with and without those below it. */
function ownLines(cube: Cube, from: string, { outer, inner }: Ways): ReadonlyMap<string, Line> {
  const rows = new Map<string, Map<string, Graded[]>>()
  const axes = { by: [each(inner.of), each('set'), each('period')], where: [only(outer.of, new Set([from]))] }
  for (const { members, graded } of cellsOf(pivot(cube, axes))) {
    const [at, key] = [String(members[0]), lineKey(members[1], members[2])]
    for (const row of [directKey(from, at), ...(inner.tree.get(at) ?? []).map((id) => ownKey(from, id))]) {
      const line = kept(rows, row, () => new Map<string, Graded[]>())
      kept(line, key, (): Graded[] => []).push(...graded)
    }
  }
  return rows
}
