import { amountOf, type Ore, percentOf, subtractOre, sumOre } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import {
  type EntryTotal,
  type Finding,
  finding,
  type Param,
  type Snapshot,
  type WarningRule,
} from '#core/warning-rule.ts'
import { savingAllocation, savingRequirement } from '#modules/budget/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { evidence } from './nodes.ts'
import { type EntrySet, latestBudget, netKinds, sumOf, totalsIn, totalsOfSet, unitsBelow } from './totals.ts'

type Requirement = RowOf<typeof savingRequirement>

/** The requirement beside the budget that it is counted on. */
type Counted = { requirement: Requirement; budget: EntrySet; totals: EntryTotal[]; units: ReadonlySet<string> }
type Gap = {
  kind: 'short' | 'unknown' | 'base_unchosen' | 'base_unknown'
  params: Record<string, Param>
  amount_ore: Ore | null
}

const open: readonly Requirement['state'][] = ['potential', 'triggered', 'allocated']

/** A required saving that is not wholly allocated in some year, or that nobody has said what it is counted on. */
export const w03: WarningRule = {
  code: 'W03',
  find: (snapshot) => {
    const budget = latestBudget(snapshot)
    if (budget === null) return []
    const totals = totalsOfSet(snapshot, budget.id)
    return snapshot
      .rows(savingRequirement)
      .filter((requirement) => open.includes(requirement.state))
      .flatMap((requirement) => {
        const counted = { requirement, budget, totals, units: unitsBelow(snapshot, requirement.unit_id) }
        const gap = requirement.base === null ? unchosen(snapshot, counted) : shortfall(snapshot, counted)
        return gap === null ? [] : [warn(counted, gap)]
      })
  },
}

function warn({ requirement, budget }: Counted, gap: Gap): Finding {
  const held = requirement.condition === null || requirement.state === 'triggered'
  return finding({
    code: 'W03',
    subject: { kind: 'saving_requirement', id: requirement.id, label: requirement.title },
    severity: held ? 'critical' : 'important',
    certainty: held ? requirement.certainty : 'conditional',
    params: {
      ...gap.params,
      if: held ? '' : { word: 'warning.word.condition' },
      condition: held ? '' : `${requirement.condition?.replace(/\.$/, '')}. `,
      share: { percent_ppm: requirement.share_ppm },
    },
    variant: gap.kind,
    evidence: [evidence(savingRequirement, requirement, requirement.title), evidence(entrySet, budget, budget.name)],
    unit_id: requirement.unit_id,
    amount: { ore: gap.amount_ore },
  })
}

/** The first year of the budget in which less is allocated than required, before one where that cannot be seen. */
function shortfall(snapshot: Snapshot, counted: Counted): Gap | null {
  const { requirement, budget } = counted
  const first = Math.max(requirement.from_year ?? budget.first_year + 1, budget.first_year)
  const gaps: Gap[] = []
  for (let year = first; year <= budget.last_year; year += 1) {
    const target_ore = targetIn(counted, year, requirement.base === 'gross_cost' ? ['cost'] : netKinds)
    const allocated_ore = allocatedIn(snapshot, requirement, year)
    const missing_ore = subtractOre(target_ore, allocated_ore)
    const params = {
      year,
      target: { ore: target_ore },
      allocated: { ore: allocated_ore },
      missing: { ore: missing_ore },
    }
    if (missing_ore === null) gaps.push({ kind: 'unknown', params, amount_ore: null })
    else if (missing_ore > 0) return { kind: 'short', params, amount_ore: missing_ore }
  }
  return gaps[0] ?? null
}

/** Nobody has chosen the base: what the requirement would be on each, in the first planned year. */
function unchosen(snapshot: Snapshot, counted: Counted): Gap {
  const { requirement, budget } = counted
  const year = Math.max(requirement.from_year ?? budget.first_year + 1, budget.first_year + 1)
  const net_ore = targetIn(counted, year, netKinds)
  const gross_ore = targetIn(counted, year, ['cost'])
  const params = { year, net: { ore: net_ore }, gross: { ore: gross_ore } }
  const allocated = { ore: allocatedIn(snapshot, requirement, year) }
  const kind = net_ore === null || gross_ore === null ? 'base_unknown' : 'base_unchosen'
  return { kind, params: { ...params, allocated }, amount_ore: net_ore }
}

/** The requirement for a year [öre, positive] on accounts of some kinds (C04); unknown without known amounts. */
function targetIn(counted: Counted, year: number, kinds: readonly EntryTotal['account_kind'][]): Ore | null {
  const found = totalsIn(counted.totals, { units: counted.units, year, kinds })
  const base_ore = found.length === 0 ? null : amountOf(sumOf(found))
  const share = { numerator: counted.requirement.share_ppm, denominator: 1_000_000 }
  return base_ore === null ? null : percentOf(base_ore, share)
}

function allocatedIn(snapshot: Snapshot, requirement: Requirement, year: number): Ore {
  const rows = snapshot
    .rows(savingAllocation)
    .filter((row) => row.requirement_id === requirement.id && row.year === year)
  return sumOre(rows.map((row) => row.amount_ore)).known_ore
}
