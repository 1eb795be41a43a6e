import { moduleOf } from '#server/module.ts'
import { shapeIsOnTheMap } from './map-rules.ts'
import { area, areaMap, orgUnit, politicalGroup } from './schema.ts'
import { messages as messagesEn } from './texts.en.ts'
import { messages } from './texts.sv.ts'

export const organisation = moduleOf({
  name: 'organisation',
  migrations: new URL('./migrations/', import.meta.url),
  records: [orgUnit, politicalGroup, area, areaMap],
  checks: [shapeIsOnTheMap],
  messages: { sv: messages, en: messagesEn },
})
