import { moduleOf } from '#server/module.ts'
import { benefit, burnPoint, contract, project, projectDependency, projectPhase, systemService } from './schema.ts'

export const projects = moduleOf({
  name: 'projects',
  migrations: new URL('./migrations/', import.meta.url),
  records: [project, projectPhase, burnPoint, projectDependency, benefit, contract, systemService],
})
