import { answer, check, moduleOf } from '#server/module.ts'
import { priorityList } from './blocks.ts'
import { keepLevel, levelsOf } from './levels.ts'
import { activity, assignment, goal, indicatorValue, listLevels, priority, steeringModel, target } from './schema.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'

export const steering = moduleOf({
  name: 'steering',
  migrations: new URL('./migrations/', import.meta.url),
  blocks: [priorityList],
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
  records: [steeringModel, goal, priority, target, indicatorValue, activity, assignment],
  answers: [answer(listLevels, async (context) => ({ rows: await levelsOf(context) }))],
  checks: [check(goal, keepLevel)],
})
