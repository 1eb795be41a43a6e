import { moduleOf } from '#server/module.ts'
import { lawDate, lawItem, lawTask } from './schema.ts'

export const laws = moduleOf({
  name: 'laws',
  migrations: new URL('./migrations/', import.meta.url),
  records: [lawItem, lawDate, lawTask],
})
