import { moduleOf } from '#server/module.ts'
import { link } from './schema.ts'

export const thread = moduleOf({
  name: 'thread',
  migrations: new URL('./migrations/', import.meta.url),
  records: [link],
})
