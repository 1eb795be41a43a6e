import { moduleOf } from '#server/module.ts'
import { activity, assignment, goal, priority, steeringModel, target } from './schema.ts'

export const steering = moduleOf({
  name: 'steering',
  migrations: new URL('./migrations/', import.meta.url),
  records: [steeringModel, goal, priority, target, activity, assignment],
})
