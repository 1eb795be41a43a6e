import { type Controlled, compare, none, objectsName } from './compare.ts'
import type { SieFault } from './fault.ts'
import { type SieFile, type SieObject, yearOf } from './model.ts'

/** An amount of objects: of a row, or of a month where the file has no vouchers. */
type Moved = { year: number; month: string; account: string; objects: readonly SieObject[]; amount_ore: number }

/** The dimensions of some objects, in order: "1 6". */
const kindOf = (objects: readonly SieObject[]) =>
  objects
    .map(({ dimension }) => dimension)
    .toSorted()
    .join(' ')

/**
 * Holds what a file says of objects against what moved with them: the balances of the file's own year, and of an
 * earlier one whose objects are opened too, and the months.
 */
export function objectSums(file: SieFile, faults: SieFault[]): Controlled {
  const sums = none()
  const closings = file.balances.filter(({ label }) => label === '#OUB')
  const months = file.periods.filter(({ label, objects }) => label === '#PSALDO' && objects.length > 0)
  const hasVouchers = file.vouchers.length > 0
  const moved = hasVouchers ? rowsMoved(file) : months.map((period) => ({ ...period, month: period.month ?? '' }))
  const told = new Moves(file, moved, [...closings, ...months], hasVouchers)
  const opened = file.balances.filter(({ label }) => label === '#OIB')
  const opening = new Map(opened.map((row) => [keyOf(row.year, row.account, row.objects), row.amount_ore]))
  const isTold = told.years(new Set(opened.map(({ year }) => year)))
  for (const { year, account, objects, line, label, amount_ore } of closings) {
    const movement = isTold(year) ? told.of(year, account, objects) : null
    if (movement === null) continue
    const name = `OUB/${account}/${objectsName(objects)}${year === 0 ? '' : `/${year}`}`
    const computed = (opening.get(keyOf(year, account, objects)) ?? 0) + movement
    compare(sums, faults, { code: 'import.object_differs', name, line, label, stated: amount_ore, computed })
  }
  for (const { year, account, objects, month, line, label, amount_ore } of hasVouchers ? months : []) {
    const computed = isTold(year) ? told.of(year, account, objects, month ?? '') : null
    const name = `PSALDO/${account}/${month}/${objectsName(objects)}`
    if (computed === null) continue
    compare(sums, faults, { code: 'import.object_month_differs', name, line, label, stated: amount_ore, computed })
  }
  return sums
}

function rowsMoved(file: SieFile): Moved[] {
  return file.vouchers.flatMap(({ rows }) =>
    rows.flatMap(({ date, account, objects, amount_ore }) => {
      const year = objects.length === 0 ? null : yearOf(file, date)
      return year === null ? [] : [{ year, month: date.slice(0, 7), account, objects, amount_ore }]
    }),
  )
}

const keyOf = (year: number, account: string, objects: readonly SieObject[], month = '') =>
  `${year}\n${account}\n${month}\n${objectsName(objects)}`

/** What moved, summed by the kinds of objects that something is said of, so that millions of rows are read once. */
class Moves {
  readonly #sums = new Map<string, number>()
  readonly #untold = new Set<string>()
  readonly #years = new Set<number>()
  readonly #hasVouchers: boolean
  readonly #kinds = new Set<string>()

  constructor(
    file: SieFile,
    moved: readonly Moved[],
    asked: readonly { account: string; objects: readonly SieObject[] }[],
    hasVouchers: boolean,
  ) {
    this.#hasVouchers = hasVouchers
    const above = new Map(file.dimensions.map(({ id, under }) => [id, under]))
    const kinds = new Map<string, Set<string>>()
    for (const { account, objects } of asked)
      kinds.set(account, (kinds.get(account) ?? new Set<string>()).add(kindOf(objects)))
    for (const one of moved) {
      this.#years.add(one.year)
      this.#kinds.add(kindOf(one.objects))
      for (const kind of kinds.get(one.account) ?? []) this.#add(one, kind.split(' '), above)
    }
  }

  #add({ year, account, month, objects, amount_ore }: Moved, wanted: string[], above: Map<string, string | null>) {
    const own = objects.filter(({ dimension }) => wanted.includes(dimension))
    // Months of objects are told once for each kind: those with further objects are told apart.
    if (own.length === wanted.length && (this.#hasVouchers || objects.length === own.length)) {
      for (const key of [keyOf(year, account, own), keyOf(year, account, own, month)])
        this.#sums.set(key, (this.#sums.get(key) ?? 0) + amount_ore)
      return
    }
    // An object of a dimension below stands for one of the wanted dimension, and the file does not say for which.
    const isBelow = objects.some(({ dimension }) => wanted.includes(above.get(dimension) ?? ''))
    if (isBelow) this.#untold.add(`${account}\n${wanted.join(' ')}`)
  }

  /** Years that can be held against what moved. */
  years(opened: ReadonlySet<number>): (year: number) => boolean {
    return (year) =>
      (this.#hasVouchers || this.#years.has(year)) && (year === 0 || (this.#years.has(year) && opened.has(year)))
  }

  /** What objects moved in a year or a month; null where the file does not tell. */
  of(year: number, account: string, objects: readonly SieObject[], month = ''): number | null {
    const kind = kindOf(objects)
    if (this.#untold.has(`${account}\n${kind}`)) return null
    if (!this.#hasVouchers && !this.#kinds.has(kind)) return null
    return this.#sums.get(keyOf(year, account, objects, month)) ?? 0
  }
}
