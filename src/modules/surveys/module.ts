import { moduleOf } from '#server/module.ts'
import { survey, surveyResult } from './schema.ts'

export const surveys = moduleOf({
  name: 'surveys',
  migrations: new URL('./migrations/', import.meta.url),
  records: [survey, surveyResult],
})
