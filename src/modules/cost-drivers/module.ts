import { moduleOf } from '#server/module.ts'
import { driverEntries, staffEntries, staffFollowsSet } from './driven-entries.ts'
import { driverFigures } from './figures.ts'
import { driverFits, staffFits } from './plan-only.ts'
import { costDriver, staffGroup } from './schema.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'

export const costDrivers = moduleOf({
  name: 'cost_drivers',
  migrations: new URL('./migrations/', import.meta.url),
  records: [costDriver, staffGroup],
  derivations: [driverEntries, staffEntries],
  checks: [driverFits, staffFits, staffFollowsSet],
  figures: driverFigures,
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
