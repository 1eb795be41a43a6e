import { addDays, yearOf } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { type Finding, finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { earmarkedEquity } from '#modules/budget/schema.ts'
import { steeringDocument } from '#modules/steering-documents/schema.ts'
import { link } from '#modules/thread/schema.ts'
import { decidedFor, isCovered } from './cover.ts'
import { evidence } from './nodes.ts'
import { latestBudget } from './totals.ts'

type Equity = RowOf<typeof earmarkedEquity>
type Plan = RowOf<typeof steeringDocument>

const over: readonly Plan['state'][] = ['revised', 'repealed']
const inForce: readonly Plan['state'][] = ['decided', 'valid', 'review_due']

/** Earmarked money that ends within the planned years, while a plan that rests on it needs more. */
export const w02: WarningRule = {
  code: 'W02',
  find: (snapshot) => {
    const horizon = latestBudget(snapshot)?.last_year
    if (horizon === undefined) return []
    return snapshot.rows(earmarkedEquity).flatMap((equity) => {
      const ends = equity.available_to
      if (ends === null || yearOf(ends) > horizon) return []
      const plans = plansOn(snapshot, equity).filter((plan) => isWithoutMoney(snapshot, plan, equity, ends))
      const plan = plans[0]
      return plan === undefined ? [] : [warn(equity, ends, plan, plans)]
    })
  },
}

function warn(equity: Equity, ends: string, plan: Plan, plans: Plan[]): Finding {
  return finding({
    code: 'W02',
    subject: { kind: 'earmarked_equity', id: equity.id, label: equity.title },
    severity: 'critical',
    certainty: equity.certainty,
    params: { date: { date: ends }, year: yearOf(ends), plan: plan.title },
    variant: plan.needs_money === 'yes' ? 'needs' : 'may_need',
    evidence: [
      evidence(earmarkedEquity, equity, equity.title),
      ...plans.slice(0, 2).map((each) => evidence(steeringDocument, each, each.title)),
    ],
    unit_id: equity.unit_id,
    amount: { ore: null },
    due: ends,
  })
}

/** The plans that are tied to the money or to what it is for, and are neither in force without conditions nor over. */
function plansOn(snapshot: Snapshot, equity: Equity): Plan[] {
  const ends = [equity.id, ...(equity.subject_id === null ? [] : [equity.subject_id])]
  const links = snapshot
    .rows(link)
    .filter((row) => row.state === 'confirmed' && (row.kind === 'depends_on' || row.kind === 'funds'))
  const tied = links.flatMap((row) => [
    ...(ends.includes(row.from_id) ? [row.to_id] : []),
    ...(ends.includes(row.to_id) ? [row.from_id] : []),
  ])
  return snapshot
    .rows(steeringDocument)
    .filter((plan) => tied.includes(plan.id) || plan.id === equity.subject_id)
    .filter((plan) => !over.includes(plan.state))
    .filter((plan) => plan.condition !== null || !inForce.includes(plan.state))
}

function isWithoutMoney(snapshot: Snapshot, plan: Plan, equity: Equity, ends: string): boolean {
  if (plan.needs_money === 'no') return false
  const after = addDays(ends, 1)
  const subjects = [plan.id, ...(equity.subject_id === null ? [] : [equity.subject_id])]
  return !isCovered(decidedFor(snapshot, subjects), after, after)
}
