import { addMonths } from '../calendar.ts'
import type { SieFile, SieObject } from './model.ts'

/** A balance on its way in: which year it is of is known when all years are. */
export type Sie5Balance = {
  kind: 'opening' | 'closing'
  account: string
  month: string
  line: number
  objects: SieObject[]
  amount_ore: number
  quantity: string | null
}

/**
 * Gives the file its balances: those at a year's edges as SIE 4 has them, and those within a year as what the account
 * stood at that day. One of no year that the file tells is left aside.
 */
export function setBalances(file: SieFile, balances: readonly Sie5Balance[]): void {
  const kinds = new Map(file.accounts.map(({ id, type }) => [id, type]))
  for (const { kind, month, ...balance } of balances) {
    const day = `${month}-01`
    const year = file.years.find(({ first_day, last_day }) => first_day <= day && day <= last_day)
    if (year === undefined) continue
    const isOpening = kind === 'opening'
    const label = isOpening ? '#IB' : '#UB'
    const edge = isOpening ? year.first_day : year.last_day
    if (edge.slice(0, 7) !== month) {
      const before = isOpening ? day : addMonths(day, 1)
      file.standings.push({ ...balance, label, year: year.number, month, before })
    } else if (balance.objects.length > 0)
      file.balances.push({ ...balance, label: isOpening ? '#OIB' : '#OUB', year: year.number })
    else {
      const isResult = kinds.get(balance.account) === 'K' || kinds.get(balance.account) === 'I'
      file.balances.push({ ...balance, label: isResult && !isOpening ? '#RES' : label, year: year.number })
    }
  }
}
