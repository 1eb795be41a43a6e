import { type SieFault, sieFault } from '#core/sie/fault.ts'
import { sieLimits } from '#core/sie/gate.ts'
import type { BookedLine } from '../booked-line.ts'

/**
 * What can be read but is likely wrong: a row that is there twice, and an amount that is a thousand times its fellows.
 * Each has a name by which a person says that it is right all the same.
 */
export function likelyFaults(lines: readonly BookedLine[], amountColumn: number | undefined): SieFault[] {
  const column = amountColumn === undefined ? null : amountColumn + 1
  const faults = [...repeatedRows(lines), ...thousandfold(lines, column)]
  if (faults.length <= sieLimits.faults) return faults
  return [...faults.slice(0, sieLimits.faults), sieFault('import.more_faults')]
}

const parts = ['account', 'year', 'month', 'amount_ore', 'voucher', 'unit', 'activity', 'project', 'words'] as const

/** Whether two rows say the same in all but where they stand. */
function isAlike(a: BookedLine, b: BookedLine): boolean {
  return parts.every((part) => a[part] === b[part]) && a.counterparty === b.counterparty
}

/** A number from all that a row says, the same for rows that are alike (FNV-1a). */
function numberOf(row: BookedLine): number {
  let number = 0x811c9dc5
  for (const part of parts) {
    const text = String(row[part])
    for (let at = 0; at < text.length; at += 1) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193)
    number = Math.imul(number ^ 31, 0x01000193)
  }
  return number >>> 0
}

/**
 * Rows that are there before. The rows themselves are the memory: a list of their places by number, open for the next
 * free one, so that millions of rows cost a few bytes each.
 */
function repeatedRows(lines: readonly BookedLine[]): SieFault[] {
  const size = 2 ** Math.ceil(Math.log2(lines.length * 2 + 2))
  const places = new Int32Array(size).fill(-1)
  const faults: SieFault[] = []
  for (const [index, row] of lines.entries()) {
    let at = numberOf(row) % size
    let before = lines[places[at] ?? -1]
    while (before !== undefined && !isAlike(before, row)) {
      at = (at + 1) % size
      before = lines[places[at] ?? -1]
    }
    if (before === undefined) places[at] = index
    else if (faults.length <= sieLimits.faults) {
      const { line, voucher } = row
      const params = { first: before.line, name: `DUBBLETT/${line}` }
      faults.push(sieFault('import.repeated_row', { line, voucher, params, imbalance: params.name }))
    }
  }
  return faults
}

/** How many times larger or smaller than the middle one of the others an amount is, when a thousand went wrong. */
const thousand = { from: 700, to: 1400 } as const

/** How many rows on the same account and unit it takes to tell what is usual. */
const fewest = 5

function thousandfold(lines: readonly BookedLine[], column: number | null): SieFault[] {
  const groups = Map.groupBy(
    lines.filter(({ amount_ore }) => amount_ore !== null && amount_ore !== 0),
    ({ account, unit }) => JSON.stringify([account, unit]),
  )
  return [...groups.values()].flatMap((group) => {
    if (group.length < fewest) return []
    const sizes = group.map(({ amount_ore }) => Math.abs(Number(amount_ore))).sort((a, b) => a - b)
    const middle = sizes[Math.trunc(sizes.length / 2)] ?? 0
    return group.flatMap((row) => {
      const size = Math.abs(Number(row.amount_ore))
      const times = Math.max(size, middle) / Math.min(size, middle)
      if (times < thousand.from || times > thousand.to) return []
      const params = { account: row.account, name: `FAKTOR/${row.line}` }
      const { line, voucher } = row
      return [sieFault('import.thousandfold', { line, column, voucher, params, imbalance: params.name })]
    })
  })
}
