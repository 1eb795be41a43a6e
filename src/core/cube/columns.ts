import type { CubeDimension } from './entry.ts'

/** Columns that rows are told apart by; `instant` says when each was recorded. */
export const coded = ['set', 'unit', 'account', 'activity', 'project', 'counterparty', 'period', 'instant'] as const
export type Coded = CubeDimension | 'instant'

/** Rows as columns. Every code column is of one kind, which keeps the loops over them as fast as they can be. */
export type Columns = {
  length: number
  amount: Float64Array
  /** Certainty, known or not, mirror or not: `markOf`. */
  mark: Uint8Array
  codes: Record<Coded, Uint32Array>
}

export function emptyColumns(capacity: number): Columns {
  const column = () => new Uint32Array(capacity)
  const codes = {
    set: column(),
    unit: column(),
    account: column(),
    activity: column(),
    project: column(),
    counterparty: column(),
    period: column(),
    instant: column(),
  }
  return { length: 0, amount: new Float64Array(capacity), mark: new Uint8Array(capacity), codes }
}

/** Makes room for one more row, half as much again at a time. */
export function reserve(columns: Columns): void {
  if (columns.length < columns.amount.length) return
  const capacity = Math.max(1024, Math.ceil(columns.amount.length * 1.5))
  const amount = new Float64Array(capacity)
  amount.set(columns.amount)
  columns.amount = amount
  const mark = new Uint8Array(capacity)
  mark.set(columns.mark)
  columns.mark = mark
  for (const name of coded) {
    const column = new Uint32Array(capacity)
    column.set(columns.codes[name])
    columns.codes[name] = column
  }
}

export function bytesOf({ amount, mark, codes }: Columns): number {
  return amount.byteLength + mark.byteLength + coded.reduce((sum, name) => sum + codes[name].byteLength, 0)
}

/** A copy of the rows that there are, without the room for more. */
export function rowsOnly({ length, amount, mark, codes }: Columns): Columns {
  const copy = emptyColumns(0)
  for (const name of coded) copy.codes[name] = codes[name].slice(0, length)
  return { ...copy, length, amount: amount.slice(0, length), mark: mark.slice(0, length) }
}
