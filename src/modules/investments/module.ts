import { moduleOf } from '#server/module.ts'
import { investmentLine } from './schema.ts'

export const investments = moduleOf({
  name: 'investments',
  migrations: new URL('./migrations/', import.meta.url),
  records: [investmentLine],
})
