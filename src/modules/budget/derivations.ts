import { monthsOf } from '#core/calendar.ts'
import type { DerivedEntry } from '#core/entry.ts'
import type { Explained } from '#core/figure.ts'
import { splitOre } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { derivedSet } from '#modules/ledger/derive.ts'
import { decidedBudget } from '#modules/ledger/service.ts'
import { derivation } from '#server/module.ts'
import { saving } from './figures.ts'
import { certaintyOfFunding, funding, savingRequirement } from './schema.ts'

/**
 * A saving requirement gives its scenario one conditional entry a year, negative since it lowers cost, from its first
 * year to the budget's last. Nothing until both the base and the first year are chosen.
 */
export const savingEntries = derivation(
  savingRequirement,
  async (context, row: RowOf<typeof savingRequirement>) => {
    if (row.base === null || row.from_year === null) return []
    const budget = await decidedBudget(context)
    const from_year = row.from_year
    const years = Array.from({ length: Math.max(0, budget.last_year - from_year + 1) }, (_, index) => from_year + index)
    const entries: DerivedEntry[] = []
    for (const year of years) {
      const required = await saving(context, { requirement: row.id, year })
      entries.push({
        entry_set_id: row.scenario_set_id,
        year,
        month: null,
        unit_id: row.unit_id,
        account_id: row.account_id,
        amount_ore: amountOfSaving(required),
        certainty: required.certainty,
        condition: row.condition,
        reason: row.title,
      })
    }
    return entries
  },
  { follows_budget: true },
)

/** Lowers cost; unknown while any part of what it is counted on is: a share of half a base is not the requirement. */
function amountOfSaving({ value, unknown_count }: Explained): number | null {
  return typeof value === 'number' && unknown_count === 0 ? 0 - value : null
}

type Spread = { year: number; month: number | null; amount_ore: number | null }

/**
 * Money over its days, month by month, the months adding up to the amount [öre]. An unknown amount is one unknown a
 * year: twelve would count one missing fact twelve times.
 */
export function spreadOver(amount_ore: number | null, from: string, to: string): Spread[] {
  const months = monthsOf(from, to)
  if (amount_ore === null) {
    return [...new Set(months.map((month) => month.year))].map((year) => ({ year, month: null, amount_ore: null }))
  }
  const parts = splitOre(
    amount_ore,
    months.map(() => 1),
  )
  return months.map((month, index) => ({ ...month, amount_ore: parts[index] ?? 0 }))
}

/** Funding that is proposed or decided gives its entries; a need is not money, and money without days has no place. */
export const fundingEntries = derivation(funding, async (context, row: RowOf<typeof funding>) => {
  const { account_id, valid_from, valid_to } = row
  if (account_id === null || valid_from === null || valid_to === null || row.state === 'need') return []
  const entry_set_id = await derivedSet(context, 'funding')
  return spreadOver(row.amount_ore, valid_from, valid_to).map((part) => ({
    ...part,
    entry_set_id,
    unit_id: row.unit_id,
    account_id,
    certainty: certaintyOfFunding(row),
    condition: null,
    decision_id: row.decision_id,
    reason: row.title,
  }))
})
