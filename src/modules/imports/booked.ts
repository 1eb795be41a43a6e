import { type SieFault, sieFault } from '#core/sie/fault.ts'
import type { SieFile, SieObject, SieRow, SieVoucher } from '#core/sie/model.ts'
import { type BookedLine, type Codes, codesIn, type Dimensions, monthOf, noCodes, objectsText } from './booked-line.ts'
import { partedLines, placedPeriods, wholeYearFaults } from './parted.ts'

export type Booked = { lines: BookedLine[]; faults: SieFault[] }

/**
 * What a file says has happened in its own year, as finely as it says it: the vouchers' rows (type 4), else what each
 * account moved each month (types 2 and 3), else the year's results (type 1). In a file without vouchers the months of
 * an account's objects are parts of the account's, and part it where the profile knows them.
 */
export function bookedLines(file: SieFile, dimensions: Dimensions = {}): Booked {
  const codesOf = codesIn(file.dimensions, dimensions)
  if (file.vouchers.length > 0)
    return { lines: file.vouchers.flatMap((voucher) => voucherLines(voucher, codesOf)), faults: [] }
  const months = file.periods.filter(({ label, year }) => label === '#PSALDO' && year === 0)
  return months.length > 0 ? partedLines(file, months, codesOf) : yearLines(file)
}

function voucherLines(voucher: SieVoucher, codesOf: (objects: readonly SieObject[]) => Codes): BookedLine[] {
  const name = `${voucher.series} ${voucher.number}`.trim()
  return voucher.rows.map((row) => ({
    line: row.line,
    voucher: name,
    account: row.account,
    ...monthOf(row.date),
    amount_ore: row.amount_ore,
    words: wordsOf(name, voucher, row),
    ...codesOf(row.objects),
  }))
}

/** "A 12 2024-08-15 Försäljning: Såld bänk {1 Nord}", without what the file leaves empty. */
function wordsOf(name: string, voucher: SieVoucher, row: SieRow): string {
  const texts = [...new Set([voucher.text, row.text].filter((text) => text !== ''))].join(': ')
  return [name, row.date, texts, objectsText(row.objects)].filter((part) => part !== '').join(' ')
}

function plain({
  line,
  label,
  account,
  amount_ore,
}: {
  line: number
  label: string
  account: string
  amount_ore: number
}) {
  return { line, voucher: null, account, amount_ore, words: `${label} ${account}`, ...noCodes }
}

/** A year that runs over two calendar years cannot be placed without months: half of it would lie in the wrong one. */
function yearLines(file: SieFile): Booked {
  const results = file.balances.filter(({ label, year }) => label === '#RES' && year === 0)
  const own = file.years.find(({ number }) => number === 0)
  if (results.length === 0) return { lines: [], faults: [sieFault('import.nothing_booked')] }
  if (own === undefined) return { lines: [], faults: [sieFault('import.year_missing', { label: '#RAR' })] }
  const year = Number(own.first_day.slice(0, 4))
  if (!own.last_day.startsWith(String(year)))
    return { lines: [], faults: [sieFault('import.broken_year', { label: '#RAR', params: own })] }
  return { lines: results.map((result) => ({ ...plain(result), year, month: null })), faults: [] }
}

/**
 * What a file says is budgeted, account by account and month by month in the years that it tells, parted on the objects
 * that the profile knows; null where it tells no budget.
 */
export function budgetLines(file: SieFile, dimensions: Dimensions = {}): Booked | null {
  const budget = file.periods.filter(({ label }) => label === '#PBUDGET')
  if (budget.length === 0) return null
  const { lines, faults } = partedLines(file, placedPeriods(file, budget), codesIn(file.dimensions, dimensions))
  return { lines, faults: [...wholeYearFaults(file, budget), ...faults] }
}

/** An account that is no cost or revenue: by its type, or by its class where the file gives no types. */
export function isBalanceAccount(file: SieFile): (account: string) => boolean {
  const types = new Map(file.accounts.map(({ id, type }) => [id, type]))
  return (account) => {
    const type = types.get(account) ?? null
    return type === null ? /^[12]/.test(account) : type !== 'K' && type !== 'I'
  }
}
