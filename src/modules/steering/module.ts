import { moduleOf } from '#server/module.ts'
import { priorityList } from './blocks.ts'
import { activity, assignment, goal, priority, steeringModel, target } from './schema.ts'
import { texts as textsEn } from './texts.en.ts'
import { texts } from './texts.sv.ts'

export const steering = moduleOf({
  name: 'steering',
  migrations: new URL('./migrations/', import.meta.url),
  blocks: [priorityList],
  texts: { sv: texts, en: textsEn },
  records: [steeringModel, goal, priority, target, activity, assignment],
})
