import { openCertainties } from '#core/certainty.ts'
import type { Ore } from '#core/money.ts'
import type { EntryTotal, Finding, Snapshot, WarningRule } from '#core/warning-rule.ts'
import { finding } from '#core/warning-rule.ts'
import { account, entrySet } from '#modules/ledger/schema.ts'
import { evidence, unitName } from './nodes.ts'
import { sumOf } from './totals.ts'

type YearAmount = { year: number; amount_ore: Ore }
type Suspect = { variant: 'larger' | 'smaller' | 'sign'; year: YearAmount; typical_ore: Ore }

/** How far off an amount in the wrong unit is: a thousand times, and what differs between years besides. */
const factor_min = 500
const factor_max = 2000

/** An amount that looks written in the wrong unit, or with the wrong sign, beside the same account's other years. */
export const w28: WarningRule = {
  code: 'W28',
  find: (snapshot) => {
    const held = snapshot.entry_totals.filter((total) => !openCertainties.includes(total.certainty))
    const rows = Map.groupBy(held, (total) => `${total.entry_set_id}.${total.unit_id}.${total.account_id}`)
    return [...rows].flatMap(([key, group]) =>
      suspects(knownYears(group)).map((suspect) => warn(snapshot, key, group, suspect)),
    )
  },
}

function warn(snapshot: Snapshot, key: string, group: EntryTotal[], { variant, year, typical_ore }: Suspect): Finding {
  const { entry_set_id = '', unit_id = '', account_id = '' } = group[0] ?? {}
  const set = snapshot.rows(entrySet).find((row) => row.id === entry_set_id)
  const counted = snapshot.rows(account).find((row) => row.id === account_id)
  return finding({
    code: 'W28',
    subject: { kind: 'entry_set', id: `${key}.${year.year}`, label: counted?.name ?? account_id },
    severity: 'important',
    certainty: 'estimated',
    params: {
      set: set?.name ?? entry_set_id,
      unit: unitName(snapshot, unit_id),
      year: year.year,
      amount: { ore: year.amount_ore },
      typical: { ore: typical_ore },
    },
    variant,
    evidence: [
      ...(set === undefined ? [] : [evidence(entrySet, set, set.name)]),
      ...(counted === undefined ? [] : [evidence(account, counted, counted.name)]),
    ],
    unit_id,
    amount: { ore: year.amount_ore },
  })
}

/** The years whose whole amount is known and is not zero, in order. */
function knownYears(group: readonly EntryTotal[]): YearAmount[] {
  return [...Map.groupBy(group, (total) => total.year)]
    .map(([year, totals]) => ({ year, sum: sumOf(totals) }))
    .filter(({ sum }) => sum.unknown_count === 0 && sum.known_ore !== 0)
    .map(({ year, sum }) => ({ year, amount_ore: sum.known_ore }))
    .toSorted((a, b) => a.year - b.year)
}

function suspects(years: readonly YearAmount[]): Suspect[] {
  return years.flatMap((year): Suspect[] => {
    const others = years.filter((other) => other !== year)
    // Of two years either may be wrong; the later is held against the earlier. Of more, the fewer are suspected.
    if (others.length === 1 ? year === years[0] : alike(years, year) * 2 >= years.length) return []
    const typical_ore = medianOf(others.map((other) => other.amount_ore))
    if (typical_ore === null) return []
    if (others.every((other) => Math.sign(other.amount_ore) === -Math.sign(year.amount_ore))) {
      return [{ variant: 'sign', year, typical_ore }]
    }
    const factor = Math.abs(year.amount_ore / typical_ore)
    if (factor >= factor_min && factor <= factor_max) return [{ variant: 'larger', year, typical_ore }]
    if (factor >= 1 / factor_max && factor <= 1 / factor_min) return [{ variant: 'smaller', year, typical_ore }]
    return []
  })
}

/** How many of the years, itself included, have the sign and the size of a year. */
function alike(years: readonly YearAmount[], { amount_ore }: YearAmount): number {
  const isAlike = (ratio: number) => ratio < factor_min && ratio > 1 / factor_min
  return years.filter((other) => isAlike(other.amount_ore / amount_ore)).length
}

/**
 * The middle amount by size, the smaller of two middle ones. Null when the two lie in different units: then the others
 * say nothing about what is normal.
 */
function medianOf(amounts: readonly Ore[]): Ore | null {
  const sorted = amounts.toSorted((a, b) => Math.abs(a) - Math.abs(b))
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) return null
  return Math.abs(high / low) >= factor_min ? null : low
}
