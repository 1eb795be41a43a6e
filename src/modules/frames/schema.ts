import { z } from 'zod'
import { endpoint } from '#core/endpoint.ts'
import { oreOrUnknown, planYear, recordBase, recordId, recordType } from '#core/record.ts'

const decidedBy = ({ decision_id }: { decision_id: string | null }) => (decision_id === null ? 'proposed' : 'decided')

/**
 * The most that a unit may use in a year, as those above it say: a net, cost plus. While it is preliminary, those who
 * read only what is decided do not see it.
 */
export const frame = recordType({
  name: 'frame',
  path: 'frames',
  area: 'economy',
  unit: 'unit_id',
  refs: { round_id: 'planning_round', unit_id: 'org_unit', decision_id: 'decision' },
  guarded: ['state', 'decision_id'],
  decided_states: ['decided'],
  certainty_of: decidedBy,
  fields: () => ({
    round_id: recordId,
    unit_id: recordId,
    year: planYear,
    amount_ore: oreOrUnknown.default(null),
    motive: z.string().max(1000).nullable().default(null),
    state: z.enum(['preliminary', 'decided']).default('preliminary'),
    decision_id: recordId.nullable().default(null),
  }),
})

/** The plan that the committees write their proposals in, and the budget that the council makes of it (S03). */
export const budgetProposal = recordType({
  name: 'budget_proposal',
  path: 'budget-proposals',
  area: 'economy',
  refs: {
    round_id: 'planning_round',
    plan_set_id: 'entry_set',
    budget_set_id: 'entry_set',
    decision_id: 'decision',
  },
  guarded: ['state', 'budget_set_id', 'decision_id'],
  certainty_of: decidedBy,
  fields: () => ({
    round_id: recordId,
    plan_set_id: recordId,
    state: z.enum(['open', 'decided']).default('open'),
    /** The decided budget that it became. */
    budget_set_id: recordId.nullable().default(null),
    decision_id: recordId.nullable().default(null),
  }),
})

const share_ppm = z.int().min(0).max(1_000_000).nullable().default(null)

/** A unit that takes its surplus or deficit with it into the next year, within limits. */
export const resultUnit = recordType({
  name: 'result_unit',
  path: 'result-units',
  area: 'economy',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', decision_id: 'decision' },
  certainty_of: decidedBy,
  fields: () => ({
    unit_id: recordId,
    /** The first and the last year whose result it takes with it, inclusive; null is until further notice. */
    from_year: planYear,
    to_year: planYear.nullable().default(null),
    /** The most it keeps, as a share of its budgeted cost in parts per million; null when nobody has set a limit. */
    largest_surplus_ppm: share_ppm,
    largest_deficit_ppm: share_ppm,
    decision_id: recordId.nullable().default(null),
  }),
})

const anyRow = z.looseObject(recordBase.shape)

export const distributeFrame = endpoint({
  name: 'frame.distribute',
  method: 'POST',
  path: '/frames/distribution',
  input: z.strictObject({
    round_id: recordId,
    /** Whose frame is divided. */
    unit_id: recordId,
    year: planYear,
    /** Units right below it; an amount set by hand stays, the others share the rest as the decided budget has them. */
    lines: z
      .array(z.strictObject({ unit_id: recordId, amount_ore: oreOrUnknown.default(null) }))
      .min(1)
      .max(500),
  }),
  output: z.strictObject({
    frame_ore: z.int(),
    left_ore: z.int(),
    lines: z.array(z.strictObject({ unit_id: z.string(), amount_ore: z.int() })),
  }),
  permission: { area: 'economy', verb: 'write' },
  audit: 'frame.distribute',
  summary:
    'Divide a frame over the units below it, to the öre: amounts set by hand kept, the rest by largest remainder',
})

export const decideFrames = endpoint({
  name: 'frame.decide',
  method: 'POST',
  path: '/frames/decision',
  input: z.strictObject({
    round_id: recordId,
    /** The unit whose nearest frames below it are decided. */
    unit_id: recordId,
    year: planYear,
    decision_id: recordId,
    /** Those that the decision is about, each with its amount; empty is all, as they stand. */
    lines: z
      .array(z.strictObject({ unit_id: recordId, amount_ore: oreOrUnknown }))
      .max(500)
      .default([]),
  }),
  output: z.strictObject({ decided: z.int() }),
  permission: { area: 'economy', verb: 'decide' },
  audit: 'frame.decide',
  summary: 'Record the decision on the frames under a unit for a year: all as they stand, or some with new amounts',
})

export const decideProposal = endpoint({
  name: 'budget_proposal.decide',
  method: 'POST',
  path: '/budget-proposals/:id/decide',
  input: z.strictObject({
    id: recordId,
    decision_id: recordId,
    /** What the budget will be called, and its id. */
    name: z.string().trim().min(1).max(120),
    budget_set_id: recordId.optional(),
  }),
  output: z.strictObject({ budget_set_id: z.string(), lines: z.int() }),
  permission: { area: 'economy', verb: 'decide' },
  audit: 'budget_proposal.decide',
  if_match: true,
  summary: "Make the committees' plan the decided budget, by a decision; the plan is fixed from then on",
})

export const requestCarryOver = endpoint({
  name: 'result_unit.carry_over',
  method: 'POST',
  path: '/result-units/:id/carry-over',
  input: z.strictObject({
    id: recordId,
    /** The year whose result it is; it is carried into the next. */
    year: planYear,
    /** The account of cost that it is put on. */
    account_id: recordId,
  }),
  output: anyRow,
  permission: { area: 'economy', verb: 'write' },
  audit: 'result_unit.carry_over',
  summary: "Draft the budget adjustment that carries a result unit's result of a year into the next",
})
