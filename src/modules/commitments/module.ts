import { moduleOf } from '#server/module.ts'
import { commitment } from './schema.ts'

export const commitments = moduleOf({
  name: 'commitments',
  migrations: new URL('./migrations/', import.meta.url),
  records: [commitment],
})
