import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { deriveFor } from '#modules/ledger/derive.ts'
import { budgetOfYear, post } from '#modules/ledger/service.ts'
import { approvalOf } from '#modules/rounds/service.ts'
import type { Context } from '#server/context.ts'
import { createRecord, lockRecord, reviseRecord } from '#server/records.ts'
import { requireRow } from '#server/rights.ts'
import { fundingEntries } from './derivations.ts'
import { budgetAdjustment, funding } from './schema.ts'

type Adjustment = RowOf<typeof budgetAdjustment>

/** Sends a draft to be decided. */
export async function requestAdjustment(context: Context, id: string): Promise<Adjustment> {
  const row = await lockRecord(context, budgetAdjustment, id)
  await requireRow(context, budgetAdjustment, 'write', row)
  if (row.state !== 'draft') throw wrongState(row)
  return reviseRecord(context, budgetAdjustment, id, { state: 'requested' })
}

type Deciding = { id: string; decision_id: string; approved: boolean; financing: string | null }

/**
 * Records the decision. An approved adjustment is posted to the decided budget and becomes decided funding for what it
 * is for. Spending that is approved during the year must name its financing (KL 11:15, W31).
 */
export async function decideAdjustment(
  context: Context,
  { id, decision_id, approved, financing }: Deciding,
): Promise<Adjustment> {
  const row = await lockRecord(context, budgetAdjustment, id)
  await requireRow(context, budgetAdjustment, 'decide', row)
  if (row.state !== 'requested') throw wrongState(row)
  const approval = await approvalOf(context, decision_id)
  if (approved && !approval.approved)
    throw new Refusal('budget.not_approved', 422, { decision: approval.title }, [{ field: 'decision_id' }])
  if (approved && financing === null)
    throw new Refusal('budget.financing_missing', 422, { title: row.title }, [{ field: 'financing' }])
  const state = approved ? 'approved' : 'rejected'
  const decided = await reviseRecord(context, budgetAdjustment, id, { state, decision_id, financing })
  if (approved) await carryOut(context, decided, decision_id)
  return decided
}

async function carryOut(context: Context, row: Adjustment, decision_id: string): Promise<void> {
  const source = {
    kind: 'budget_adjustment',
    id: row.id,
    document: row.source_document,
    section: row.source_section,
    synthetic: row.synthetic,
  }
  const lines = row.amounts.map((amount) => ({
    ...amount,
    month: null,
    unit_id: row.unit_id,
    activity_id: null,
    project_id: null,
    counterparty_id: null,
    certainty: 'decided' as const,
    condition: null,
    reason: row.title,
  }))
  for (const [year, own] of Map.groupBy(lines, (line) => line.year)) {
    const budget = await budgetOfYear(context, year)
    if (budget === null) throw new Refusal('budget.no_budget', 422, { year }, [{ field: 'amounts' }])
    await post(context, { entry_set_id: budget.id, decision_id, source, lines: own })
  }
  if (row.subject_id === null) return
  for (const amount of row.amounts) {
    const made = await createRecord(context, funding, {
      title: row.title,
      subject_id: row.subject_id,
      unit_id: row.unit_id,
      amount_ore: amount.amount_ore,
      valid_from: `${amount.year}-01-01`,
      valid_to: `${amount.year}-12-31`,
      account_id: amount.account_id,
      state: 'decided',
      money_from: 'budget',
      lasts: 'yes',
      decision_id,
      source_document: row.source_document,
      source_section: row.source_section,
      synthetic: row.synthetic,
    })
    await deriveFor(context, fundingEntries, made.id, made)
  }
}

function wrongState(row: Adjustment): Refusal {
  return new Refusal('budget.wrong_state', 409, { title: row.title, state: row.state })
}
