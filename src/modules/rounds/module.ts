import { moduleOf } from '#server/module.ts'
import { decision, planningRound, roundStep, submission } from './schema.ts'

export const rounds = moduleOf({
  name: 'rounds',
  migrations: new URL('./migrations/', import.meta.url),
  records: [decision, planningRound, roundStep, submission],
})
