import { monthsOf } from '#core/calendar.ts'
import type { DerivedEntry } from '#core/entry.ts'
import { splitOre } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { decidedBudget } from '#modules/ledger/service.ts'
import { derivation } from '#server/module.ts'
import { saving } from './figures.ts'
import { savingRequirement } from './schema.ts'

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
        amount_ore: typeof required.value === 'number' ? 0 - required.value : null,
        certainty: required.certainty,
        condition: row.condition,
        reason: row.title,
      })
    }
    return entries
  },
  { follows_budget: true },
)

/** An amount spread evenly over the months from–to, both included; the parts add up to it. Unknown stays unknown. */
export function spreadByMonth(
  amount_ore: number | null,
  from: string,
  to: string,
): { year: number; month: number; amount_ore: number | null }[] {
  const months = monthsOf(from, to)
  const parts =
    amount_ore === null
      ? null
      : splitOre(
          amount_ore,
          months.map(() => 1),
        )
  return months.map((month, index) => ({ ...month, amount_ore: parts?.[index] ?? null }))
}
