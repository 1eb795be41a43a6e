import { moduleOf } from '#server/module.ts'
import {
  assumption,
  budgetAdjustment,
  controlTotal,
  earmarkedEquity,
  expectedChange,
  funding,
  reserveLine,
  savingAllocation,
  savingRequirement,
} from './schema.ts'

export const budget = moduleOf({
  name: 'budget',
  migrations: new URL('./migrations/', import.meta.url),
  records: [
    funding,
    budgetAdjustment,
    reserveLine,
    earmarkedEquity,
    savingRequirement,
    savingAllocation,
    assumption,
    expectedChange,
    controlTotal,
  ],
})
