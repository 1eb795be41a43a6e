import { moduleOf } from '#server/module.ts'
import { localNeed, needAnswer } from './schema.ts'

export const localNeeds = moduleOf({
  name: 'local_needs',
  migrations: new URL('./migrations/', import.meta.url),
  records: [localNeed, needAnswer],
})
