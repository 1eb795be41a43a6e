import { assert } from '../assert.ts'
import type { Cube } from './cube.ts'
import type { CubeDimension } from './entry.ts'
import type { Hierarchy } from './hierarchy.ts'
import { type Cell, cellsOf } from './pivot.ts'
import { type Plan, planOf } from './plan.ts'
import type { CubeQuestion } from './question.ts'
import { placeOf, scan, timesOf } from './scan.ts'
import { addAt, areExact, type Sums, sumsFor } from './sums.ts'

/**
 * Sums for every member of a tree, on all its levels at once, that follow the cube: an added entry goes to its own
 * member and those above it, and nothing else is touched. For a grid that is edited.
 */
export type StandingTable = {
  /** Cells of one member of the tree and all below it; `journal` is the place that they hold for. */
  readonly of: (member: string) => { journal: number; cells: Cell[] }
  /** Stops following. */
  readonly close: () => void
}

type Table = { plan: Plan; sums: Sums; above: readonly Int32Array[]; numbers: ReadonlyMap<string, number> }

/** Opens a table of a question's axes for each member of the tree that `of` lies in. */
export function standingTable(cube: Cube, of: CubeDimension, tree: Hierarchy, question: CubeQuestion): StandingTable {
  let table: Table | null = tableOf(cube, of, tree, question)
  const follow = (row: number) => {
    if (table !== null && !addRow(cube, table, row)) table = null
  }
  cube.followers.add(follow)
  return {
    of: (member) => {
      table ??= tableOf(cube, of, tree, question)
      const { plan, sums, numbers } = table
      const { axes, grades, cells } = innerPlan(plan)
      const number = numbers.get(member)
      if (number === undefined) return { journal: cube.journal, cells: [] }
      const part = partOf(sums, number * cells * grades.length, cells * grades.length)
      return { journal: cube.journal, cells: cellsOf({ plan: { axes, grades }, sums: part, cells, keys: null }) }
    },
    close: () => cube.followers.delete(follow),
  }
}

/** A table of more sums than this would take the browser's memory: four thousand units by month for sixteen years. */
const mostSums = 2 ** 24

function tableOf(cube: Cube, of: CubeDimension, tree: Hierarchy, question: CubeQuestion): Table {
  const leaf = { name: of, of, member: (id: string | null) => (id !== null && tree.has(id) ? id : undefined) }
  const plan = planOf(cube, { ...question, by: [leaf, ...question.by] }, mostSums)
  assert(plan.dense, 'a standing table with too many sums')
  const leaves = sumsFor(plan.cells * plan.grades.length, cube.size_ore)
  scan(cube, plan, leaves)
  const numbers = new Map([...tree.keys()].map((id, number) => [id, number]))
  const members = plan.axes[0]?.members ?? []
  const above = members.map((id) => Int32Array.from(tree.get(String(id)) ?? [], (way) => numbers.get(way) ?? 0))
  const width = innerPlan(plan).cells * plan.grades.length
  const sums = sumsFor(numbers.size * width, cube.size_ore)
  above.forEach((way, member) => {
    for (const number of way) addPart(sums, number * width, leaves, member * width, width)
  })
  return { plan, sums, above, numbers }
}

/** What is left of the plan within one member of the tree. */
function innerPlan(plan: Plan): Plan {
  const members = plan.axes[0]?.members.length ?? 0
  return { ...plan, axes: plan.axes.slice(1), cells: members === 0 ? 0 : plan.cells / members }
}

function addPart(to: Sums, at: number, from: Sums, start: number, width: number): void {
  for (let place = 0; place < width; place++) {
    to.known[at + place] = (to.known[at + place] ?? 0) + (from.known[start + place] ?? 0)
    to.count[at + place] = (to.count[at + place] ?? 0) + (from.count[start + place] ?? 0)
    if (to.high !== null) to.high[at + place] = (to.high[at + place] ?? 0) + (from.high?.[start + place] ?? 0)
  }
}

function partOf({ known, count, high }: Sums, from: number, width: number): Sums {
  const end = from + width
  return { known: known.subarray(from, end), count: count.subarray(from, end), high: high?.subarray(from, end) ?? null }
}

/** Adds one row to its member and those above; false when the table has no room for what the row brings. */
function addRow(cube: Cube, table: Table, row: number): boolean {
  const { plan, sums, above } = table
  const { recent } = cube
  const mark = recent.mark[row] ?? 0
  if (!plan.grades.includes(mark >> 1) || (sums.high === null) !== areExact(cube.size_ore)) return false
  for (const [of, step] of plan.steps) if ((recent.codes[of][row] ?? 0) >= step.length) return false
  const place = placeOf(recent, plan, row)
  if (place < 0) return true
  const width = innerPlan(plan).cells * plan.grades.length
  const amount = recent.amount[row] ?? 0
  for (const member of above[Math.floor(place / width)] ?? []) {
    addAt(sums, member * width + (place % width), amount, timesOf(mark))
  }
  return true
}
