import { amountOf } from '#core/money.ts'
import { type EntryTotal, type Finding, finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { evidence, unitName } from './nodes.ts'
import { type EntrySet, netKinds, sumOf } from './totals.ts'

/** A year in a decided budget that was carried over from another year and has no decision of its own. */
export const w04: WarningRule = {
  code: 'W04',
  find: (snapshot) => {
    const budgets = snapshot.rows(entrySet).filter((set) => set.kind === 'decided_budget')
    return budgets.flatMap((budget) => {
      const totals = snapshot.entry_totals.filter((total) => total.entry_set_id === budget.id)
      const carried = totals.filter(
        (total) => total.certainty === 'carried' && !isReplaced(budgets, budget, total.year),
      )
      const byUnit = Map.groupBy(totals, (total) => total.unit_id)
      const years = Map.groupBy(carried, (total) => `${total.unit_id}.${total.year}`)
      return [...years].map(([key, group]) => warn(snapshot, budget, key, group, byUnit))
    })
  },
}

/** A later decided budget holds the year. */
function isReplaced(budgets: readonly EntrySet[], budget: EntrySet, year: number): boolean {
  return budgets.some((set) => set.first_year > budget.first_year && set.first_year <= year && year <= set.last_year)
}

function warn(
  snapshot: Snapshot,
  budget: EntrySet,
  key: string,
  carried: EntryTotal[],
  byUnit: Map<string, EntryTotal[]>,
): Finding {
  const { unit_id = '', year = 0 } = carried[0] ?? {}
  const net_ore = amountOf(sumOf(carried.filter((total) => netKinds.includes(total.account_kind))))
  return finding({
    code: 'W04',
    subject: { kind: 'entry_set', id: `${budget.id}.${key}`, label: budget.name },
    severity: 'important',
    certainty: 'carried',
    params: { unit: unitName(snapshot, unit_id), year, from_year: year - 1, amount: { ore: net_ore } },
    variant: isCopy(byUnit.get(unit_id) ?? [], year) ? 'copy' : null,
    evidence: [evidence(entrySet, budget, budget.name)],
    unit_id,
    amount: { ore: net_ore },
  })
}

/** The unit's amounts are known and the same, account by account, as the year before. */
function isCopy(own: readonly EntryTotal[], year: number): boolean {
  const amounts = (of: number) => {
    const accounts = Map.groupBy(
      own.filter((total) => total.year === of),
      (total) => total.account_id,
    )
    return [...accounts].map(([account, group]) => ({ account, amount_ore: amountOf(sumOf(group)) }))
  }
  const now = amounts(year)
  const before = new Map(amounts(year - 1).map(({ account, amount_ore }) => [account, amount_ore]))
  return (
    before.size === now.length &&
    now.every(({ account, amount_ore }) => amount_ore !== null && before.get(account) === amount_ore)
  )
}
