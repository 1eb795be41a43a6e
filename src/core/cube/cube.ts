import { ore } from '../money.ts'
import { bytesOf, type Columns, emptyColumns, reserve } from './columns.ts'
import { codeOf, type Dictionary, dictionary } from './dictionary.ts'
import { type CubeDimension, type CubeEntry, cubeDimensions, perDimension } from './entry.ts'
import { gradeCount, markOf } from './grades.ts'
import { noBlocks, type Settled } from './settled.ts'

/** When rows were recorded: one place for all rows of an instant, and how far the journal had come in it. */
export type Instants = { readonly at_s: number[]; readonly last_seq: number[]; readonly codes: Map<number, number> }

/**
 * The entries of a ledger in memory, for sums of any kind at the speed of memory. It holds entries and nothing else:
 * hierarchies come with each question, so that a unit that moves moves nothing here. The database is the truth; a cube
 * says by `journal` how far it has followed.
 *
 * Rows lie settled, by set and unit, and behind them those that have been added since.
 */
export type Cube = {
  /** The last entry's place in the journal; 0 for none. */
  journal: number
  dictionaries: Record<CubeDimension, Dictionary>
  instants: Instants
  settled: Settled
  recent: Columns
  /** Rows per grade: a question gives room only to the grades that are there. */
  grades: Uint32Array
  /** All amounts without their signs. While it is small no sum on the way can lose an öre. */
  size_ore: number
  /** Told of every row that is added. */
  followers: Set<(row: number) => void>
}

/** A cube without entries, with room for as many rows as are to come: to move rows for more room takes a while. */
export function emptyCube(rows = 0): Cube {
  return {
    journal: 0,
    dictionaries: perDimension(() => dictionary()),
    instants: { at_s: [], last_seq: [], codes: new Map() },
    settled: noBlocks(),
    recent: emptyColumns(rows),
    grades: new Uint32Array(gradeCount),
    size_ore: 0,
    followers: new Set(),
  }
}

/**
 * Adds an entry. Nothing is ever changed or taken away: what is taken back has a mirror entry. Refuses an amount that
 * is no exact number of öre (`amount.sum_too_large`). Standing tables follow at once.
 */
export function append(cube: Cube, entry: CubeEntry): void {
  const { recent } = cube
  reserve(recent)
  const row = recent.length
  const known = entry.amount_ore !== null
  const amount = entry.amount_ore === null ? 0 : ore(entry.amount_ore)
  const mark = markOf(entry.certainty, known, entry.mirror)
  recent.amount[row] = amount
  recent.mark[row] = mark
  // The year of every period has a number too, for the rows that are put together by year.
  if (!cube.dictionaries.period.codes.has(entry.period)) codeOf(cube.dictionaries.period, entry.period.slice(0, 4))
  for (const name of cubeDimensions) recent.codes[name][row] = codeOf(cube.dictionaries[name], entry[name])
  recent.codes.instant[row] = instantOf(cube.instants, entry)
  recent.length = row + 1
  cube.grades[mark >> 1] = (cube.grades[mark >> 1] ?? 0) + 1
  cube.size_ore += Math.abs(amount)
  cube.journal = Math.max(cube.journal, entry.seq)
  for (const follow of cube.followers) follow(row)
}

function instantOf({ at_s, last_seq, codes }: Instants, { recorded_s, seq }: CubeEntry): number {
  const code = codes.get(recorded_s)
  if (code !== undefined) {
    last_seq[code] = Math.max(last_seq[code] ?? 0, seq)
    return code
  }
  codes.set(recorded_s, at_s.length)
  last_seq.push(seq)
  return at_s.push(recorded_s) - 1
}

export function entryCount({ settled, recent }: Cube): number {
  return settled.columns.length + recent.length
}

/** What the columns take in memory [bytes]. Names and instants come on top, and are few. */
export function bytesHeld({ settled, recent }: Cube): number {
  const parts = [...Object.values(settled.blocks), ...Object.values(settled.condensed ?? {})]
  return parts.reduce((sum, part) => sum + part.byteLength, bytesOf(settled.columns) + bytesOf(recent))
}
