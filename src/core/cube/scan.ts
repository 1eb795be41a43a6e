import type { Columns } from './columns.ts'
import { yearCodes } from './condense.ts'
import type { Cube } from './cube.ts'
import { outside, type Plan } from './plan.ts'
import type { Blocks, Condensed, Settled } from './settled.ts'
import { addAt, type Sums } from './sums.ts'

/** So many rows go through all steps before the next: their places stay in the processor's nearest memory. */
const rowsAtATime = 4096
const places = new Int32Array(rowsAtATime)

/** Adds a cube's settled rows, condensed when the question allows, and those added since, to a dense plan's sums. */
export function scan(cube: Cube, plan: Plan, sums: Sums): void {
  const { columns, blocks } = cube.settled
  const condensed = condensedFor(cube, plan, sums)
  const rows: Rows = condensed ?? columns
  const { start } = condensed ?? blocks
  // Chosen before the loop: a loop that is made part of this one is a quarter slower than one that stands alone.
  const add = condensed !== null ? gatherCondensed : sums.high === null ? gather : gatherLarge
  const [ways, others] = waysWithin(cube, condensed, plan)
  for (const { block, base } of blocksByPlace(blocks, plan)) {
    const ofMark = plan.open[blocks.unit[block] ?? 0] === 1 ? plan.told : plan.untold
    const end = start[block + 1] ?? 0
    for (let from = start[block] ?? 0; from < end; from += rowsAtATime) {
      const to = Math.min(from + rowsAtATime, end)
      places.fill(base, 0, to - from)
      for (const { codes, step } of others) take(codes, step, from, to)
      add(rows, ways, ofMark, from, to, sums)
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

/** The condensed rows, when they are there and the question can be answered from them. */
export function condensedFor(cube: Cube, plan: Plan, sums: Sums): Condensed | null {
  return sums.high === null && allowsYears(cube, plan) ? cube.settled.condensed : null
}

/** The columns of settled rows, or of condensed ones where they have columns of their own. */
export function codesOf({ columns }: Settled, condensed: Condensed | null): Columns['codes'] {
  const { account, counterparty, period } = condensed ?? columns.codes
  return { ...columns.codes, account, counterparty, period }
}

/** Whether the question asks for nothing but set, unit, account, counterparty and whole years. */
function allowsYears({ dictionaries }: Cube, { steps }: Plan): boolean {
  for (const of of steps.keys()) if (!['set', 'unit', 'account', 'counterparty', 'period'].includes(of)) return false
  const step = steps.get('period')
  if (step === undefined) return true
  return yearCodes(dictionaries.period).every((year, code) => step[year] === step[code])
}

/**
 * The blocks that the question is about, those that go to the same sums after each other: the sums of a committee then
 * stay in the processor's nearest memory while all its units are added.
 */
export function blocksByPlace({ set, unit }: Blocks, { steps }: Plan): { block: number; base: number }[] {
  const [ofSet, ofUnit] = [steps.get('set'), steps.get('unit')]
  const found: { block: number; base: number }[] = []
  for (let block = 0; block < set.length; block++) {
    const base = (ofSet?.[set[block] ?? 0] ?? 0) + (ofUnit?.[unit[block] ?? 0] ?? 0)
    if (base >= 0) found.push({ block, base })
  }
  return found.sort((one, other) => one.base - other.base)
}

/** Rows to add; `count` is there when each stands for many entries. */
type Rows = Pick<Columns, 'amount' | 'mark'> & Partial<Pick<Condensed, 'count'>>

const nothing = new Int32Array(0)

/** What each row's code in a column adds to its place. */
type Way = { codes: Uint32Array; step: Int32Array }

/** The steps that differ from row to row within a block: two that are taken while rows are added, and those before. */
function waysWithin({ settled, dictionaries }: Cube, condensed: Condensed | null, plan: Plan): [[Way, Way], Way[]] {
  const codes = codesOf(settled, condensed)
  const ways: Way[] = []
  for (const [of, step] of plan.steps) {
    if (of === 'set' || of === 'unit') continue
    ways.push({ codes: codes[of], step })
  }
  const nowhere: Way = { codes: codes.period, step: new Int32Array(dictionaries.period.ids.length) }
  const [first = nowhere, second = nowhere, ...others] = ways
  return [[first, second], others]
}

// The four loops below are the cube's speed. An index that is always within its column is not asked about again. Each
// is written out, for a loop that is given several kinds of columns is made for none of them.

/** One step of the way to each row's place. */
function take(codes: Uint32Array, step: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    const at = row - from
    places[at] = (places[at] as number) + (step[codes[row] as number] as number)
  }
}

/** Adds amounts to their places, for amounts that cannot lose an öre on the way (`sums.ts`). */
function gather(rows: Rows, ways: [Way, Way], ofMark: Int32Array, from: number, to: number, sums: Sums): void {
  const { amount, mark } = rows
  const [{ codes: one, step: ofOne }, { codes: other, step: ofOther }] = ways
  const { known, count } = sums
  for (let row = from; row < to; row++) {
    const marked = mark[row] as number
    const step = (ofOne[one[row] as number] as number) + (ofOther[other[row] as number] as number)
    const place = (places[row - from] as number) + step + (ofMark[marked] as number)
    if (place < 0) continue
    known[place] = (known[place] as number) + (amount[row] as number)
    count[place] = (count[place] as number) + 1 - ((marked & 1) << 1)
  }
}

/** The same for rows that stand for many entries. */
function gatherCondensed(rows: Rows, ways: [Way, Way], ofMark: Int32Array, from: number, to: number, sums: Sums): void {
  const { amount, mark, count: entries = nothing } = rows
  const [{ codes: one, step: ofOne }, { codes: other, step: ofOther }] = ways
  const { known, count } = sums
  for (let row = from; row < to; row++) {
    const step = (ofOne[one[row] as number] as number) + (ofOther[other[row] as number] as number)
    const place = (places[row - from] as number) + step + (ofMark[mark[row] as number] as number)
    if (place < 0) continue
    known[place] = (known[place] as number) + (amount[row] as number)
    count[place] = (count[place] as number) + (entries[row] as number)
  }
}

/** The same for amounts of any size. */
function gatherLarge(rows: Rows, ways: [Way, Way], ofMark: Int32Array, from: number, to: number, sums: Sums): void {
  for (const { codes, step } of ways) take(codes, step, from, to)
  for (let row = from; row < to; row++) {
    const marked = rows.mark[row] ?? 0
    const place = (places[row - from] ?? 0) + (ofMark[marked] ?? outside)
    if (place >= 0) addAt(sums, place, rows.amount[row] ?? 0, timesOf(marked))
  }
}
