import { openCertainties } from '#core/certainty.ts'
import { addSums, type Sum } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { childrenByParent } from '#core/tree.ts'
import type { EntryTotal, Snapshot } from '#core/warning-rule.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'

export type EntrySet = RowOf<typeof entrySet>
type AccountKind = EntryTotal['account_kind']

export const netKinds: readonly AccountKind[] = ['cost', 'revenue']
export const investmentKinds: readonly AccountKind[] = ['outlay', 'inflow']

/** The decided budget with the latest first year; null when the city has none. */
export function latestBudget(snapshot: Snapshot): EntrySet | null {
  const budgets = snapshot.rows(entrySet).filter((set) => set.kind === 'decided_budget')
  return budgets.toSorted((a, b) => b.first_year - a.first_year || (a.id < b.id ? -1 : 1))[0] ?? null
}

export function totalsOfSet(snapshot: Snapshot, entry_set_id: string): EntryTotal[] {
  return snapshot.entry_totals.filter((total) => total.entry_set_id === entry_set_id)
}

/** A unit and all below it. A unit that is not registered stands alone. */
export function unitsBelow(snapshot: Snapshot, unit_id: string): ReadonlySet<string> {
  const children = childrenByParent(snapshot.rows(orgUnit))
  const found = new Set<string>()
  const waiting = [unit_id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue
    found.add(next)
    waiting.push(...(children.get(next) ?? []).map((unit) => unit.id))
  }
  return found
}

/** The units from one up to the top, itself first. */
export function unitsAbove(snapshot: Snapshot, unit_id: string): string[] {
  const parents = new Map(snapshot.rows(orgUnit).map((unit) => [unit.id, unit.parent_id]))
  const path: string[] = []
  for (let id: string | null = unit_id; id !== null && !path.includes(id); id = parents.get(id) ?? null) path.push(id)
  return path
}

type Part = { units: ReadonlySet<string>; year: number; kinds: readonly AccountKind[] }

/** The totals of some units in a year, for accounts of some kinds. */
export function totalsIn(totals: readonly EntryTotal[], { units, year, kinds }: Part): EntryTotal[] {
  return totals.filter((total) => total.year === year && units.has(total.unit_id) && kinds.includes(total.account_kind))
}

/**
 * The sum of what holds without an "if" [öre, cost and outlay positive]: proposed and conditional amounts are left out,
 * and what is graded unknown counts as unknown.
 */
export function sumOf(totals: readonly EntryTotal[]): Sum {
  const held = totals.filter((total) => !openCertainties.includes(total.certainty))
  return addSums(
    ...held.map(({ certainty, known_ore, unknown_count }) =>
      certainty === 'unknown'
        ? { known_ore: 0, unknown_count: Math.max(1, unknown_count) }
        : { known_ore, unknown_count },
    ),
  )
}
