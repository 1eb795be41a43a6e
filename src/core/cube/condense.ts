import type { Cube } from './cube.ts'
import type { Dictionary } from './dictionary.ts'
import { gradeCount } from './grades.ts'
import type { Condensed, Settled } from './settled.ts'
import { areExact } from './sums.ts'

/** Not worth its memory unless it has at most this share of the rows. */
const worthwhile = 0.5

/** So many rows are handled between two pauses: the first ones take ten times as long as the millionth. */
const rowsAtATime = 16_384

/** Condenses settled rows, or gives null when that saves too little or sums would not be exact; see `settling`. */
export function* condensing(
  cube: Pick<Cube, 'dictionaries' | 'size_ore'>,
  { columns, blocks }: Pick<Settled, 'columns' | 'blocks'>,
): Generator<void, Condensed | null> {
  if (!areExact(cube.size_ore)) return null
  const { amount, mark, codes } = columns
  const { account, counterparty, period } = codes
  const years = yearCodes(cube.dictionaries.period)
  const accounts = cube.dictionaries.account.ids.length
  const most = Math.floor(account.length * worthwhile)
  const slots = new Int32Array(accounts * cube.dictionaries.period.ids.length * gradeCount).fill(-1)
  // Most entries have no counterparty and find their row in the table above; the others look theirs up.
  const dealings = new Map<number, number>()
  const out = roomFor(most, blocks.set.length)
  let [length, sincePause] = [0, 0]
  for (let block = 0; block < blocks.set.length; block++) {
    const [from, to] = [blocks.start[block] ?? 0, blocks.start[block + 1] ?? 0]
    const first = length
    dealings.clear()
    for (let row = from; row < to; row++) {
      const grade = (mark[row] as number) >> 1
      const [ofAccount, other, year] = [account[row] ?? 0, counterparty[row] ?? 0, years[period[row] ?? 0] ?? 0]
      const key = (year * accounts + ofAccount) * gradeCount + grade
      let slot = (other === 0 ? slots[key] : dealings.get(other * slots.length + key)) ?? -1
      if (slot < first) {
        if (length === most) return null
        slot = length++
        if (other === 0) slots[key] = slot
        else dealings.set(other * slots.length + key, slot)
        out.mark[slot] = grade * 2
        out.account[slot] = ofAccount
        out.counterparty[slot] = other
        out.period[slot] = year
      }
      out.amount[slot] = (out.amount[slot] ?? 0) + (amount[row] ?? 0)
      out.count[slot] = (out.count[slot] ?? 0) + 1 - (((mark[row] ?? 0) & 1) << 1)
    }
    out.start[block + 1] = length
    sincePause += to - from
    if (sincePause < rowsAtATime) continue
    sincePause = 0
    yield
  }
  return yield* trimmed(out, length)
}

/** By code of a period: the code of its year. */
export function yearCodes({ ids, codes }: Dictionary): Uint32Array {
  return Uint32Array.from(ids, (id, code) => codes.get(id?.slice(0, 4) ?? null) ?? code)
}

function roomFor(rows: number, blocks: number): Condensed {
  return {
    start: new Uint32Array(blocks + 1),
    amount: new Float64Array(rows),
    count: new Int32Array(rows),
    mark: new Uint8Array(rows),
    account: new Uint32Array(rows),
    counterparty: new Uint32Array(rows),
    period: new Uint32Array(rows),
  }
}

/** Without the room that was not used: one column at a time, since a column of millions takes a while to copy. */
function* trimmed(out: Condensed, length: number): Generator<void, Condensed> {
  for (const name of ['amount', 'count', 'mark', 'account', 'counterparty', 'period'] as const) {
    Object.assign(out, { [name]: out[name].slice(0, length) })
    yield
  }
  return out
}
