import { z } from 'zod'
import { planYear, recordId, recordType } from '#core/record.ts'

export const survey = recordType({
  name: 'survey',
  path: 'surveys',
  area: 'steering',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit' },
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId.nullable().default(null),
    asks_about: z.string().max(300),
    year: planYear.nullable().default(null),
  }),
})

/** A share of answers. Fewer than thirty answers are never shown (C27). */
export const surveyResult = recordType({
  name: 'survey_result',
  path: 'survey-results',
  area: 'steering',
  owners: ['survey_id'],
  refs: { survey_id: 'survey', area_id: 'area' },
  fields: () => ({
    survey_id: recordId,
    question: z.string().min(1).max(300),
    area_id: recordId.nullable().default(null),
    sex: z.enum(['women', 'men', 'all']).default('all'),
    share_ppm: z.int().min(0).max(1_000_000).nullable().default(null),
    answers: z.int().min(0).nullable().default(null),
  }),
})
