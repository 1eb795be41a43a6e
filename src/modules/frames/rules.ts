import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { entrySet, takesCells } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { planningRound } from '#modules/rounds/schema.ts'
import { approvalOf } from '#modules/rounds/service.ts'
import type { Context } from '#server/context.ts'
import { mayForUnit } from '#server/grants.ts'
import { check } from '#server/module.ts'
import { getRecord, holdRecord, listRecords } from '#server/records.ts'
import { budgetProposal, frame, resultUnit } from './schema.ts'

type Frame = RowOf<typeof frame>
type Proposal = RowOf<typeof budgetProposal>
type ResultUnit = RowOf<typeof resultUnit>

/**
 * A frame comes from above: it is set by those who may write the money of the unit above, never by the unit itself. One
 * that is decided changes by a decision alone.
 */
export const frameComesFromAbove = check(frame, async (context, before: Frame | null, after: Frame | null) => {
  for (const row of [before, after]) if (row !== null) await requireAbove(context, row.unit_id, 'write')
  if (before === null || before.decision_id === null) return
  const isOther = (['round_id', 'unit_id', 'year', 'amount_ore'] as const).some(
    (field) => after === null || after[field] !== before[field],
  )
  if (!isOther) return
  const { name } = await getRecord(context, orgUnit, before.unit_id)
  throw new Refusal('frames.decided', 409, { unit: name, year: before.year }, [{ field: 'amount_ore' }])
})

/** Refuses those who do not answer for the unit above. */
export async function requireAbove(context: Context, unit_id: string, verb: 'write' | 'decide'): Promise<void> {
  const unit = await getRecord(context, orgUnit, unit_id)
  if (unit.parent_id === null) throw new Refusal('frames.none_above', 422, { unit: unit.name }, [{ field: 'unit_id' }])
  if (mayForUnit(context.actor.grants, 'economy', verb, unit.parent_id)) return
  throw new Refusal('frames.from_above', 403, { unit: unit.name }, [{ field: 'unit_id' }])
}

/** Refuses a decision that says no. */
export async function requireApproval(context: Context, decision_id: string): Promise<void> {
  const { approved, title } = await approvalOf(context, decision_id)
  if (!approved) throw new Refusal('frames.not_approved', 422, { decision: title }, [{ field: 'decision_id' }])
}

/** A unit has one frame in a round for each of the round's years. */
export const frameIsAlone = check(frame, async (context, _before: Frame | null, after: Frame | null) => {
  if (after === null) return
  const { id, round_id, unit_id, year } = after
  // Held, so that of two who set the same frame at once the second sees the first.
  const { title, budget_year, horizon_years } = await holdRecord(context, planningRound, round_id)
  if (year < budget_year || year >= budget_year + horizon_years)
    throw new Refusal(
      'frames.year_outside',
      422,
      { round: title, year, first: budget_year, last: budget_year + horizon_years - 1 },
      [{ field: 'year' }],
    )
  const same = await listRecords(context, frame, { round_id, unit_id, year })
  if (same.every((row) => row.id === id)) return
  const { name } = await getRecord(context, orgUnit, unit_id)
  throw new Refusal('frames.twice', 409, { unit: name, year, round: title }, [{ field: 'unit_id' }])
})

/** A round has one proposal, in a plan that can be written in and holds the budget year. What is decided stands. */
export const proposalFits = check(budgetProposal, async (context, before: Proposal | null, after: Proposal | null) => {
  const round = await holdRecord(context, planningRound, (after ?? before)?.round_id ?? '')
  if (before?.state === 'decided') throw new Refusal('frames.proposal_decided', 409, { round: round.title })
  if (after === null || after.state === 'decided') return
  const set = await getRecord(context, entrySet, after.plan_set_id)
  const isPlan = set.kind === 'plan' && takesCells(set)
  if (!isPlan || set.first_year > round.budget_year || set.last_year < round.budget_year)
    throw new Refusal('frames.no_plan', 422, { set: set.name, year: round.budget_year }, [{ field: 'plan_set_id' }])
  const same = await listRecords(context, budgetProposal, { round_id: round.id })
  if (same.some(({ id }) => id !== after.id))
    throw new Refusal('frames.second_proposal', 409, { round: round.title }, [{ field: 'round_id' }])
  // Held, so that of two rounds that take the same plan at once the second is refused.
  await holdRecord(context, entrySet, set.id)
  const taken = await listRecords(context, budgetProposal, { plan_set_id: set.id })
  if (taken.some(({ id }) => id !== after.id))
    throw new Refusal('frames.plan_taken', 409, { set: set.name }, [{ field: 'plan_set_id' }])
})

/** A result unit's limits come from above and rest on a decision that says yes; no year is carried over twice. */
export const resultUnitFits = check(
  resultUnit,
  async (context, before: ResultUnit | null, after: ResultUnit | null) => {
    // No unit chooses its own limits.
    for (const row of [before, after]) if (row !== null) await requireAbove(context, row.unit_id, 'write')
    if (after === null) return
    const { name } = await holdRecord(context, orgUnit, after.unit_id)
    const last = (row: ResultUnit) => row.to_year ?? Number.POSITIVE_INFINITY
    const same = await listRecords(context, resultUnit, { unit_id: after.unit_id })
    const other = same.find(
      (row) => row.id !== after.id && row.from_year <= last(after) && after.from_year <= last(row),
    )
    if (other !== undefined) throw new Refusal('frames.unit_twice', 409, { unit: name }, [{ field: 'from_year' }])
    if (after.decision_id === null || after.decision_id === before?.decision_id) return
    await requireApproval(context, after.decision_id)
  },
)
