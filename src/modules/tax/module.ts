import { moduleOf } from '#server/module.ts'
import { forecastEntries } from './derivation.ts'
import { taxFigures } from './figures.ts'
import { forecastHolds, ruleIsFollowed } from './rules.ts'
import { equalisationRule, taxForecast } from './schema.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'

export const tax = moduleOf({
  name: 'tax',
  migrations: new URL('./migrations/', import.meta.url),
  records: [equalisationRule, taxForecast],
  derivations: [forecastEntries],
  checks: [forecastHolds, ruleIsFollowed],
  figures: taxFigures,
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
