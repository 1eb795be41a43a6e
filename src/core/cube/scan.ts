import type { Columns } from './columns.ts'
import { yearCodes } from './condense.ts'
import type { Cube } from './cube.ts'
import { outside, type Plan } from './plan.ts'
import type { Condensed } from './settled.ts'
import { addAt, type Sums } from './sums.ts'

/** So many rows go through all steps before the next: their places stay in the processor's nearest memory. */
const rowsAtATime = 4096
const places = new Int32Array(rowsAtATime)

/** Adds a cube's settled rows, condensed when the question allows, and those added since, to a dense plan's sums. */
export function scan(cube: Cube, plan: Plan, sums: Sums): void {
  const { columns, blocks } = cube.settled
  const condensed = sums.high === null && allowsYears(cube, plan) ? cube.settled.condensed : null
  const start = condensed?.start ?? blocks.start
  const steps = stepsWithin(columns, condensed, plan)
  const ofSet = plan.steps.get('set')
  const ofUnit = plan.steps.get('unit')
  for (let block = 0; block < blocks.set.length; block++) {
    const unit = blocks.unit[block] ?? 0
    const base = (ofSet?.[blocks.set[block] ?? 0] ?? 0) + (ofUnit?.[unit] ?? 0)
    if (base < 0) continue
    const ofMark = plan.open[unit] === 1 ? plan.told : plan.untold
    const end = start[block + 1] ?? 0
    for (let from = start[block] ?? 0; from < end; from += rowsAtATime) {
      const to = Math.min(from + rowsAtATime, end)
      places.fill(base, 0, to - from)
      for (const { codes, step } of steps) take(codes, step, from, to)
      if (condensed !== null) gatherCondensed(condensed, ofMark, from, to, sums)
      else if (sums.high === null) gather(columns, ofMark, from, to, sums)
      else gatherLarge(columns, ofMark, from, to, sums)
    }
  }
  const { recent } = cube
  for (let row = 0; row < recent.length; row++) {
    const place = placeOf(recent, plan, row)
    if (place >= 0) addAt(sums, place, recent.amount[row] ?? 0, timesOf(recent.mark[row] ?? 0))
  }
}

/** Where one unsettled row goes; negative when it is no part of the question. */
export function placeOf(recent: Columns, plan: Plan, row: number): number {
  const ofMark = plan.open[recent.codes.unit[row] ?? 0] === 1 ? plan.told : plan.untold
  let place = ofMark[recent.mark[row] ?? 0] ?? outside
  for (const [of, step] of plan.steps) place += step[recent.codes[of][row] ?? 0] ?? outside
  return place
}

export function timesOf(mark: number): number {
  return 1 - ((mark & 1) << 1)
}

/** Whether the question asks for nothing but set, unit, account and whole years. */
function allowsYears({ dictionaries }: Cube, { steps }: Plan): boolean {
  for (const of of steps.keys()) if (!['set', 'unit', 'account', 'period'].includes(of)) return false
  const step = steps.get('period')
  if (step === undefined) return true
  return yearCodes(dictionaries.period).every((year, code) => step[year] === step[code])
}

type Step = { codes: Uint32Array; step: Int32Array }

/** The steps that differ from row to row within a block. */
function stepsWithin(columns: Columns, condensed: Condensed | null, plan: Plan): Step[] {
  const steps: Step[] = []
  for (const [of, step] of plan.steps) {
    if (of === 'set' || of === 'unit') continue
    const years = of === 'account' ? condensed?.account : condensed?.period
    steps.push({ codes: years ?? columns.codes[of], step })
  }
  return steps
}

// The three loops below are the cube's speed. An index that is always within its column is not asked about again.

/** One step of the way to each row's place. */
function take(codes: Uint32Array, step: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    const at = row - from
    places[at] = (places[at] as number) + (step[codes[row] as number] as number)
  }
}

/** Adds amounts to their places, for amounts that cannot lose an öre on the way (`sums.ts`). */
function gather({ amount, mark }: Columns, ofMark: Int32Array, from: number, to: number, { known, count }: Sums): void {
  for (let row = from; row < to; row++) {
    const marked = mark[row] as number
    const place = (places[row - from] as number) + (ofMark[marked] as number)
    if (place < 0) continue
    known[place] = (known[place] as number) + (amount[row] as number)
    count[place] = (count[place] as number) + 1 - ((marked & 1) << 1)
  }
}

/** The same for rows that stand for many entries. */
function gatherCondensed(rows: Condensed, ofMark: Int32Array, from: number, to: number, { known, count }: Sums): void {
  for (let row = from; row < to; row++) {
    const place = (places[row - from] as number) + (ofMark[rows.mark[row] as number] as number)
    if (place < 0) continue
    known[place] = (known[place] as number) + (rows.amount[row] as number)
    count[place] = (count[place] as number) + (rows.count[row] as number)
  }
}

/** The same for amounts of any size. */
function gatherLarge({ amount, mark }: Columns, ofMark: Int32Array, from: number, to: number, sums: Sums): void {
  for (let row = from; row < to; row++) {
    const marked = mark[row] ?? 0
    const place = (places[row - from] ?? 0) + (ofMark[marked] ?? outside)
    if (place >= 0) addAt(sums, place, amount[row] ?? 0, timesOf(marked))
  }
}
