import type { Cube } from './cube.ts'
import type { Dictionary } from './dictionary.ts'
import { gradeCount } from './grades.ts'
import type { Blocks, Condensed } from './settled.ts'
import { areExact } from './sums.ts'

/** Not worth its memory unless it has at most this share of the rows. */
const worthwhile = 0.5

/** So many rows are handled between two pauses. */
const rowsAtATime = 262_144

/** Condenses settled rows, or gives null when that saves too little or sums would not be exact; see `settling`. */
export function* condensing(
  cube: Pick<Cube, 'dictionaries' | 'size_ore'>,
  settled: { amount: Float64Array; mark: Uint8Array; account: Uint32Array; period: Uint32Array; blocks: Blocks },
): Generator<void, Condensed | null> {
  if (!areExact(cube.size_ore)) return null
  const { account, period, blocks } = settled
  const years = yearCodes(cube.dictionaries.period)
  const accounts = cube.dictionaries.account.ids.length
  const most = Math.floor(account.length * worthwhile)
  const slots = new Int32Array(accounts * cube.dictionaries.period.ids.length * gradeCount).fill(-1)
  const out = roomFor(most, blocks.set.length)
  let [length, sincePause] = [0, 0]
  for (let block = 0; block < blocks.set.length; block++) {
    const [from, to] = [blocks.start[block] ?? 0, blocks.start[block + 1] ?? 0]
    const first = length
    for (let row = from; row < to; row++) {
      const grade = (settled.mark[row] ?? 0) >> 1
      const [ofAccount, year] = [account[row] ?? 0, years[period[row] ?? 0] ?? 0]
      const key = (year * accounts + ofAccount) * gradeCount + grade
      let slot = slots[key] ?? -1
      if (slot < first) {
        if (length === most) return null
        slot = length++
        slots[key] = slot
        out.mark[slot] = grade * 2
        out.account[slot] = ofAccount
        out.period[slot] = year
      }
      out.amount[slot] = (out.amount[slot] ?? 0) + (settled.amount[row] ?? 0)
      out.count[slot] = (out.count[slot] ?? 0) + 1 - (((settled.mark[row] ?? 0) & 1) << 1)
    }
    out.start[block + 1] = length
    sincePause += to - from
    if (sincePause < rowsAtATime) continue
    sincePause = 0
    yield
  }
  return trimmed(out, length)
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
    period: new Uint32Array(rows),
  }
}

function trimmed({ start, amount, count, mark, account, period }: Condensed, length: number): Condensed {
  return {
    start,
    amount: amount.slice(0, length),
    count: count.slice(0, length),
    mark: mark.slice(0, length),
    account: account.slice(0, length),
    period: period.slice(0, length),
  }
}
