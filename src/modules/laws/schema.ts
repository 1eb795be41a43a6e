import { z } from 'zod'
import { dateOrUnknown, precision } from '#core/dated.ts'
import { isoDate, oreOrUnknown, recordId, recordType } from '#core/record.ts'

/** S12: the way of a Swedish act, and of a Union act into Swedish law. */
export const lawStages = [
  'signal',
  'inquiry',
  'report',
  'consultation',
  'council_on_legislation',
  'bill',
  'adopted',
  'issued',
  'in_force',
  'implementing',
  'followed_up',
  'dropped',
] as const

/** A law or a coming one that touches the city. */
export const lawItem = recordType({
  name: 'law_item',
  path: 'law-items',
  area: 'law',
  title: 'title',
  refs: { owner_unit_id: 'org_unit', national_item_id: 'law_item' },
  fields: () => ({
    title: z.string().min(1).max(200),
    kind: z.enum([
      'act',
      'ordinance',
      'eu_regulation',
      'eu_directive',
      'inquiry',
      'national_decision',
      'recommendation',
    ]),
    /** SFS, SOU or Union number. */
    reference: z.string().max(60).nullable().default(null),
    stage: z.enum(lawStages),
    /** First day in force. Null when nobody knows. */
    in_force_on: dateOrUnknown,
    in_force_precision: precision,
    /** Whether the date is law or still proposed. */
    in_force_state: z.enum(['known', 'proposed', 'unknown']).default('unknown'),
    owner_unit_id: recordId.nullable().default(null),
    effect: z.string().max(500).nullable().default(null),
    /** Cost for the city in a year, null until estimated. */
    effect_ore_per_year: oreOrUnknown.default(null),
    /** When and by whom the stage was last checked against the source. */
    verified_on: dateOrUnknown,
    verified_by: z.string().max(120).nullable().default(null),
    national_item_id: recordId.nullable().default(null),
  }),
})

/** A date in the law's way: a report handed over, a consultation due, a directive's deadline. */
export const lawDate = recordType({
  name: 'law_date',
  path: 'law-dates',
  area: 'law',
  title: 'title',
  owners: ['law_item_id'],
  refs: { law_item_id: 'law_item' },
  fields: () => ({
    law_item_id: recordId,
    title: z.string().min(1).max(200),
    stage: z.enum(lawStages),
    occurs_on: isoDate,
    date_precision: precision,
    state: z.enum(['known', 'expected', 'proposed']),
  }),
})

/** Something to be done because of the law: a plan, training, a cost estimate. */
export const lawTask = recordType({
  name: 'law_task',
  path: 'law-tasks',
  area: 'law',
  title: 'title',
  unit: 'unit_id',
  owners: ['law_item_id'],
  refs: { law_item_id: 'law_item', unit_id: 'org_unit' },
  fields: () => ({
    law_item_id: recordId,
    title: z.string().min(1).max(200),
    kind: z.enum(['plan', 'training', 'cost_estimate', 'advice', 'other']),
    unit_id: recordId.nullable().default(null),
    due_on: dateOrUnknown,
    date_precision: precision,
    state: z.enum(['planned', 'running', 'done']).default('planned'),
  }),
})
