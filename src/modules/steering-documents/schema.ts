import { z } from 'zod'
import { dateOrUnknown, precision } from '#core/dated.ts'
import { recordId, recordType } from '#core/record.ts'

/** A programme, plan, strategy, guideline or policy (S13). */
export const steeringDocument = recordType({
  name: 'steering_document',
  path: 'steering-documents',
  area: 'steering',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', decider_unit_id: 'org_unit', replaces_id: 'steering_document' },
  fields: () => ({
    title: z.string().min(1).max(200),
    kind: z.enum(['programme', 'plan', 'strategy', 'guideline', 'policy', 'action_plan', 'agreement', 'evaluation']),
    unit_id: recordId,
    decider_unit_id: recordId.nullable().default(null),
    state: z.enum([
      'needed',
      'drafting',
      'consultation',
      'proposed',
      'decided',
      'valid',
      'review_due',
      'revised',
      'repealed',
    ]),
    valid_from: dateOrUnknown,
    valid_to: dateOrUnknown,
    review_on: dateOrUnknown,
    date_precision: precision,
    /** What must be decided before it counts; null when it counts already. */
    condition: z.string().max(300).nullable().default(null),
    /** Whether carrying it out needs money that is not in the plan. */
    needs_money: z.enum(['yes', 'no', 'unknown']).default('unknown'),
    replaces_id: recordId.nullable().default(null),
  }),
})
