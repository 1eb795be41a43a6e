import { type Columns, coded } from './columns.ts'
import type { Cube } from './cube.ts'
import { outside, type Plan } from './plan.ts'
import { blocksByPlace, codesOf, condensedFor, timesOf } from './scan.ts'
import { addAt, grown, type Sums, sumsFor } from './sums.ts'

/** The sums that have rows, when there could be so many more that they are not laid out: the key says which each is. */
export type Sparse = { keys: number[]; sums: Sums }

/** The same sums as `scan`, looked up one by one. */
export function scanSparse(cube: Cube, plan: Plan): Sparse {
  const found: Found = { slots: new Map(), keys: [], sums: sumsFor(1024 * plan.grades.length, cube.size_ore) }
  const { settled, recent } = cube
  const { columns, blocks } = settled
  const condensed = condensedFor(cube, plan, found.sums)
  const { amount, mark } = condensed ?? columns
  const { start } = condensed ?? blocks
  const within = partsOf(plan, codesOf(settled, condensed), 'settled')
  for (const { block } of blocksByPlace(blocks, plan)) {
    const [set, unit] = [blocks.set[block] ?? 0, blocks.unit[block] ?? 0]
    const ofMark = plan.open[unit] === 1 ? plan.told : plan.untold
    const base = keyOfBlock(plan, set, unit)
    const end = start[block + 1] ?? 0
    for (let row = start[block] ?? 0; row < end; row++) {
      const marked = mark[row] ?? 0
      const times = condensed === null ? timesOf(marked) : (condensed.count[row] ?? 0)
      add(found, plan, keyOf(within, row, base), ofMark[marked] ?? outside, amount[row] ?? 0, times)
    }
  }
  const whole = partsOf(plan, recent.codes, 'recent')
  for (let row = 0; row < recent.length; row++) {
    const marked = recent.mark[row] ?? 0
    const ofMark = plan.open[recent.codes.unit[row] ?? 0] === 1 ? plan.told : plan.untold
    add(found, plan, keyOf(whole, row, 0), ofMark[marked] ?? outside, recent.amount[row] ?? 0, timesOf(marked))
  }
  return found
}

type Found = Sparse & { slots: Map<number, number> }

/** What the code in one column decides of a row: whether it is outside, and its part of the key. */
type Part = { codes: Uint32Array; step: Int32Array | undefined; axes: { numbers: Int32Array; stride: number }[] }

/** The parts that a row's columns decide; set and unit are the block's where rows are settled. */
function partsOf(plan: Plan, codes: Columns['codes'], rows: 'settled' | 'recent'): Part[] {
  return coded
    .filter((of) => rows === 'recent' || (of !== 'set' && of !== 'unit'))
    .map((of) => ({
      codes: codes[of],
      step: plan.steps.get(of),
      axes: stridesOf(plan).filter((axis) => axis.of === of),
    }))
    .filter(({ step, axes }) => step !== undefined || axes.length > 0)
}

function stridesOf({ axes }: Plan) {
  let stride = 1
  return axes.toReversed().map(({ of, numbers, members }) => {
    const placed = { of, numbers, stride }
    stride *= members.length
    return placed
  })
}

function keyOfBlock(plan: Plan, set: number, unit: number): number {
  let key = 0
  for (const { of, numbers, stride } of stridesOf(plan)) {
    if (of === 'set') key += (numbers[set] ?? 0) * stride
    if (of === 'unit') key += (numbers[unit] ?? 0) * stride
  }
  return key
}

/** The key of a row's sum, −1 when the row is no part of the question. */
function keyOf(parts: readonly Part[], row: number, base: number): number {
  let key = base
  for (const { codes, step, axes } of parts) {
    const code = codes[row] ?? 0
    if (step !== undefined && (step[code] ?? outside) < 0) return -1
    for (const { numbers, stride } of axes) key += (numbers[code] ?? 0) * stride
  }
  return key
}

function add(found: Found, plan: Plan, key: number, inCell: number, amount: number, times: number): void {
  if (key < 0 || inCell < 0) return
  let slot = found.slots.get(key)
  if (slot === undefined) {
    slot = found.keys.push(key) - 1
    found.slots.set(key, slot)
    const needed = found.keys.length * plan.grades.length
    if (needed > found.sums.count.length) found.sums = grown(found.sums, needed * 2)
  }
  addAt(found.sums, slot * plan.grades.length + inCell, amount, times)
}
