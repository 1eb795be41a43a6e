import { z } from 'zod'
import { dateOrUnknown } from '#core/dated.ts'
import { recordId, recordType } from '#core/record.ts'

/** A need in a place, raised by a unit with its evidence, that others are asked to answer. */
export const localNeed = recordType({
  name: 'local_need',
  path: 'local-needs',
  area: 'steering',
  title: 'title',
  unit: 'raised_by_unit_id',
  refs: { area_id: 'area', raised_by_unit_id: 'org_unit' },
  fields: () => ({
    title: z.string().min(1).max(200),
    description: z.string().max(2000),
    area_id: recordId,
    raised_by_unit_id: recordId,
    evidence: z.string().max(1000).nullable().default(null),
    rank: z.int().min(1).max(99).nullable().default(null),
  }),
})

export const needAnswer = recordType({
  name: 'need_answer',
  path: 'need-answers',
  area: 'steering',
  unit: 'unit_id',
  refs: { need_id: 'local_need', unit_id: 'org_unit', activity_id: 'activity' },
  fields: () => ({
    need_id: recordId,
    /** Who is asked. */
    unit_id: recordId,
    answer: z.enum(['pending', 'accept', 'in_part', 'decline']).default('pending'),
    motive: z.string().max(1000).nullable().default(null),
    answered_on: dateOrUnknown,
    activity_id: recordId.nullable().default(null),
  }),
})
