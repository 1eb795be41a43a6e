import { answer, moduleOf } from '#server/module.ts'
import { allocate } from './allocation.ts'
import { amountFigures } from './amount-figures.ts'
import { fundingEntries, savingEntries } from './derivations.ts'
import { budgetFigures } from './figures.ts'
import {
  amountsCanBePosted,
  decideFunding,
  equityNeedsDecision,
  fundingSteps,
  reserveNeedsDecision,
} from './money-rules.ts'
import { partsFitReserve, reserveFigures } from './reserve-left.ts'
import { savingChange } from './saving-change.ts'
import { savingSteps } from './saving-steps.ts'
import {
  allocateSavingEndpoint,
  assumption,
  budgetAdjustment,
  controlTotal,
  decideAdjustment as decideEndpoint,
  decideFunding as decideFundingEndpoint,
  earmarkedEquity,
  expectedChange,
  funding,
  requestAdjustment as requestEndpoint,
  reserveLine,
  savingAllocation,
  savingRequirement,
} from './schema.ts'
import { decideAdjustment, requestAdjustment } from './service.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'
import { allocationFigures } from './unallocated.ts'

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
  answers: [
    answer(requestEndpoint, (context, { id }) => requestAdjustment(context, id)),
    answer(decideEndpoint, decideAdjustment),
    answer(decideFundingEndpoint, decideFunding),
    answer(allocateSavingEndpoint, allocate),
  ],
  derivations: [savingEntries, fundingEntries],
  changes: [savingChange],
  checks: [fundingSteps, amountsCanBePosted, reserveNeedsDecision, equityNeedsDecision, savingSteps, partsFitReserve],
  figures: [...budgetFigures, ...amountFigures, ...allocationFigures, ...reserveFigures],
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
