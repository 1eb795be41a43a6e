import { answer, moduleOf } from '#server/module.ts'
import { forecastRoundTable, forecastTable } from './blocks.ts'
import { forecastFigures } from './figures.ts'
import { lineEntries } from './line-entries.ts'
import { mirror } from './mirror.ts'
import { lock, openRoundFor, roundStays, viewSetStays } from './rounds.ts'
import {
  fixForecast,
  forecast,
  forecastLine,
  forecastRound,
  lockRound,
  mirrorOfForecast,
  openRound,
  returnForecast,
  reviewForecast,
  showForecast,
  submitForecast,
  writeForecast,
  writeOfficeForecast,
} from './schema.ts'
import { shownForecast } from './shown.ts'
import { fix, review, sendBack, submit } from './steps.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'
import { writeLines } from './writing.ts'

export const forecasts = moduleOf({
  name: 'forecasts',
  migrations: new URL('./migrations/', import.meta.url),
  records: [forecastRound, forecast, forecastLine],
  answers: [
    answer(openRound, openRoundFor),
    answer(lockRound, (context, { id }) => lock(context, id)),
    answer(writeForecast, (context, writing) => writeLines(context, 'committee', writing)),
    answer(writeOfficeForecast, (context, writing) => writeLines(context, 'office', writing)),
    answer(submitForecast, (context, { id }) => submit(context, id)),
    answer(returnForecast, sendBack),
    answer(reviewForecast, (context, { id }) => review(context, id)),
    answer(fixForecast, (context, { id }) => fix(context, id)),
    answer(showForecast, (context, { id }) => shownForecast(context, id)),
    answer(mirrorOfForecast, (context, { id }) => mirror(context, id)),
  ],
  derivations: [lineEntries],
  checks: [roundStays, viewSetStays],
  blocks: [forecastTable, forecastRoundTable],
  figures: forecastFigures,
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
