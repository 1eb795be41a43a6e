import { type SieFault, sieFault } from '#core/sie/fault.ts'
import type { SieFile, SiePeriod } from '#core/sie/model.ts'
import { type BookedLine, type Codes, monthOf, noCodes, objectsText } from './booked-line.ts'

export type Parted = { lines: BookedLine[]; faults: SieFault[] }

/** Codes of objects as the profile reads them. */
type CodesOf = (objects: SiePeriod['objects']) => Codes

/**
 * What a file says of its accounts month by month, parted on the objects that the profile knows. The amount without
 * objects is the account's whole, so what its objects do not say of it is a line of its own and the sum never changes.
 * Amounts of other kinds of objects are the same money once more, and are left aside.
 */
export function partedLines(file: SieFile, periods: readonly SiePeriod[], codesOf: CodesOf): Parted {
  const faults: SieFault[] = []
  const groups = Map.groupBy(periods, ({ account, month, year }) => `${account}\n${month ?? ''}\n${year}`)
  const told = new Set<string>()
  const lines = [...groups.values()].flatMap((group) => {
    const totals = group.filter(({ objects }) => objects.length === 0)
    const kinds = [...Map.groupBy(group, kindOf)].filter(([kind]) => kind !== '').map(([, parts]) => parts)
    const chosen = chosenKind(kinds, codesOf, totals.length > 0)
    const account = group[0]?.account ?? ''
    if (totals.length === 0 && kinds.length > 1 && !told.has(account)) {
      told.add(account)
      faults.push(overlap(group[0], account))
    }
    const rest = restOf(totals, chosen)
    return [...rest, ...chosen].map((period) => lineOf(file, period, codesOf(period.objects)))
  })
  return { lines, faults }
}

/** The dimensions that an amount's objects are of: amounts of the same kind part the same whole. */
function kindOf({ objects }: SiePeriod): string {
  const dimensions = objects.map(({ dimension }) => dimension)
  return dimensions.toSorted().join(' ')
}

/** The kind that the profile knows most of. Where the file has no whole, the one that comes closest to being it. */
function chosenKind(kinds: SiePeriod[][], codesOf: CodesOf, hasTotal: boolean): SiePeriod[] {
  const known = (parts: readonly SiePeriod[]) =>
    Object.values(codesOf(parts[0]?.objects ?? [])).filter((code) => code !== null).length
  const size = (parts: readonly SiePeriod[]) => Math.abs(parts.reduce((sum, { amount_ore }) => sum + amount_ore, 0))
  const [best] = kinds.toSorted((a, b) => known(b) - known(a) || size(b) - size(a))
  return best === undefined || (hasTotal && known(best) === 0) ? [] : best
}

/** What is left of the whole beside its parts. */
function restOf(totals: readonly SiePeriod[], chosen: readonly SiePeriod[]): SiePeriod[] {
  if (chosen.length === 0 || totals.length === 0) return [...totals]
  const sumOf = (list: readonly SiePeriod[]) => list.reduce((sum, { amount_ore }) => sum + amount_ore, 0)
  const [first] = totals
  const amount_ore = sumOf(totals) - sumOf(chosen)
  return first === undefined || amount_ore === 0 ? [] : [{ ...first, amount_ore }]
}

/** A budget of the whole year has no month. */
function lineOf(file: SieFile, { line, label, account, month, objects, amount_ore }: SiePeriod, codes: Codes) {
  const when = month === null ? { year: wholeYear(file) ?? 0, month: null } : monthOf(month)
  const words = [`${label} ${account}`, objectsText(objects)].filter((part) => part !== '').join(' ')
  return { line, voucher: null, account, ...when, amount_ore, words, ...noCodes, ...codes }
}

function overlap(first: SiePeriod | undefined, account: string): SieFault {
  const name = `DELAR/${account}`
  const place = { line: first?.line ?? null, label: first?.label ?? null }
  return sieFault('import.parts_overlap', { ...place, params: { account, name }, imbalance: name })
}

/** The year that an amount of a whole year lies in; null when the file tells none, or one that is parted on two. */
function wholeYear({ years }: SieFile): number | null {
  const own = years.find(({ number }) => number === 0)
  const year = own?.first_day.slice(0, 4) ?? ''
  return own === undefined || !own.last_day.startsWith(year) ? null : Number(year)
}

/** Why a budget of the whole year has no place, once; and which accounts have both months and a year. */
export function wholeYearFaults(file: SieFile, periods: readonly SiePeriod[]): SieFault[] {
  const whole = periods.filter(({ month }) => month === null)
  const [first] = whole
  if (first === undefined) return []
  const place = { line: first.line, label: first.label }
  const own = file.years.find(({ number }) => number === 0)
  if (own === undefined) return [sieFault('import.year_missing', place)]
  if (wholeYear(file) === null) return [sieFault('import.broken_year', { ...place, params: own })]
  const monthly = monthlyAccounts(periods)
  const twice = new Map(whole.filter(({ account }) => monthly.has(account)).map((period) => [period.account, period]))
  return [...twice.values()].map(({ account, line, label }) => {
    const name = `BUDGET/${account}`
    return sieFault('import.budget_twice', { line, label, params: { account, name }, imbalance: name })
  })
}

/** Budgets of months, and of the whole year where it has a place and the account has no months: each amount once. */
export function placedPeriods(file: SieFile, periods: readonly SiePeriod[]): SiePeriod[] {
  const monthly = monthlyAccounts(periods)
  const hasYear = wholeYear(file) !== null
  return periods.filter(({ account, month }) => month !== null || (hasYear && !monthly.has(account)))
}

function monthlyAccounts(periods: readonly SiePeriod[]): Set<string> {
  return new Set(periods.filter(({ month }) => month !== null).map(({ account }) => account))
}
