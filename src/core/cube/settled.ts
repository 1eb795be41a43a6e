import { type Columns, emptyColumns } from './columns.ts'

/**
 * The settled rows of a block put together by account, counterparty, year and grade: what most questions ask for, in
 * far fewer rows.
 * `count` says how many entries a row stands for, mirror entries counted away.
 */
export type Condensed = {
  /** First condensed row of each block, and the end of the last. */
  start: Uint32Array
  amount: Float64Array
  count: Int32Array
  mark: Uint8Array
  account: Uint32Array
  counterparty: Uint32Array
  /** The code of the whole year. */
  period: Uint32Array
}

/** Rows of one set and unit lie together, from `start` of the block to `start` of the next. */
export type Blocks = { set: Uint32Array; unit: Uint32Array; start: Uint32Array }

/** Settled rows have no columns of set and unit of their own: the block says both. */
export type Settled = { columns: Columns; blocks: Blocks; condensed: Condensed | null }

export function noBlocks(): Settled {
  return {
    columns: emptyColumns(0),
    blocks: { set: new Uint32Array(0), unit: new Uint32Array(0), start: new Uint32Array(1) },
    condensed: null,
  }
}
