import { answer, moduleOf } from '#server/module.ts'
import { importSum } from './figures.ts'
import { cancelImport, importJob, importJobs, startImport } from './jobs.ts'
import {
  cancelImportJob,
  getImportJob,
  importProfile,
  importRun,
  listImportJobs,
  makeImport,
  previewImport,
  sendImportPart,
  startImportJob,
  undoImport,
} from './schema.ts'
import { acceptTemplate, getTemplate, readTemplate } from './schema-template.ts'
import { keepPart } from './sent-file.ts'
import { makeImportRun, previewImportRun, undoImportRun } from './service.ts'
import { acceptProposals, templateFile, templateReading } from './template/service.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'

export const imports = moduleOf({
  name: 'imports',
  migrations: new URL('./migrations/', import.meta.url),
  records: [importProfile, importRun],
  answers: [
    answer(previewImport, previewImportRun),
    answer(makeImport, makeImportRun),
    answer(undoImport, undoImportRun),
    answer(getTemplate, templateFile),
    answer(readTemplate, templateReading),
    answer(acceptTemplate, acceptProposals),
    answer(sendImportPart, keepPart),
    answer(startImportJob, startImport),
    answer(listImportJobs, importJobs),
    answer(getImportJob, (context, { job_id }) => importJob(context, job_id)),
    answer(cancelImportJob, (context, { job_id }) => cancelImport(context, job_id)),
  ],
  figures: [importSum],
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
