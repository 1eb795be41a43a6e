import type { Certainty } from '../certainty.ts'
import type { Cube } from './cube.ts'
import { certaintyOfGrade, isKnownGrade } from './grades.ts'
import { denseCells, type Plan, planOf } from './plan.ts'
import type { CubeQuestion, Member } from './question.ts'
import { scan } from './scan.ts'
import { scanSparse } from './sparse.ts'
import { isNothing, type Sums, sumAt, sumsFor } from './sums.ts'

/**
 * Sums by the axes of a question, as they were added; `cellsOf` reads them. `journal` is the place in the journal that
 * the answer holds for: nothing after it is in it, everything before is.
 */
export type Pivot = {
  journal: number
  plan: Pick<Plan, 'axes' | 'grades'>
  sums: Sums
  /** Cells that there are or could be, each with one place for each grade. */
  cells: number
  /** By cell its place in the row of all cells that there could be; null when it is the cell's own number. */
  keys: readonly number[] | null
}

/** Of one certainty: the sum of what is known [öre], of how many entries, and how many more are unknown. */
export type Graded = { certainty: Certainty; known_ore: number; known_count: number; unknown_count: number }

/** One sum, with a member of each axis in their order. What holds no entry any more is not there. */
export type Cell = { members: readonly Member[]; graded: readonly Graded[] }

/**
 * Sums of a cube by the question's axes; without axes there is one cell, or none when nothing is there. When there
 * could be more than `most` sums they are looked up one by one.
 */
export function pivot(cube: Cube, question: CubeQuestion, most = denseCells): Pivot {
  const plan = planOf(cube, question, most)
  const journal = journalOf(cube, question)
  if (!plan.dense) {
    const { keys, sums } = scanSparse(cube, plan)
    return { journal, plan, sums, cells: keys.length, keys }
  }
  const sums = sumsFor(plan.cells * plan.grades.length, cube.size_ore)
  scan(cube, plan, sums)
  return { journal, plan, sums, cells: plan.cells, keys: null }
}

/** The cells that hold anything. */
export function cellsOf({ plan, sums, cells, keys }: Omit<Pivot, 'journal'>): Cell[] {
  const found: Cell[] = []
  const width = plan.grades.length
  for (let cell = 0; cell < cells; cell++) {
    if (!holdsAny(sums, cell * width, width)) continue
    found.push({ members: membersOf(plan, keys?.[cell] ?? cell), graded: gradedAt(plan, sums, cell * width) })
  }
  return found
}

/** Asked first, since most of the cells that there could be hold nothing. */
function holdsAny(sums: Sums, from: number, width: number): boolean {
  for (let place = from; place < from + width; place++) if (!isNothing(sums, place)) return true
  return false
}

function membersOf({ axes }: Pick<Plan, 'axes'>, key: number): Member[] {
  const members: Member[] = new Array(axes.length).fill(null)
  let rest = key
  for (let axis = axes.length - 1; axis >= 0; axis--) {
    const of = axes[axis]?.members ?? []
    members[axis] = of[rest % of.length] ?? null
    rest = Math.floor(rest / of.length)
  }
  return members
}

/** One part for each certainty that has entries; certainties lie with what is known before what is not. */
function gradedAt({ grades }: Pick<Plan, 'grades'>, sums: Sums, from: number): Graded[] {
  const graded: Graded[] = []
  for (let at = 0; at < grades.length; at++) {
    if (isNothing(sums, from + at)) continue
    const grade = grades[at] ?? 0
    const count = sums.count[from + at] ?? 0
    const certainty = certaintyOfGrade(grade)
    let part = graded.at(-1)
    if (part?.certainty !== certainty) {
      part = { certainty, known_ore: 0, known_count: 0, unknown_count: 0 }
      graded.push(part)
    }
    if (isKnownGrade(grade)) {
      part.known_ore = sumAt(sums, from + at)
      part.known_count = count
    } else part.unknown_count = count
  }
  return graded
}

/** How far the journal had come: now, or in what was recorded by the asked instant. */
function journalOf({ journal, instants }: Cube, { as_of_s }: CubeQuestion): number {
  if (as_of_s == null) return journal
  return instants.at_s.reduce(
    (last, at, code) => (at > as_of_s ? last : Math.max(last, instants.last_seq[code] ?? 0)),
    0,
  )
}
