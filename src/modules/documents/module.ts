import { moduleOf } from '#server/module.ts'
import { documentSection, documentTemplate, planDocument } from './schema.ts'

export const documents = moduleOf({
  name: 'documents',
  migrations: new URL('./migrations/', import.meta.url),
  records: [documentTemplate, planDocument, documentSection],
})
