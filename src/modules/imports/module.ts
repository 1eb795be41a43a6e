import { answer, moduleOf } from '#server/module.ts'
import { makeTheChart, previewOfChart, theChartAt } from './chart/service.ts'
import { importSum } from './figures.ts'
import { cancelImport, importJob, importJobs, startImport } from './jobs.ts'
import {
  cancelImportJob,
  getImportJob,
  importRun,
  listImportJobs,
  makeImport,
  previewImport,
  sendImportPart,
  startImportJob,
  undoImport,
} from './schema.ts'
import { accountChart, chartAccount, chartAt, makeChart, previewChart } from './schema-chart.ts'
import { importProfile } from './schema-profile.ts'
import { makeStaff, previewStaff, staffExtract, undoStaff } from './schema-staff.ts'
import { acceptTemplate, getTemplate, readTemplate } from './schema-template.ts'
import { keepPart } from './sent-file.ts'
import { makeImportRun, previewImportRun, undoImportRun } from './service.ts'
import { makeTheStaff, previewOfStaff, undoTheStaff } from './staff/service.ts'
import { acceptProposals, templateFile, templateReading } from './template/service.ts'
import { messages as messagesEn, texts as textsEn } from './texts.en.ts'
import { messages, texts } from './texts.sv.ts'

export const imports = moduleOf({
  name: 'imports',
  migrations: new URL('./migrations/', import.meta.url),
  records: [importProfile, importRun, accountChart, chartAccount, staffExtract],
  answers: [
    answer(previewImport, previewImportRun),
    answer(makeImport, makeImportRun),
    answer(undoImport, undoImportRun),
    answer(getTemplate, templateFile),
    answer(readTemplate, templateReading),
    answer(acceptTemplate, acceptProposals),
    answer(previewChart, previewOfChart),
    answer(makeChart, makeTheChart),
    answer(chartAt, (context, { day }) => theChartAt(context, day)),
    answer(previewStaff, previewOfStaff),
    answer(makeStaff, makeTheStaff),
    answer(undoStaff, undoTheStaff),
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
