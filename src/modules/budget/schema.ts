import { z } from 'zod'
import type { Certainty } from '#core/certainty.ts'
import { dateOrUnknown } from '#core/dated.ts'
import { endpoint } from '#core/endpoint.ts'
import { savingBases } from '#core/formulas/saving.ts'
import { AMOUNT_MAX } from '#core/money.ts'
import { isoDate, oreOrUnknown, planYear, recordBase, recordId, recordType, sizeOrUnknown } from '#core/record.ts'

const year = planYear

export const fundingStates = ['need', 'requested', 'proposed', 'decided', 'exhausted', 'expired'] as const

/** What funding in each state counts as. */
export function certaintyOfFunding({ state }: { state: (typeof fundingStates)[number] }): Certainty {
  return state === 'decided' || state === 'exhausted' || state === 'expired' ? 'decided' : 'proposed'
}

/** Money for something, bounded in time and in amount: a need, a request, a proposal or a decision (S09, C07, C10). */
export const funding = recordType({
  name: 'funding',
  path: 'fundings',
  area: 'economy',
  title: 'title',
  unit: 'unit_id',
  refs: { subject_id: 'node', unit_id: 'org_unit', account_id: 'account', decision_id: 'decision' },
  decided_states: ['decided', 'exhausted', 'expired'],
  certainty_of: certaintyOfFunding,
  fields: () => ({
    title: z.string().min(1).max(200),
    /** What the money is for: a project, a lease, a law, a plan. */
    subject_id: recordId,
    unit_id: recordId,
    amount_ore: oreOrUnknown.default(null),
    /** First and last day the money is for, inclusive. */
    valid_from: dateOrUnknown,
    valid_to: dateOrUnknown,
    /** Where the money lies in the ledger; null gives no entries. */
    account_id: recordId.nullable().default(null),
    state: z.enum(fundingStates),
    money_from: z.enum(['budget', 'central_reserve', 'earmarked_equity', 'external', 'unknown']).default('unknown'),
    /** Whether the source says that the amount lasts the whole period. Both bounds can be true at once. */
    lasts: z.enum(['yes', 'no', 'unknown']).default('unknown'),
    /** Last day on which it must be decided, inclusive. */
    decide_by: dateOrUnknown,
    decision_id: recordId.nullable().default(null),
  }),
})

export const adjustmentAmount = z.strictObject({ year, account_id: recordId, amount_ore: oreOrUnknown })

/** A request to change the decided budget (S05). Deciding it posts entries and must name the financing. */
export const budgetAdjustment = recordType({
  name: 'budget_adjustment',
  path: 'budget-adjustments',
  area: 'economy',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', subject_id: 'node', decision_id: 'decision' },
  guarded: ['state', 'decision_id', 'financing', 'office_opinion'],
  decided_states: ['approved'],
  certainty_of: ({ state }) => (state === 'approved' ? 'decided' : 'proposed'),
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    subject_id: recordId.nullable().default(null),
    kind: z.enum(['unforeseen', 'volume', 'investment', 'premises', 'gross_up', 'transfer', 'carry_over']),
    amounts: z.array(adjustmentAmount).min(1).max(60),
    motive: z.string().min(1).max(2000),
    state: z.enum(['draft', 'requested', 'approved', 'rejected']).default('draft'),
    office_opinion: z.enum(['supports', 'opposes', 'in_part']).nullable().default(null),
    financing: z.string().max(500).nullable().default(null),
    decision_id: recordId.nullable().default(null),
  }),
})

const anyRow = z.looseObject(recordBase.shape)

export const requestAdjustment = endpoint({
  name: 'budget_adjustment.request',
  method: 'POST',
  path: '/budget-adjustments/:id/request',
  input: z.strictObject({ id: recordId }),
  output: anyRow,
  permission: { area: 'economy', verb: 'write' },
  audit: 'budget_adjustment.request',
  if_match: true,
  summary: 'Send a drafted budget adjustment to be decided',
})

export const decideAdjustment = endpoint({
  name: 'budget_adjustment.decide',
  method: 'POST',
  path: '/budget-adjustments/:id/decide',
  input: z.strictObject({
    id: recordId,
    decision_id: recordId,
    approved: z.boolean(),
    /** How it is paid for; the law requires it when spending is approved during the year (KL 11:15). */
    financing: z.string().min(1).max(500).nullable().default(null),
  }),
  output: anyRow,
  permission: { area: 'economy', verb: 'decide' },
  audit: 'budget_adjustment.decide',
  if_match: true,
  summary: 'Record the decision on a budget adjustment and, when approved, post it to the decided budget',
})

export const decideFunding = endpoint({
  name: 'funding.decide',
  method: 'POST',
  path: '/fundings/:id/decide',
  input: z.strictObject({ id: recordId, decision_id: recordId }),
  output: anyRow,
  permission: { area: 'economy', verb: 'decide' },
  audit: 'funding.decide',
  summary: 'Record the decision that makes requested or proposed funding decided',
})

/** A line of the central reserve: set aside for a purpose, applied for during the year. */
export const reserveLine = recordType({
  name: 'reserve_line',
  path: 'reserve-lines',
  area: 'economy',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', subject_id: 'node', decision_id: 'decision', part_of_id: 'reserve_line' },
  certainty_of: ({ state, decision_id }) =>
    decision_id !== null && (state === 'set_aside' || state === 'granted') ? 'decided' : 'proposed',
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    subject_id: recordId.nullable().default(null),
    from_year: year,
    to_year: year,
    amount_ore: sizeOrUnknown.default(null),
    state: z.enum(['set_aside', 'requested', 'granted', 'refused']),
    decision_id: recordId.nullable().default(null),
    /** What is set aside that a unit asks for a part of; null for what is set aside itself. */
    part_of_id: recordId.nullable().default(null),
  }),
})

/** Equity that the council has set aside for a purpose until a day. */
export const earmarkedEquity = recordType({
  name: 'earmarked_equity',
  path: 'earmarked-equity',
  area: 'economy',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', subject_id: 'node', decision_id: 'decision' },
  certainty_of: ({ decision_id }) => (decision_id === null ? 'proposed' : 'decided'),
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    subject_id: recordId.nullable().default(null),
    /** Last day it may be used, inclusive. */
    available_to: dateOrUnknown,
    reserved_ore: sizeOrUnknown.default(null),
    used_ore: sizeOrUnknown.default(null),
    decision_id: recordId.nullable().default(null),
  }),
})

/** A saving that is required, or would be if something happens (S06, C04). */
export const savingRequirement = recordType({
  name: 'saving_requirement',
  path: 'saving-requirements',
  area: 'economy',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', condition_id: 'node', scenario_set_id: 'entry_set' },
  decided_states: ['triggered', 'allocated', 'measures', 'realised'],
  certainty_of: ({ condition }) => (condition === null ? 'proposed' : 'conditional'),
  fields: () => ({
    title: z.string().min(1).max(200),
    /** The unit whose budget it is counted on, and those below it. */
    unit_id: recordId,
    /** Share of the base in parts per million: 2,5 % is 25 000. */
    share_ppm: z.int().min(1).max(1_000_000),
    /** What the share is counted on; null until somebody has chosen. */
    base: z.enum(savingBases).nullable().default(null),
    from_year: year.nullable().default(null),
    state: z.enum(['potential', 'triggered', 'allocated', 'measures', 'realised']),
    /** What must happen for it to hold; null when it holds already. */
    condition: z.string().max(300).nullable().default(null),
    condition_id: recordId.nullable().default(null),
    /** The scenario that holds its conditional entries. */
    scenario_set_id: recordId,
    account_id: recordId,
  }),
})

export const savingAllocation = recordType({
  name: 'saving_allocation',
  path: 'saving-allocations',
  area: 'economy',
  unit: 'unit_id',
  refs: { requirement_id: 'saving_requirement', unit_id: 'org_unit' },
  draft_with: 'requirement_id',
  fields: () => ({
    requirement_id: recordId,
    unit_id: recordId,
    year,
    /** Öre to save, positive. */
    amount_ore: z.int().min(0).max(AMOUNT_MAX),
    measures: z.string().max(1000).nullable().default(null),
  }),
})

export const allocateSavingEndpoint = endpoint({
  name: 'saving_requirement.allocate',
  method: 'POST',
  path: '/saving-requirements/:id/allocation',
  input: z.strictObject({
    id: recordId,
    year,
    /** Who must save; an amount set by hand stays, the others share the rest in proportion to their net. */
    lines: z
      .array(
        z.strictObject({
          unit_id: recordId,
          amount_ore: z.int().min(0).max(AMOUNT_MAX).nullable().default(null),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: z.strictObject({
    target_ore: z.int(),
    unallocated_ore: z.int(),
    lines: z.array(z.strictObject({ unit_id: z.string(), amount_ore: z.int() })),
  }),
  permission: { area: 'economy', verb: 'write' },
  audit: 'saving_requirement.allocate',
  if_match: true,
  summary: "Allocate a year's saving over units: to the öre, by largest remainder, amounts set by hand kept",
})

/** Something the plan takes for granted, with its source and the day it must be looked at again. */
export const assumption = recordType({
  name: 'assumption',
  path: 'assumptions',
  area: 'economy',
  title: 'statement',
  refs: { subject_id: 'node' },
  fields: () => ({
    statement: z.string().min(1).max(300),
    value: z.string().max(60).nullable().default(null),
    /** Who says so, in words. */
    said_by: z.string().max(120).nullable().default(null),
    asserted_on: dateOrUnknown,
    /** From this day on it must be checked against what happened. */
    expires_on: isoDate.nullable(),
    subject_id: recordId.nullable().default(null),
  }),
})

/** "It will rise", said without an amount: a change that the plan does not hold yet. */
export const expectedChange = recordType({
  name: 'expected_change',
  path: 'expected-changes',
  area: 'economy',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', cause_id: 'node' },
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    account_kind: z.enum(['cost', 'revenue', 'outlay', 'inflow']),
    direction: z.enum(['rises', 'falls']),
    amount_ore: sizeOrUnknown.default(null),
    from_year: year.nullable().default(null),
    to_year: year.nullable().default(null),
    cause_id: recordId.nullable().default(null),
  }),
})

/** A total that a source states, to hold against the sum of its parts. */
export const controlTotal = recordType({
  name: 'control_total',
  path: 'control-totals',
  area: 'economy',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', entry_set_id: 'entry_set' },
  fields: () => ({
    unit_id: recordId,
    entry_set_id: recordId,
    year,
    measure: z.enum(['net', 'investment_net']),
    amount_ore: z.int().min(-AMOUNT_MAX).max(AMOUNT_MAX),
  }),
})
