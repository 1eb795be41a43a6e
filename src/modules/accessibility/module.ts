import { answer, moduleOf } from '#server/module.ts'
import { accessibilityReport, sendReportEndpoint } from './schema.ts'
import { receiveReport } from './service.ts'
import { messages as messagesEn } from './texts.en.ts'
import { messages } from './texts.sv.ts'

export const accessibility = moduleOf({
  name: 'accessibility',
  migrations: new URL('./migrations/', import.meta.url),
  records: [accessibilityReport],
  answers: [answer(sendReportEndpoint, receiveReport)],
  messages: { sv: messages, en: messagesEn },
})
