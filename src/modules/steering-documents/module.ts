import { moduleOf } from '#server/module.ts'
import { steeringDocument } from './schema.ts'

export const steeringDocuments = moduleOf({
  name: 'steering_documents',
  migrations: new URL('./migrations/', import.meta.url),
  records: [steeringDocument],
})
