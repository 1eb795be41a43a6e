import { firstDayOf, lastDayOf, monthsOf, yearOf } from '#core/calendar.ts'
import { openCertainties, weakestOf } from '#core/certainty.ts'
import { addSums, amountOf, ORE_PER_KR, type Ore, type Sum, splitOre, subtractOre, sumOre } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import {
  type EntryTotal,
  type Finding,
  finding,
  type Param,
  type Snapshot,
  type WarningRule,
} from '#core/warning-rule.ts'
import { budgetAdjustment, funding } from '#modules/budget/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { lease } from '#modules/premises/schema.ts'
import { decidedFor, type Funding } from './cover.ts'
import { evidence, unitName } from './nodes.ts'
import {
  type EntrySet,
  latestBudget,
  netKinds,
  sumOf,
  totalsIn,
  totalsOfSet,
  unitsAbove,
  unitsBelow,
} from './totals.ts'

type Lease = RowOf<typeof lease>
type Year = { year: number; full: boolean; rent: Sum; funded: Sum; totals: EntryTotal[] }

/** A lease that begins after the budget did, whose rent no decided money carries in some year of the budget. */
export const w08: WarningRule = {
  code: 'W08',
  find: (snapshot) => {
    const budget = latestBudget(snapshot)
    if (budget === null) return []
    const rents = snapshot.entry_totals.filter(
      (total) =>
        total.set_kind === 'commitments' &&
        total.source_kind === 'lease' &&
        !openCertainties.includes(total.certainty) &&
        budget.first_year <= total.year &&
        total.year <= budget.last_year,
    )
    const byLease = Map.groupBy(rents, (total) => total.source_id)
    return snapshot
      .rows(lease)
      .filter((row) => row.state !== 'ended' && (row.starts_on ?? '') > firstDayOf(budget.first_year, 1))
      .flatMap((row) => {
        const fundings = decidedFor(snapshot, [row.id, row.premise_id])
        const years = yearsOf(snapshot, row, byLease.get(row.id) ?? [], fundings).filter(isShort)
        const year = years.find((each) => each.full) ?? years[0]
        return year === undefined ? [] : [warn(snapshot, row, year, budget, fundings)]
      })
  },
}

function warn(snapshot: Snapshot, row: Lease, year: Year, budget: EntrySet, fundings: Funding[]): Finding {
  const amount_ore = amountOf(year.rent)
  const first = fundings[0]
  const { variant, params, sums_of = row.unit_id } = sentence(snapshot, row, year, budget)
  return finding({
    code: 'W08',
    subject: { kind: 'lease', id: row.id, label: row.title },
    severity: variant === 'funding_unknown' ? 'important' : 'critical',
    certainty: amount_ore === null ? 'unknown' : weakestOf(year.totals.map((total) => total.certainty)),
    params: {
      ...params,
      year: year.year,
      amount: { ore: amount_ore },
      about: row.rent_approximate ? { word: 'warning.word.about' } : '',
      funded: { ore: year.funded.known_ore },
    },
    variant,
    evidence: [
      evidence(lease, row, row.title),
      evidence(entrySet, budget, budget.name),
      ...(first === undefined ? [] : [evidence(funding, first, first.title)]),
    ],
    unit_id: row.unit_id,
    sums_of,
    amount: { ore: amount_ore },
  })
}

/** Which sentence says it: what is unknown comes first, then how the plan moves in the same year. */
function sentence(
  snapshot: Snapshot,
  row: Lease,
  { year, full, rent, funded }: Year,
  budget: EntrySet,
): { variant: string; params: Record<string, Param>; sums_of?: string } {
  if (rent.unknown_count > 0) return { variant: 'rent_unknown', params: {} }
  if (funded.unknown_count > 0) return { variant: 'funding_unknown', params: {} }
  if (!full) return { variant: 'part_year', params: {} }
  const { unit_id, change_ore } = changeOfNet(snapshot, row.unit_id, budget, year)
  if (change_ore === null) return { variant: 'no_plan', params: {} }
  const params = { unit: unitName(snapshot, unit_id), change: { ore: Math.abs(change_ore) } }
  return { variant: change_ore === 0 ? 'unchanged' : change_ore < 0 ? 'falls' : 'rises', params, sums_of: unit_id }
}

/** The rent by year beside what is decided to pay for it. */
function yearsOf(snapshot: Snapshot, row: Lease, rents: EntryTotal[], fundings: Funding[]): Year[] {
  const adjustments = snapshot
    .rows(budgetAdjustment)
    .filter((each) => each.state === 'approved' && (each.subject_id === row.id || each.subject_id === row.premise_id))
    .flatMap((each) => each.amounts)
  return [...Map.groupBy(rents, (total) => total.year)]
    .toSorted(([a], [b]) => a - b)
    .map(([year, totals]) => ({
      year,
      totals,
      full:
        (row.starts_on ?? '') <= firstDayOf(year, 1) && (row.ends_on === null || row.ends_on >= lastDayOf(year, 12)),
      rent: sumOf(totals),
      funded: addSums(
        ...fundings.map((each) => fundedIn(each, year)),
        sumOre(adjustments.flatMap((amount) => (amount.year === year ? [amount.amount_ore] : []))),
      ),
    }))
}

/** Short of a krona or more. A part of a year's funding may fall some öre on the other side of the new year. */
function isShort({ rent, funded }: Year): boolean {
  return rent.unknown_count > 0 || rent.known_ore - funded.known_ore >= ORE_PER_KR
}

/** A funding's part of a year, the amount spread evenly over its months. Unknown when it cannot be placed in time. */
function fundedIn({ amount_ore, valid_from, valid_to }: Funding, year: number): Sum {
  if (valid_from === null || valid_to === null) return sumOre([null])
  if (yearOf(valid_from) > year || yearOf(valid_to) < year) return sumOre([])
  const months = monthsOf(valid_from, valid_to)
  if (amount_ore === null || months.length === 0) return sumOre([null])
  const parts = splitOre(
    amount_ore,
    months.map(() => 1),
  )
  return sumOre(parts.filter((_, index) => months[index]?.year === year))
}

/** How the plan of the lease's unit moves into a year; of the nearest unit above it that has a plan of its own. */
function changeOfNet(
  snapshot: Snapshot,
  unit_id: string,
  budget: EntrySet,
  year: number,
): { unit_id: string; change_ore: Ore | null } {
  const totals = totalsOfSet(snapshot, budget.id)
  for (const above of unitsAbove(snapshot, unit_id)) {
    const units = unitsBelow(snapshot, above)
    const now = totalsIn(totals, { units, year, kinds: netKinds })
    const before = totalsIn(totals, { units, year: year - 1, kinds: netKinds })
    if (now.length > 0 && before.length > 0) {
      return { unit_id: above, change_ore: subtractOre(amountOf(sumOf(now)), amountOf(sumOf(before))) }
    }
  }
  return { unit_id, change_ore: null }
}
