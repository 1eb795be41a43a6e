import { z } from 'zod'
import { isoDate, planYear, recordId, recordType } from '#core/record.ts'

/** A decision of a body. Never changed: another decision replaces it. */
export const decision = recordType({
  name: 'decision',
  path: 'decisions',
  area: 'records',
  title: 'title',
  append_only: true,
  refs: { body_id: 'org_unit' },
  certainty_of: () => 'decided',
  fields: () => ({
    title: z.string().min(1).max(200),
    body_id: recordId,
    /** Null when the source does not say which day. */
    decided_on: isoDate.nullable(),
    paragraph: z.string().max(40).nullable().default(null),
    case_no: z.string().max(60).nullable().default(null),
    kind: z.enum(['approved', 'rejected', 'approved_in_part', 'returned', 'tabled']),
    conditions: z.string().max(500).nullable().default(null),
    /** How it is paid for; required by law for spending decided during the year (KL 11:15). */
    financing: z.string().max(500).nullable().default(null),
  }),
})

export const roundStates = [
  'draft',
  'issued',
  'open',
  'collected',
  'consolidated',
  'board_proposal',
  'council_decided',
  'in_force',
  'tertial_1',
  'tertial_2',
  'year_end',
  'closed',
] as const

/** One planning year's work, from instructions to annual report (S01). */
export const planningRound = recordType({
  name: 'planning_round',
  path: 'rounds',
  area: 'steering',
  title: 'title',
  refs: { decision_id: 'decision' },
  fields: () => ({
    title: z.string().min(1).max(120),
    budget_year: planYear,
    /** Years planned, the budget year first. The law asks for three (KL 11:6). */
    horizon_years: z.int().min(1).max(10).default(3),
    election_year: z.boolean(),
    state: z.enum(roundStates).default('draft'),
    instructions: z.string().max(2000).nullable().default(null),
    decision_id: recordId.nullable().default(null),
  }),
})

/** A date in the round's calendar. */
export const roundStep = recordType({
  name: 'round_step',
  path: 'round-steps',
  area: 'steering',
  title: 'title',
  refs: { round_id: 'planning_round', unit_id: 'org_unit' },
  unit: 'unit_id',
  fields: () => ({
    round_id: recordId,
    title: z.string().min(1).max(160),
    /** Last day, inclusive. */
    due_on: isoDate,
    /** Required by law; `legal_reference` says which. */
    statutory: z.boolean(),
    legal_reference: z.string().max(120).nullable().default(null),
    unit_id: recordId.nullable().default(null),
    done_on: isoDate.nullable().default(null),
  }),
})

export const documentKinds = [
  'budget_submission',
  'operational_plan',
  'tertial_report_1',
  'tertial_report_2',
  'annual_report',
  'premises_plan',
] as const

/** What a unit owes the round. */
export const submission = recordType({
  name: 'submission',
  path: 'submissions',
  area: 'steering',
  refs: { round_id: 'planning_round', unit_id: 'org_unit' },
  unit: 'unit_id',
  fields: () => ({
    round_id: recordId,
    unit_id: recordId,
    document_kind: z.enum(documentKinds),
    obligatory: z.boolean(),
    due_on: isoDate.nullable().default(null),
    state: z.enum(['expected', 'submitted', 'waived']).default('expected'),
    waiver_reason: z.string().max(300).nullable().default(null),
  }),
})
