import { moduleOf } from '#server/module.ts'
import { role, roleAssignment } from './schema.ts'
import { messages as messagesEn } from './texts.en.ts'
import { messages } from './texts.sv.ts'

export const access = moduleOf({
  name: 'access',
  migrations: new URL('./migrations/', import.meta.url),
  records: [role, roleAssignment],
  messages: { sv: messages, en: messagesEn },
})
