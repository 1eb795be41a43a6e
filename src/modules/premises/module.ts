import { moduleOf } from '#server/module.ts'
import {
  costShare,
  lease,
  moveChain,
  premise,
  premiseChange,
  premiseNeed,
  premisesPlanPeriod,
  sharedService,
} from './schema.ts'

export const premises = moduleOf({
  name: 'premises',
  migrations: new URL('./migrations/', import.meta.url),
  records: [premise, lease, moveChain, premiseChange, sharedService, costShare, premiseNeed, premisesPlanPeriod],
})
