import { answer, moduleOf } from '#server/module.ts'
import { importSum } from './figures.ts'
import { prepared } from './preview.ts'
import { importProfile, importRun, makeImport, previewImport, undoImport } from './schema.ts'
import { makeImportRun, undoImportRun } from './service.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'

export const imports = moduleOf({
  name: 'imports',
  migrations: new URL('./migrations/', import.meta.url),
  records: [importProfile, importRun],
  answers: [
    answer(previewImport, async (context, given) => (await prepared(context, given)).result),
    answer(makeImport, makeImportRun),
    answer(undoImport, undoImportRun),
  ],
  figures: [importSum],
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
