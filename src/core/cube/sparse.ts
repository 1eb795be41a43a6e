import type { Columns } from './columns.ts'
import type { Cube } from './cube.ts'
import { outside, type Plan } from './plan.ts'
import { timesOf } from './scan.ts'
import { addAt, grown, type Sums, sumsFor } from './sums.ts'

/** The sums that have rows, when there could be so many more that they are not laid out: the key says which each is. */
export type Sparse = { keys: number[]; sums: Sums }

/** The same sums as `scan`, looked up one by one. */
export function scanSparse(cube: Cube, plan: Plan): Sparse {
  const found: Found = { slots: new Map(), keys: [], sums: sumsFor(1024 * plan.grades.length, cube.size_ore) }
  const { columns, blocks } = cube.settled
  for (let block = 0; block < blocks.set.length; block++) {
    const [set, unit] = [blocks.set[block] ?? 0, blocks.unit[block] ?? 0]
    const end = blocks.start[block + 1] ?? 0
    for (let row = blocks.start[block] ?? 0; row < end; row++) addRow(found, plan, columns, row, set, unit)
  }
  const { recent } = cube
  for (let row = 0; row < recent.length; row++) {
    addRow(found, plan, recent, row, recent.codes.set[row] ?? 0, recent.codes.unit[row] ?? 0)
  }
  return found
}

type Found = Sparse & { slots: Map<number, number> }

function addRow(found: Found, plan: Plan, columns: Columns, row: number, set: number, unit: number): void {
  const codeOf = (of: keyof Columns['codes']) =>
    of === 'set' ? set : of === 'unit' ? unit : (columns.codes[of][row] ?? 0)
  for (const [of, step] of plan.steps) if ((step[codeOf(of)] ?? outside) < 0) return
  const marked = columns.mark[row] ?? 0
  const inCell = (plan.open[unit] === 1 ? plan.told : plan.untold)[marked] ?? outside
  if (inCell < 0) return
  let key = 0
  for (const axis of plan.axes) key = key * axis.members.length + (axis.numbers[codeOf(axis.of)] ?? 0)
  let slot = found.slots.get(key)
  if (slot === undefined) {
    slot = found.keys.push(key) - 1
    found.slots.set(key, slot)
    const needed = found.keys.length * plan.grades.length
    if (needed > found.sums.count.length) found.sums = grown(found.sums, needed * 2)
  }
  addAt(found.sums, slot * plan.grades.length + inCell, columns.amount[row] ?? 0, timesOf(marked))
}
