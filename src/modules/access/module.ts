import type { RowOf } from '#core/record.ts'
import { answer, check, moduleOf } from '#server/module.ts'
import { checkAssignment, checkRole } from './assignment-rules.ts'
import { listPeople, role, roleAssignment } from './schema.ts'
import { whoAndWhere } from './service.ts'
import { messages as messagesEn } from './texts.en.ts'
import { messages } from './texts.sv.ts'

export const access = moduleOf({
  name: 'access',
  migrations: new URL('./migrations/', import.meta.url),
  records: [role, roleAssignment],
  answers: [answer(listPeople, whoAndWhere, { asks_people: true })],
  checks: [
    check<RowOf<typeof roleAssignment>>(roleAssignment, checkAssignment),
    check<RowOf<typeof role>>(role, checkRole),
  ],
  messages: { sv: messages, en: messagesEn },
})
