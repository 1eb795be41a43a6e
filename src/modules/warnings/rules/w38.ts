import { addMonths, yearOf } from '#core/calendar.ts'
import { percentOf, sumOre } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Param, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { investmentLine } from '#modules/investments/schema.ts'
import { account, entrySet } from '#modules/ledger/schema.ts'
import { evidence } from './nodes.ts'
import { type EntrySet, latestBudget } from './totals.ts'

type Line = RowOf<typeof investmentLine>

const calculation_lasts_months = 12

/**
 * A line of the investment plan that cannot be held against the others or against its decision: it is in another
 * year's prices, its calculation is more than a year old, or it costs more than was decided by more than the tolerance
 * (C18). Only what somebody has said is compared: a price year, a day or a decided cost that is unknown says nothing.
 */
export const w38: WarningRule = {
  code: 'W38',
  find: (snapshot) => {
    const lines = Map.groupBy(snapshot.rows(investmentLine), ({ entry_set_id }) => entry_set_id)
    return standingSets(snapshot).flatMap((set) => {
      const own = lines.get(set.id) ?? []
      return [
        ...otherPrices(set, own),
        ...own.flatMap((line) => [...tooOld(snapshot, line), ...tooDear(snapshot, line)]),
      ]
    })
  },
}

/** The budget that holds, and plans: a line of an earlier budget is history. */
function standingSets(snapshot: Snapshot): EntrySet[] {
  const budget = latestBudget(snapshot)
  return snapshot.rows(entrySet).filter(({ id, kind }) => id === budget?.id || kind === 'plan')
}

function otherPrices(set: EntrySet, lines: readonly Line[]): Finding[] {
  const byYear = [...Map.groupBy(lines, ({ price_year }) => price_year)].flatMap(([year, found]) =>
    year === null ? [] : [{ year, found }],
  )
  // The prices of most lines are the set's; of two that are as common, the later.
  const [common, ...others] = byYear.toSorted((a, b) => b.found.length - a.found.length || b.year - a.year)
  return others
    .flatMap(({ found }) => found)
    .map((line) =>
      warn(line, 'prices', `${line.id}.prices`, {
        own: line.price_year ?? 0,
        common: common?.year ?? 0,
        set: set.name,
      }),
    )
}

function tooOld(snapshot: Snapshot, line: Line): Finding[] {
  if (line.calculated_on === null || addMonths(line.calculated_on, calculation_lasts_months) >= snapshot.today)
    return []
  const isAhead = line.amounts.some(({ year }) => year >= yearOf(snapshot.today))
  return isAhead ? [warn(line, 'old', `${line.id}.old`, { date: { date: line.calculated_on } })] : []
}

function tooDear(snapshot: Snapshot, line: Line): Finding[] {
  const decided_ore = line.decided_total_ore
  if (decided_ore === null) return []
  const outlays = new Set(snapshot.rows(account).flatMap(({ id, kind }) => (kind === 'outlay' ? [id] : [])))
  const own = line.amounts.filter(({ account_id }) => outlays.has(account_id))
  // What is unknown can only add to the cost, so what is known is enough to say that it is too high.
  const { known_ore } = sumOre(own.map(({ amount_ore }) => amount_ore))
  const margin_ore = percentOf(decided_ore, { numerator: line.tolerance_ppm, denominator: 1_000_000 })
  if (known_ore - decided_ore <= margin_ore) return []
  return [
    warn(
      line,
      'cost',
      line.id,
      { now: { ore: known_ore }, decided: { ore: decided_ore }, allowed: { percent_ppm: line.tolerance_ppm } },
      known_ore - decided_ore,
    ),
  ]
}

function warn(line: Line, variant: string, id: string, params: Record<string, Param>, ore: number | null = null) {
  return finding({
    code: 'W38',
    subject: { kind: 'investment_line', id, label: line.title },
    severity: 'important',
    certainty: line.certainty,
    params,
    variant,
    evidence: [evidence(investmentLine, line, line.title)],
    unit_id: line.unit_id,
    amount: ore === null ? null : { ore },
  })
}
