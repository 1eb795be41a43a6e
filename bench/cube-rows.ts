import { certainties } from '../src/core/certainty.ts'
import { append, type Cube, emptyCube } from '../src/core/cube/cube.ts'
import { periodOf } from '../src/core/cube/entry.ts'

/**
 * A ledger from a seed: 3 000 units in 45 committees, 400 accounts in 20 groups, 200 activities, 48 months. A unit uses
 * 40 of the accounts and 5 of the activities, as units do; every hundredth amount is unknown, every fiftieth proposed,
 * and the last year is estimated.
 */
export type Rows = {
  length: number
  unit: Uint16Array
  account: Uint16Array
  activity: Uint16Array
  year: Uint16Array
  month: Uint8Array
  /** Öre; NaN for unknown. */
  amount: Float64Array
  certainty: Uint8Array
}

export const [units, committees, accounts, groups, activities, firstYear] = [3000, 45, 400, 20, 200, 2023] as const
export const committeeOf = (unit: number) => unit % committees
export const groupOf = (account: number) => Math.floor(account / (accounts / groups))

export function rowsFrom(seed: number, length: number): Rows {
  const below = chance(seed)
  const rows: Rows = {
    length,
    unit: new Uint16Array(length),
    account: new Uint16Array(length),
    activity: new Uint16Array(length),
    year: new Uint16Array(length),
    month: new Uint8Array(length),
    amount: new Float64Array(length),
    certainty: new Uint8Array(length),
  }
  const [actual, estimated, proposed] = (['actual', 'estimated', 'proposed'] as const).map((grade) =>
    certainties.indexOf(grade),
  )
  for (let row = 0; row < length; row++) {
    const unit = below(units)
    const account = (unit * 7 + below(40) * 10) % accounts
    const month = below(48)
    const amount = 1 + below(50_000_000)
    rows.unit[row] = unit
    rows.account[row] = account
    rows.activity[row] = (unit * 3 + below(5)) % activities
    rows.year[row] = firstYear + Math.floor(month / 12)
    rows.month[row] = 1 + (month % 12)
    rows.amount[row] = below(100) === 0 ? Number.NaN : account >= 300 ? -amount : amount
    rows.certainty[row] = (below(50) === 0 ? proposed : month >= 36 ? estimated : actual) ?? 0
  }
  return rows
}

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
function chance(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound)
  }
}

export function cubeFrom(rows: Rows): Cube {
  const cube = emptyCube()
  for (let row = 0; row < rows.length; row++) append(cube, entryAt(rows, row))
  return cube
}

export function entryAt(rows: Rows, row: number) {
  const amount = rows.amount[row] ?? Number.NaN
  return {
    seq: row + 1,
    set: 'plan',
    unit: `E${rows.unit[row]}`,
    account: `K${rows.account[row]}`,
    activity: `V${rows.activity[row]}`,
    project: null,
    counterparty: null,
    period: periodOf(rows.year[row] ?? 0, rows.month[row] ?? 0),
    amount_ore: Number.isNaN(amount) ? null : amount,
    certainty: certainties[rows.certainty[row] ?? 0] ?? 'unknown',
    mirror: false,
    recorded_s: 1_700_000_000 + Math.floor(row / 1000),
  }
}

/** The rows as a file that databases read: small integers, an empty field for an unknown amount. */
export function* csvOf(rows: Rows): Generator<string> {
  let lines: string[] = []
  for (let row = 0; row < rows.length; row++) {
    const amount = rows.amount[row] ?? Number.NaN
    const known = Number.isNaN(amount) ? '' : String(amount)
    const ids = `${rows.unit[row]},${rows.account[row]},${rows.activity[row]}`
    lines.push(`${ids},${rows.year[row]},${rows.month[row]},${known},${rows.certainty[row]}\n`)
    if (lines.length < 100_000) continue
    yield lines.join('')
    lines = []
  }
  yield lines.join('')
}
