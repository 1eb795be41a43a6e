import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { deriveFor } from '#modules/ledger/derive.ts'
import { checkAmounts, mayDecide } from '#modules/ledger/service.ts'
import { approvalOf } from '#modules/rounds/service.ts'
import type { Context } from '#server/context.ts'
import { check } from '#server/module.ts'
import { lockRecord, reviseRecord } from '#server/records.ts'
import { requireRow } from '#server/rights.ts'
import { fundingEntries } from './derivations.ts'
import { budgetAdjustment, certaintyOfFunding, earmarkedEquity, funding, reserveLine } from './schema.ts'

type Funding = RowOf<typeof funding>
type Decidable = { title: string; unit_id: string; decision_id: string | null }

/** The steps of funding (S09). Nothing leads back from what is decided; another decision makes new funding. */
const steps: Record<Funding['state'], readonly Funding['state'][]> = {
  need: ['requested', 'proposed'],
  requested: ['need', 'proposed', 'decided'],
  proposed: ['need', 'requested', 'decided'],
  decided: ['exhausted', 'expired'],
  exhausted: ['expired'],
  expired: [],
}

/** What a decision settles. What it left unknown may be told later; what is known takes another decision. */
const settled = ['amount_ore', 'valid_from', 'valid_to', 'subject_id', 'unit_id'] as const

/**
 * Funding goes step by step and is decided by a decision that says yes, recorded by someone who may decide. Once
 * decided it is neither removed nor changed in what was settled.
 */
export const fundingSteps = check(funding, async (context, before: Funding | null, after: Funding | null) => {
  const wasDecided = before !== null && certaintyOfFunding(before) === 'decided'
  if (after === null) {
    if (wasDecided) throw new Refusal('budget.decided_funding', 409, { title: before.title })
    return
  }
  if (before !== null && before.state !== after.state && !steps[before.state].includes(after.state)) {
    throw new Refusal('budget.funding_step', 409, { title: after.title, from: before.state, to: after.state }, [
      { field: 'state' },
    ])
  }
  if (certaintyOfFunding(after) !== 'decided') return
  const isSameDecision = wasDecided && before.decision_id === after.decision_id
  if (!isSameDecision) await requireApproval(context, after)
  const changed = wasDecided
    ? settled.find((field) => before[field] !== null && before[field] !== after[field])
    : undefined
  if (isSameDecision && changed !== undefined)
    throw new Refusal('budget.decided_funding', 409, { title: after.title }, [{ field: changed }])
})

/** Records the decision on requested or proposed funding, and lets the ledger follow. */
export async function decideFunding(
  context: Context,
  { id, decision_id }: { id: string; decision_id: string },
): Promise<Funding> {
  const before = await lockRecord(context, funding, id)
  await requireRow(context, funding, 'decide', before)
  const after = await reviseRecord(context, funding, id, { state: 'decided', decision_id })
  await fundingSteps.check(context, before as never, after as never)
  await deriveFor(context, fundingEntries, id, after)
  return after
}

/** What is asked for can be posted when it is decided. What has been decided is posted, and checked then. */
export const amountsCanBePosted = check(
  budgetAdjustment,
  async (context, _before: RowOf<typeof budgetAdjustment> | null, after: RowOf<typeof budgetAdjustment> | null) => {
    if (after !== null) await checkAmounts(context, after.amounts)
  },
)

/** Money in the reserve or in equity that is said to be decided needs its decision as well. */
export const reserveNeedsDecision = check(reserveLine, decidedNeedsDecision)
export const equityNeedsDecision = check(earmarkedEquity, decidedNeedsDecision)

type Graded = Decidable & { certainty: string }

async function decidedNeedsDecision(context: Context, before: Graded | null, after: Graded | null): Promise<void> {
  if (after === null || after.certainty !== 'decided') return
  if (before?.certainty === 'decided' && before.decision_id === after.decision_id) return
  await requireApproval(context, after)
}

async function requireApproval(context: Context, row: Decidable): Promise<void> {
  const place = [{ field: 'decision_id' }]
  if (!mayDecide(context, [row.unit_id])) throw new Refusal('budget.decide_only', 403, { title: row.title }, place)
  if (row.decision_id === null) throw new Refusal('budget.decision_missing', 422, { title: row.title }, place)
  const { approved, title } = await approvalOf(context, row.decision_id)
  if (!approved) throw new Refusal('budget.not_approved', 422, { decision: title }, place)
}
