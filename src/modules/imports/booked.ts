import { type SieFault, sieFault } from '#core/sie/fault.ts'
import type { SieFile, SieObject, SieRow, SieVoucher } from '#core/sie/model.ts'

/** One amount of a file on its way to the ledger. `month` is null for an amount of a whole year. */
export type BookedLine = {
  line: number
  /** Series and number; null where the amount is a month's or a year's. */
  voucher: string | null
  account: string
  year: number
  month: number | null
  /** Null is said to be unknown; a SIE file knows what it holds. */
  amount_ore: number | null
  /** What is booked, in the file's own words. */
  words: string
  /** Codes of the file beside the account; null where it names none. */
  unit: string | null
  activity: string | null
  project: string | null
  counterparty: string | null
}

/** Which dimension of a SIE file is what in the city: its number, or null for none. */
export type Dimensions = Partial<Record<'unit' | 'activity' | 'project' | 'counterparty', string | null>>

export type Booked = { lines: BookedLine[]; faults: SieFault[] }

/**
 * What a file says has happened in its own year, as finely as it says it: the vouchers' rows (type 4), else what each
 * account moved each month (types 2 and 3), else the year's results (type 1). What is said of objects in a file
 * without vouchers is a part of what is said of the account, and so left aside.
 */
export function bookedLines(file: SieFile, dimensions: Dimensions = {}): Booked {
  if (file.vouchers.length > 0)
    return { lines: file.vouchers.flatMap((voucher) => voucherLines(voucher, dimensions)), faults: [] }
  const months = file.periods.filter(
    ({ label, year, objects }) => label === '#PSALDO' && year === 0 && objects.length === 0,
  )
  if (months.length > 0)
    return { lines: months.map((period) => ({ ...monthOf(period.month), ...plain(period) })), faults: [] }
  return yearLines(file)
}

function voucherLines(voucher: SieVoucher, dimensions: Dimensions): BookedLine[] {
  const name = `${voucher.series} ${voucher.number}`.trim()
  return voucher.rows.map((row) => ({
    line: row.line,
    voucher: name,
    account: row.account,
    ...monthOf(row.date),
    amount_ore: row.amount_ore,
    words: wordsOf(name, voucher, row),
    ...codesIn(row.objects, dimensions),
  }))
}

type Codes = Pick<BookedLine, 'unit' | 'activity' | 'project' | 'counterparty'>

const noCodes: Codes = { unit: null, activity: null, project: null, counterparty: null }

function codesIn(objects: readonly SieObject[], dimensions: Dimensions): Codes {
  const named = Object.entries(dimensions).map(([part, dimension]) => {
    const found = objects.find((one) => one.dimension === dimension)
    return [part, found === undefined || found.object === '' ? null : found.object]
  })
  return { ...noCodes, ...Object.fromEntries(named) }
}

/** "A 12 2024-08-15 Försäljning: Såld bänk {1 Nord}", without what the file leaves empty. */
function wordsOf(name: string, voucher: SieVoucher, row: SieRow): string {
  const texts = [...new Set([voucher.text, row.text].filter((text) => text !== ''))].join(': ')
  return [name, row.date, texts, objectsText(row.objects)].filter((part) => part !== '').join(' ')
}

function objectsText(objects: readonly SieObject[]): string {
  if (objects.length === 0) return ''
  return `{${objects.map(({ dimension, object }) => `${dimension} ${object}`).join(' ')}}`
}

/** A day or month as the ledger has it. */
function monthOf(date: string): { year: number; month: number | null } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) }
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
 * What a file says is budgeted, account by account and month by month in the years that it tells; null where it tells
 * no budget. A budget of objects is a part of the account's, and so left aside.
 */
export function budgetLines(file: SieFile): Booked | null {
  const months = file.periods.filter(({ label, objects }) => label === '#PBUDGET' && objects.length === 0)
  if (months.length === 0) return null
  return { lines: months.map((period) => ({ ...monthOf(period.month), ...plain(period) })), faults: [] }
}

/** An account of the balance sheet: by its type, or by its class where the file gives no types. */
export function isBalanceAccount(file: SieFile): (account: string) => boolean {
  const types = new Map(file.accounts.map(({ id, type }) => [id, type]))
  return (account) => {
    const type = types.get(account) ?? null
    return type === null ? /^[12]/.test(account) : type === 'T' || type === 'S'
  }
}
