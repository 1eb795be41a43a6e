import { periodOf } from '#core/cube/entry.ts'
import type { Graded } from '#core/cube/pivot.ts'
import type { TotalRow } from '#modules/ledger/schema.ts'
import type { Laid, Layer } from './grid-cube.ts'
import { gradedOf } from './grid-sums.ts'
import { isAmount, type Level } from './plan-levels.ts'
import { addressOf, dimensionsOf, isByMember } from './plan-order.ts'
import { type TriedRow, triedCells } from './tried-cells.ts'

/** What a row of an answer puts in one layer. */
type Part = { row: TotalRow; layer: Layer; graded: readonly Graded[] }

/** An answer to a level, read again each time: there may be hundreds of thousands of rows. */
export type Answer = () => Iterable<Part>

/** The rows of one set, or of two side by side; undefined while any of them is on its way. */
export function answerOfSets(
  first: readonly TotalRow[] | undefined,
  second: readonly TotalRow[] | undefined,
): Answer | undefined {
  if (first === undefined || second === undefined) return undefined
  return function* () {
    for (const row of first) if (isAmount(row)) yield { row, layer: 'first', graded: gradedOf(row) }
    for (const row of second) if (isAmount(row)) yield { row, layer: 'second', graded: gradedOf(row) }
  }
}

/** The rows of a scenario: what holds in the base, the same with the changes, and the changes alone. */
export function answerOfScenario(rows: readonly TriedRow[] | undefined): Answer | undefined {
  if (rows === undefined) return undefined
  return function* () {
    for (const row of rows) {
      if (!isAmount(row)) continue
      const { base, result, effects } = triedCells(row)
      yield { row, layer: 'first', graded: base }
      yield { row, layer: 'second', graded: result }
      yield { row, layer: 'effects', graded: effects }
    }
  }
}

/** A level with its answer, when that has come. */
export type ReadLevel = { level: Level; answer: Answer | undefined }

/** The levels of one order by the row that they lie below, where all that is asked for there has come. */
export function readBelow(levels: readonly ReadLevel[]): ReadonlyMap<string | null, readonly ReadLevel[]> {
  const all = Map.groupBy(levels, ({ level }) => level.below)
  return new Map([...all].filter(([, parts]) => parts.every(({ answer }) => answer !== undefined)))
}

/**
 * Every amount that has been read, once: a sum lies there until what it is made of has been read, and that takes its
 * place, also when somebody has written in between. So the rows of the table always add up.
 */
export function* laidBelow(read: ReturnType<typeof readBelow>, top: string | null): Generator<Laid> {
  const opened = new Set<string | null>([top])
  // A set that grows while it is walked is walked to its end.
  for (const row of opened) {
    for (const { level, answer } of read.get(row) ?? []) {
      for (const { row: told, layer, graded } of answer?.() ?? []) {
        const placed = level.placeOf(told)
        if (placed === null) continue
        if (placed.below !== null && read.has(placed.below)) opened.add(placed.below)
        else yield { layer, lies: { ...placed.lies, period: periodIn(told) }, graded }
      }
    }
  }
}

/** What stands in each cell of the set that is read, by its address. */
export function cellsRead(levels: readonly ReadLevel[]): ReadonlyMap<string, readonly Graded[]> {
  const cells = new Map<string, readonly Graded[]>()
  for (const { level, answer } of levels) {
    const part = isByMember(level.order) ? dimensionsOf[level.order].outer : null
    for (const { row, layer, graded } of answer?.() ?? []) {
      const placed = layer === 'first' ? level.placeOf(row) : null
      if (placed === null || !placed.isCell) continue
      const { unit, account } = placed.lies
      const place = { unit, account, period: periodIn(row), ...(part === null ? {} : { [part]: placed.lies[part] }) }
      cells.set(addressOf(place), graded)
    }
  }
  return cells
}

const periodIn = ({ year = 0, month = null }: TotalRow) => periodOf(year, month)
