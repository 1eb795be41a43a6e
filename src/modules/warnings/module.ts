import { moduleOf } from '#server/module.ts'
import { acknowledgement } from './schema.ts'

export const warnings = moduleOf({
  name: 'warnings',
  migrations: new URL('./migrations/', import.meta.url),
  records: [acknowledgement],
})
