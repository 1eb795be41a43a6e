import { answer, moduleOf } from '#server/module.ts'
import { councilExempts } from './exemption.ts'
import { groupFigures } from './figures.ts'
import { ownTime, ownYear } from './own-time.ts'
import { balanceRequirement, consolidation, groupMember, showConsolidation } from './schema.ts'
import { shownConsolidation } from './shown.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'

export const group = moduleOf({
  name: 'group',
  migrations: new URL('./migrations/', import.meta.url),
  records: [groupMember, consolidation, balanceRequirement],
  answers: [answer(showConsolidation, shownConsolidation)],
  checks: [ownTime, ownYear, councilExempts],
  figures: groupFigures,
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
