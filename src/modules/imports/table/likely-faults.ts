import { type SieFault, sieFault } from '#core/sie/fault.ts'
import { sieLimits } from '#core/sie/gate.ts'
import type { BookedLine } from '../booked.ts'

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

/** All that a row says but where it stands, as one text. */
function keyOf(row: BookedLine): string {
  const { account, year, month, amount_ore, words, voucher, unit, activity, project, counterparty } = row
  return [account, year, month, amount_ore, voucher, unit, activity, project, counterparty, words].join('\n')
}

function repeatedRows(lines: readonly BookedLine[]): SieFault[] {
  const first = new Map<string, number>()
  const faults: SieFault[] = []
  for (const row of lines) {
    const { line, voucher } = row
    const key = keyOf(row)
    const before = first.get(key)
    if (before === undefined) first.set(key, line)
    else {
      const params = { first: before, name: `DUBBLETT/${line}` }
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
