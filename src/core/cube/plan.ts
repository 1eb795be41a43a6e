import { assert } from '../assert.ts'
import { openCertainties } from '../certainty.ts'
import type { Coded } from './columns.ts'
import type { Cube } from './cube.ts'
import type { CubeDimension } from './entry.ts'
import { certaintyOfGrade, gradeCount, markCount } from './grades.ts'
import type { Axis, CubeQuestion, Filter, Member } from './question.ts'

/** Added to the place of a row that is no part of the question, so that the place becomes negative and stays so. */
export const outside = -(2 ** 28)

/** An axis made ready: its members in the order they were met, and by code of its dimension the member's number. */
export type PlannedAxis = { name: string; of: CubeDimension; members: readonly Member[]; numbers: Int32Array }

/** A question made ready for one cube. */
export type Plan = {
  axes: readonly PlannedAxis[]
  /** Sums that there can be: the product of the axes' members. */
  cells: number
  /** Whether the sums are few enough to be laid out in a row, rather than looked up one by one. */
  dense: boolean
  /** The grades that rows have, in the order of their places within a cell. */
  grades: readonly number[]
  /** By dimension and code: what it adds to the place of the sum that a row goes to; `outside` when it goes to none. */
  steps: ReadonlyMap<Coded, Int32Array>
  /** By mark: the place within a cell, for the units whose proposed and conditional entries are told. */
  told: Int32Array
  /** The same for all other units. */
  untold: Int32Array
  /** By unit code: whether its proposed and conditional entries are told. */
  open: Uint8Array
}

/** More sums than this are not laid out in a row. */
export const denseCells = 2 ** 21

/** Makes a question ready. The work grows with the number of ids, never with that of entries. */
export function planOf(cube: Cube, question: CubeQuestion, most = denseCells): Plan {
  const grades = [...cube.grades.keys()].filter((grade) => (cube.grades[grade] ?? 0) > 0)
  const axes = question.by.map((axis) => plannedAxis(cube, axis, question.where ?? []))
  const cells = axes.reduce((product, { members }) => product * members.length, 1)
  assert(cells * gradeCount <= Number.MAX_SAFE_INTEGER, `a question with ${cells} sums`)
  const dense = cells <= most
  return {
    axes,
    cells,
    dense,
    grades,
    steps: stepsOf(cube, question, axes, dense ? grades.length : 0),
    told: placesOf(grades, () => true),
    untold: placesOf(grades, (grade) => !openCertainties.includes(certaintyOfGrade(grade))),
    open: Uint8Array.from(cube.dictionaries.unit.ids, (id) =>
      question.open_units == null || question.open_units.has(id ?? '') ? 1 : 0,
    ),
  }
}

/** Only what the question's limits let through has a member: a question about few units has few sums. */
function plannedAxis(cube: Cube, { name, of, member }: Axis, where: readonly Filter[]): PlannedAxis {
  const limits = where.filter((limit) => limit.of === of)
  const numbers = new Map<Member, number>()
  const numberOf = (id: string | null): number => {
    const found = limits.every(({ holds }) => holds(id)) ? member(id) : undefined
    if (found === undefined) return -1
    const number = numbers.get(found) ?? numbers.size
    numbers.set(found, number)
    return number
  }
  const ofCode = Int32Array.from(cube.dictionaries[of].ids, numberOf)
  return { name, of, members: [...numbers.keys()], numbers: ofCode }
}

/** A stride of 0 leaves the axes to whoever reads them, and tells only what is outside. */
function stepsOf(cube: Cube, question: CubeQuestion, axes: readonly PlannedAxis[], first: number) {
  const steps = new Map<Coded, Int32Array>()
  const stepOf = (of: Coded, length: number): Int32Array => {
    const step = steps.get(of) ?? new Int32Array(length)
    steps.set(of, step)
    return step
  }
  let stride = first
  for (const { of, members, numbers } of axes.toReversed()) {
    const step = stepOf(of, numbers.length)
    numbers.forEach((number, code) => {
      step[code] = number < 0 ? outside : (step[code] ?? 0) + number * stride
    })
    stride *= members.length
  }
  for (const { of, holds } of question.where ?? []) {
    const { ids } = cube.dictionaries[of]
    const step = stepOf(of, ids.length)
    ids.forEach((id, code) => {
      if (!holds(id)) step[code] = outside
    })
  }
  const latest = question.as_of_s
  if (latest != null) {
    const later = (at: number) => (at > latest ? outside : 0)
    steps.set('instant', Int32Array.from(cube.instants.at_s, later))
  }
  return steps
}

function placesOf(grades: readonly number[], told: (grade: number) => boolean): Int32Array {
  return Int32Array.from({ length: markCount }, (_, mark) => {
    const grade = mark >> 1
    return told(grade) && grades.includes(grade) ? grades.indexOf(grade) : outside
  })
}
