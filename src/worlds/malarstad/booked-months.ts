import { splitOre } from '#core/money.ts'
import type { WorldStep } from '#server/world.ts'
import { actualLines, budgetLines, type Line } from './budgets.ts'
import { between, chance } from './chance.ts'
import { told } from './made.ts'

const even = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]

/** How a year's money falls over its months, by account; even for the others. */
const seasons: Readonly<Record<string, readonly number[]>> = {
  personal: [98, 98, 99, 100, 100, 103, 104, 97, 99, 100, 100, 102],
  kopt: [80, 84, 92, 96, 100, 104, 92, 96, 104, 112, 116, 124],
  mat: [104, 104, 106, 102, 106, 78, 60, 98, 108, 110, 112, 112],
  material: [88, 92, 96, 96, 100, 92, 70, 104, 108, 110, 112, 132],
  bidrag: [120, 90, 120, 90, 120, 90, 90, 90, 120, 90, 90, 90],
  statsbidrag: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
}

/** A year's lines month by month, to the öre the same year. */
function byMonth(lines: readonly Line[]): (Line & { month: number })[] {
  return lines.flatMap((line) => {
    if (line.amount_ore === null) return []
    const parts = splitOre(line.amount_ore, seasons[line.account_id] ?? even)
    return parts.map((amount_ore, index) => ({ ...line, amount_ore, month: index + 1 }))
  })
}

/** What differs from the budget of 2026 as the year goes: dearer food in the schools, more children placed. */
const goesOtherwise: Readonly<Record<string, number>> = {
  'UBN-GR/mat': 1.07,
  'UBN-GY/mat': 1.06,
  'UBN-GR/personal': 1.004,
  'SON-BOU/kopt': 1.16,
  'SON-FUN/kopt': 1.05,
  'KUN-STO/bidrag': 0.92,
  'TAL-IOF/kopt': 1.04,
  'TAL-FSK/personal': 0.985,
}

/** What came in from the library's own accounting system for the first months is not told again. */
const readIn = ['hyra', 'material', 'avgifter']
const isReadIn = ({ unit_id, account_id, month }: Line & { month: number }) =>
  unit_id === 'KUN-BIB' && readIn.includes(account_id) && month <= 2

/** The committees that are told month by month; of the others a year is one amount, and a forecast has no pace. */
const isMonthly = ({ unit_id }: Line) => /^(UBN|SON|KUN|IDN|TAL|SLK)-/.test(unit_id)

/** What has been booked in 2026, unit by unit and month by month, through October. */
export function bookedMonths2026(): WorldStep[] {
  const next = chance(2026)
  const year = budgetLines({ first_year: 2026, decision_id: '' })
    .filter((line) => line.year === 2026 && isMonthly(line))
    .map((line) => {
      const share = (goesOtherwise[`${line.unit_id}/${line.account_id}`] ?? 1) * between(next, 0.988, 1.012)
      const amount_ore = line.amount_ore === null ? null : Math.round((line.amount_ore * share) / 100) * 100
      return { ...line, amount_ore, certainty: 'actual', reason: 'bokfört' }
    })
  const lines = byMonth(year).filter((line) => line.month <= 10 && !isReadIn(line))
  return [told('entry.post', 'bokföring', { entry_set_id: 'bokfort-2026', lines })]
}

/** What 2025 came to be, month by month where it is told so. */
export function lines2025(): (Line & { month?: number })[] {
  const lines = actualLines()
  return [...byMonth(lines.filter(isMonthly)), ...lines.filter((line) => !isMonthly(line))]
}
