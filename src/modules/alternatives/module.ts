import { z } from 'zod'
import { figureId } from '#core/figure.ts'
import { askedYear, recordId } from '#core/record.ts'
import { answer, figureKind, moduleOf } from '#server/module.ts'
import { setDifference } from './compare.ts'
import { compareSets, openAlternative, publishAlternative } from './schema.ts'
import { openAlternativeBudget, publishAlternativeBudget } from './service.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'
import { lineTree, resultTree } from './trees.ts'

const ofSet = z.strictObject({ set: recordId, year: askedYear })
const ofLine = ofSet.extend({ against: recordId, unit: recordId, account: recordId })

export const alternatives = moduleOf({
  name: 'alternatives',
  answers: [
    answer(openAlternative, openAlternativeBudget),
    answer(publishAlternative, (context, { id }) => publishAlternativeBudget(context, id)),
    answer(compareSets, setDifference),
  ],
  figures: [
    figureKind('budget_result', ofSet, async (context, asked) => ({
      ...(await resultTree(context, asked)),
      figure_id: figureId('budget_result', asked),
    })),
    figureKind('line_difference', ofLine, async (context, asked) => ({
      ...(await lineTree(context, asked)),
      figure_id: figureId('line_difference', asked),
    })),
  ],
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
