import { type Coded, type Columns, coded, emptyColumns } from './columns.ts'
import { condensing } from './condense.ts'
import type { Cube } from './cube.ts'
import type { Blocks } from './settled.ts'

/** So many rows are handled between two pauses: a few milliseconds of work. */
const rowsAtATime = 65_536

/**
 * Lays all rows in order of set and unit, those of one block in the order they came. A question about a few units then
 * reads their rows alone, and the sums that a block goes to stay in the processor's nearest memory. It pauses between
 * pieces of work, so that a server can answer others meanwhile; nothing is changed until it is done, and rows must not
 * be added before that. One column at a time is moved.
 */
export function* settling(cube: Cube): Generator<void, void> {
  const { recent, settled: from } = cube
  if (recent.length === 0) return
  const { place, blocks } = yield* placing(cube)
  const columns: Columns = { ...emptyColumns(0), length: place.length }
  columns.amount = new Float64Array(place.length)
  yield* moving(from.columns.amount, recent.amount, place, from.columns.length, columns.amount)
  columns.mark = new Uint8Array(place.length)
  yield* moving(from.columns.mark, recent.mark, place, from.columns.length, columns.mark)
  for (const name of coded) {
    if (isOfBlock(name)) continue
    columns.codes[name] = new Uint32Array(place.length)
    yield* moving(from.columns.codes[name], recent.codes[name], place, from.columns.length, columns.codes[name])
  }
  const condensed = yield* condensing(cube, { columns, blocks })
  cube.settled = { columns, blocks, condensed }
  cube.recent = emptyColumns(0)
}

/** The same at once, for those who wait anyway. */
export function settle(cube: Cube): void {
  for (const _pause of settling(cube));
}

function isOfBlock(name: Coded): boolean {
  return name === 'set' || name === 'unit'
}

/** Where each row goes, settled ones first, and the blocks that come of it. */
function* placing({ settled, recent, dictionaries }: Cube): Generator<void, { place: Uint32Array; blocks: Blocks }> {
  const units = dictionaries.unit.ids.length
  const keys = new Uint32Array(settled.columns.length + recent.length)
  const before = settled.blocks
  for (let block = 0; block < before.set.length; block++) {
    const key = (before.set[block] ?? 0) * units + (before.unit[block] ?? 0)
    keys.fill(key, before.start[block], before.start[block + 1])
  }
  yield
  for (const [start, end] of pieces(recent.length)) {
    addKeys(keys, settled.columns.length, recent, units, start, end)
    yield
  }
  const next = new Uint32Array(dictionaries.set.ids.length * units)
  for (const [start, end] of pieces(keys.length)) {
    for (let row = start; row < end; row++) {
      const key = keys[row] ?? 0
      next[key] = (next[key] ?? 0) + 1
    }
    yield
  }
  const blocks = blocksOf(next, units)
  for (const [start, end] of pieces(keys.length)) {
    takePlaces(keys, next, start, end)
    yield
  }
  return { place: keys, blocks }
}

function addKeys(keys: Uint32Array, offset: number, { codes }: Columns, units: number, start: number, end: number) {
  const { set, unit } = codes
  for (let row = start; row < end; row++) keys[offset + row] = (set[row] ?? 0) * units + (unit[row] ?? 0)
}

/** From rows per key to the blocks that have any; `counts` then says where the next row of each key goes. */
function blocksOf(counts: Uint32Array, units: number): Blocks {
  const used: number[] = []
  counts.forEach((count, key) => {
    if (count > 0) used.push(key)
  })
  const start = new Uint32Array(used.length + 1)
  used.forEach((key, block) => {
    start[block + 1] = (start[block] ?? 0) + (counts[key] ?? 0)
    counts[key] = start[block] ?? 0
  })
  const set = Uint32Array.from(used, (key) => Math.floor(key / units))
  const unit = Uint32Array.from(used, (key) => key % units)
  return { set, unit, start }
}

/** Each row's key gives way to its place. */
function takePlaces(keys: Uint32Array, next: Uint32Array, start: number, end: number): void {
  for (let row = start; row < end; row++) {
    const key = keys[row] ?? 0
    const place = next[key] ?? 0
    next[key] = place + 1
    keys[row] = place
  }
}

function* moving<T extends Float64Array | Uint32Array | Uint8Array>(
  settled: T,
  recent: T,
  place: Uint32Array,
  settledCount: number,
  to: T,
): Generator<void, void> {
  for (const [start, end] of pieces(settledCount)) {
    for (let row = start; row < end; row++) to[place[row] ?? 0] = settled[row] ?? 0
    yield
  }
  for (const [start, end] of pieces(place.length - settledCount)) {
    for (let row = start; row < end; row++) to[place[settledCount + row] ?? 0] = recent[row] ?? 0
    yield
  }
}

function pieces(length: number): [number, number][] {
  return Array.from({ length: Math.ceil(length / rowsAtATime) }, (_, piece) => [
    piece * rowsAtATime,
    Math.min((piece + 1) * rowsAtATime, length),
  ])
}
