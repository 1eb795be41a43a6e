import { answer, moduleOf } from '#server/module.ts'
import { onceEach, ownBase, whatItNeeds } from './checks.ts'
import { comparison } from './comparison.ts'
import { scenarioFigures } from './figures.ts'
import { freeze } from './freezing.ts'
import { ownChanges } from './own-changes.ts'
import { scenarioPressureFigures } from './pressure.ts'
import { compareScenarios, freezeBase, scenario, scenarioChange, scenarioTotals } from './schema.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'
import { totalsOfScenario } from './totals.ts'

export const scenarios = moduleOf({
  name: 'scenarios',
  migrations: new URL('./migrations/', import.meta.url),
  records: [scenario, scenarioChange],
  answers: [answer(freezeBase, freeze), answer(scenarioTotals, totalsOfScenario), answer(compareScenarios, comparison)],
  checks: [ownBase, whatItNeeds, onceEach],
  changes: ownChanges,
  figures: [...scenarioFigures, ...scenarioPressureFigures],
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
