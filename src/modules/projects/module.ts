import { moduleOf } from '#server/module.ts'
import { projectTable } from './blocks.ts'
import { burnEntries } from './burn-entries.ts'
import { projectFigures } from './runway.ts'
import { benefit, burnPoint, contract, project, projectDependency, projectPhase, systemService } from './schema.ts'
import { texts as textsEn } from './texts.en.ts'
import { texts } from './texts.sv.ts'

export const projects = moduleOf({
  name: 'projects',
  migrations: new URL('./migrations/', import.meta.url),
  records: [project, projectPhase, burnPoint, projectDependency, benefit, contract, systemService],
  derivations: [burnEntries],
  figures: projectFigures,
  blocks: [projectTable],
  texts: { sv: texts, en: textsEn },
})
