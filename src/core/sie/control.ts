import { type Controlled, compare, none } from './compare.ts'
import { objectSums } from './control-objects.ts'
import { standingSums } from './control-standings.ts'
import { type SieFault, sieFault } from './fault.ts'
import { type SieFile, yearOf } from './model.ts'
import { sieAmountText } from './values.ts'

export type SieControl = {
  /** Vouchers that must add up to 0. */
  vouchers: Controlled
  /** #UB = #IB + Σ rows, #RES = Σ rows, #PSALDO = Σ rows of account and month. In a file without vouchers the months
   *  stand for the rows. */
  closing: Controlled
  results: Controlled
  months: Controlled
  /** #OUB = #OIB + Σ rows with the objects, and #PSALDO of objects = Σ their rows of account and month. */
  objects: Controlled
  checksum: 'none' | 'right' | 'wrong'
}

type Found = { control: SieControl; faults: SieFault[] }

/** Compares the file with itself. Every difference is a fault with a name by which a person can accept it. */
export function sieControl(file: SieFile): Found {
  const faults: SieFault[] = []
  const vouchers = voucherSums(file, faults)
  const movements = movementsOf(file)
  const control: SieControl = {
    vouchers,
    closing: movements === null ? none() : closingSums(file, movements, faults),
    results: movements === null ? none() : resultSums(file, movements, faults),
    months: file.vouchers.length === 0 ? none() : monthSums(file, faults),
    objects: objectSums(file, faults),
    checksum: checksumOf(file, faults),
  }
  return { control, faults }
}

function voucherSums(file: SieFile, faults: SieFault[]): Controlled {
  const sums = none()
  for (const { series, number, line, rows } of file.vouchers) {
    const voucher = `${series} ${number}`.trim()
    const sum = rows.reduce((total, row) => total + row.amount_ore, 0)
    sums.checked += 1
    if (sum === 0) continue
    sums.differing += 1
    const amount = sieAmountText(sum)
    const imbalance = `${series}/${number}:${amount}`
    faults.push(
      sieFault('import.unbalanced', { ...at(line, voucher), params: { voucher, amount, imbalance }, imbalance }),
    )
  }
  return sums
}

const at = (line: number, voucher: string) => ({ line, label: '#VER', voucher })

type Movement = { year: number; account: string; amount_ore: number }

/**
 * What the accounts moved in each year: the vouchers' rows, or the months where the file has no vouchers; null where it
 * has neither, or where the months do not reach the year's end, and so nothing to hold the balances against.
 */
function movementsOf(file: SieFile): Map<string, number> | null {
  const rows = file.vouchers.length > 0 ? rowMovements(file) : monthMovements(file)
  if (rows.length === 0) return null
  const sums = new Map<string, number>()
  for (const { year, account, amount_ore } of rows) {
    const key = `${year}\n${account}`
    sums.set(key, (sums.get(key) ?? 0) + amount_ore)
  }
  return sums
}

function rowMovements(file: SieFile): Movement[] {
  return file.vouchers.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const year = yearOf(file, row.date)
      return year === null ? [] : [{ year, account: row.account, amount_ore: row.amount_ore }]
    }),
  )
}

function monthMovements(file: SieFile): Movement[] {
  return file.periods.filter((period) => period.label === '#PSALDO' && period.objects.length === 0)
}

/** The years that can be held against their movements: the file's own, and an earlier one that is told as fully. */
function yearsWith(file: SieFile, movements: ReadonlyMap<string, number>): Set<number> {
  const opened = new Set(file.balances.filter(({ label }) => label === '#IB').map(({ year }) => year))
  const years = [...movements.keys()].map((key) => Number(key.split('\n')[0]))
  return new Set(years.filter((year) => year === 0 || opened.has(year)))
}

function closingSums(file: SieFile, movements: ReadonlyMap<string, number>, faults: SieFault[]): Controlled {
  const sums = none()
  const years = yearsWith(file, movements)
  const opening = new Map<string, number>()
  for (const row of file.balances.filter((balance) => balance.label === '#IB'))
    opening.set(`${row.year}\n${row.account}`, row.amount_ore)
  for (const row of file.balances.filter(({ label, year }) => label === '#UB' && years.has(year))) {
    const key = `${row.year}\n${row.account}`
    const computed = (opening.get(key) ?? 0) + (movements.get(key) ?? 0)
    compare(sums, faults, { ...placeOf(row), code: 'import.closing_differs', stated: row.amount_ore, computed })
  }
  closeUntold(file, { opening, movements }, sums, faults)
  standingSums(file, sums, faults)
  return sums
}

/** An account that moved and has neither a balance nor a result has ended at 0, where the file tells any of them. */
function closeUntold(
  file: SieFile,
  { opening, movements }: { opening: ReadonlyMap<string, number>; movements: ReadonlyMap<string, number> },
  sums: Controlled,
  faults: SieFault[],
): void {
  const told = file.balances.filter(({ label, year }) => year === 0 && (label === '#UB' || label === '#RES'))
  if (told.length === 0) return
  const accounts = new Set(told.map(({ account }) => account))
  for (const [key, moved] of movements) {
    const [year, account = ''] = key.split('\n')
    if (year !== '0' || accounts.has(account)) continue
    const computed = (opening.get(key) ?? 0) + moved
    const name = `UB/${account}`
    compare(sums, faults, { code: 'import.closing_missing', name, line: null, label: '#UB', stated: 0, computed })
  }
}

function resultSums(file: SieFile, movements: ReadonlyMap<string, number>, faults: SieFault[]): Controlled {
  const sums = none()
  const years = yearsWith(file, movements)
  for (const row of file.balances.filter(({ label, year }) => label === '#RES' && years.has(year))) {
    const computed = movements.get(`${row.year}\n${row.account}`) ?? 0
    compare(sums, faults, { ...placeOf(row), code: 'import.result_differs', stated: row.amount_ore, computed })
  }
  return sums
}

/** A year is part of the name when it is not the file's own: the same account has a balance in each. */
function placeOf({ label, line, year, account }: { label: string; line: number; year: number; account: string }) {
  return { line, label, name: `${label.slice(1)}/${account}${year === 0 ? '' : `/${year}`}` }
}

function monthSums(file: SieFile, faults: SieFault[]): Controlled {
  const sums = none()
  const months = new Map<string, number>()
  for (const row of file.vouchers.flatMap(({ rows }) => rows)) {
    const key = `${row.date.slice(0, 7)}\n${row.account}`
    months.set(key, (months.get(key) ?? 0) + row.amount_ore)
  }
  for (const row of monthMovements(file) as SieFile['periods']) {
    const computed = months.get(`${row.month}\n${row.account}`) ?? 0
    const name = `PSALDO/${row.account}/${row.month}`
    const place = { line: row.line, label: row.label, name }
    compare(sums, faults, { ...place, code: 'import.month_differs', stated: row.amount_ore, computed })
  }
  return sums
}

function checksumOf({ checksum }: SieFile, faults: SieFault[]): SieControl['checksum'] {
  if (checksum === null) return 'none'
  // Written as a signed number by some programs.
  if (checksum.stated >>> 0 === checksum.computed) return 'right'
  faults.push(sieFault('import.checksum_differs', { label: '#KSUMMA', params: { stated: checksum.stated } }))
  return 'wrong'
}
