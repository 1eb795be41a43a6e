import { answer, moduleOf } from '#server/module.ts'
import { projectTable } from './blocks.ts'
import { burnEntries } from './burn-entries.ts'
import { enterYear } from './burn-year.ts'
import { projectMove } from './project-move.ts'
import { projectFigures } from './runway.ts'
import {
  benefit,
  burnPoint,
  contract,
  enterBurn,
  project,
  projectDependency,
  projectPhase,
  systemService,
} from './schema.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'

export const projects = moduleOf({
  name: 'projects',
  migrations: new URL('./migrations/', import.meta.url),
  records: [project, projectPhase, burnPoint, projectDependency, benefit, contract, systemService],
  answers: [answer(enterBurn, enterYear)],
  derivations: [burnEntries],
  changes: [projectMove],
  figures: projectFigures,
  blocks: [projectTable],
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
