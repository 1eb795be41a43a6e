import { answer, check, moduleOf } from '#server/module.ts'
import { warningRules } from '#server/registry.ts'
import { stakeFigure } from './figures.ts'
import { rules } from './rules.ts'
import { acknowledgement, acknowledgeWarning, listWarnings } from './schema.ts'
import { acknowledge, keepFound, showWarnings } from './service.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'

export const warnings = moduleOf({
  name: 'warnings',
  migrations: new URL('./migrations/', import.meta.url),
  records: [acknowledgement],
  answers: [
    answer(listWarnings, async (context, input) => ({
      today: context.today,
      rules: warningRules().length,
      rows: await showWarnings(context, input),
    })),
    answer(acknowledgeWarning, acknowledge),
  ],
  figures: [stakeFigure],
  rules,
  checks: [check(acknowledgement, keepFound)],
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
