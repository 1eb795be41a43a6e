import { answer, moduleOf } from '#server/module.ts'
import { frameFigures } from './figures.ts'
import { frameComesFromAbove, frameIsAlone, proposalFits, resultUnitFits } from './rules.ts'
import {
  budgetProposal,
  decideFrames,
  decideProposal,
  distributeFrame,
  frame,
  requestCarryOver,
  resultUnit,
} from './schema.ts'
import { decide, decideAll, distribute, draftCarryOver } from './service.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'

export const frames = moduleOf({
  name: 'frames',
  migrations: new URL('./migrations/', import.meta.url),
  records: [frame, budgetProposal, resultUnit],
  answers: [
    answer(distributeFrame, distribute),
    answer(decideFrames, decideAll),
    answer(decideProposal, decide),
    answer(requestCarryOver, draftCarryOver),
  ],
  checks: [frameComesFromAbove, frameIsAlone, proposalFits, resultUnitFits],
  figures: frameFigures,
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
