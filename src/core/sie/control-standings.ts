import { type Controlled, compare, objectsName } from './compare.ts'
import type { SieFault } from './fault.ts'
import type { SieFile, SieRow } from './model.ts'

/**
 * What an account, or its objects, stood at on a day within a year: what it opened with and its rows before that day.
 * Only the file's own year is told as fully as that, and only by vouchers.
 */
export function standingSums(file: SieFile, sums: Controlled, faults: SieFault[]): void {
  const standings = file.standings.filter(({ year }) => year === 0)
  const own = file.years.find(({ number }) => number === 0)
  if (standings.length === 0 || own === undefined || file.vouchers.length === 0) return
  const accounts = new Set(standings.map(({ account }) => account))
  const rows = file.vouchers.flatMap((voucher) => voucher.rows.filter(({ account }) => accounts.has(account)))
  const byAccount = Map.groupBy(rows, ({ account }) => account)
  for (const { account, objects, label, month, before, line, amount_ore } of standings) {
    const opened = file.balances.find(
      (one) => one.year === 0 && one.account === account && /IB$/.test(one.label) && isSame(one.objects, objects),
    )
    const within = (row: SieRow) => own.first_day <= row.date && row.date < before && hasAll(row, objects)
    const moved = (byAccount.get(account) ?? []).filter(within).reduce((sum, row) => sum + row.amount_ore, 0)
    const place = [label.slice(1), account, month, objectsName(objects)].filter((part) => part !== '')
    const difference = { line, label, name: place.join('/'), stated: amount_ore }
    compare(sums, faults, {
      ...difference,
      code: 'import.standing_differs',
      computed: (opened?.amount_ore ?? 0) + moved,
    })
  }
}

type Objects = SieRow['objects']

const isSame = (a: Objects, b: Objects) => objectsName(a) === objectsName(b)

const hasAll = (row: SieRow, objects: Objects) =>
  objects.every(({ dimension, object }) =>
    row.objects.some((one) => one.dimension === dimension && one.object === object),
  )
