import { access } from '#modules/access/module.ts'
import { demoAccounts, listPersonas, type Persona } from '#modules/access/service.ts'
import { accessibility } from '#modules/accessibility/module.ts'
import { alternatives } from '#modules/alternatives/module.ts'
import { budget } from '#modules/budget/module.ts'
import { comments } from '#modules/comments/module.ts'
import { commitments } from '#modules/commitments/module.ts'
import { costDrivers } from '#modules/cost-drivers/module.ts'
import { documents } from '#modules/documents/module.ts'
import { forecasts } from '#modules/forecasts/module.ts'
import { frames } from '#modules/frames/module.ts'
import { group } from '#modules/group/module.ts'
import { imports } from '#modules/imports/module.ts'
import { investments } from '#modules/investments/module.ts'
import { laws } from '#modules/laws/module.ts'
import { ledger } from '#modules/ledger/module.ts'
import { localNeeds } from '#modules/local-needs/module.ts'
import { organisation } from '#modules/organisation/module.ts'
import { premises } from '#modules/premises/module.ts'
import { projects } from '#modules/projects/module.ts'
import { rounds } from '#modules/rounds/module.ts'
import { scenarios } from '#modules/scenarios/module.ts'
import { steering } from '#modules/steering/module.ts'
import { steeringDocuments } from '#modules/steering-documents/module.ts'
import { surveys } from '#modules/surveys/module.ts'
import { tax } from '#modules/tax/module.ts'
import { thread } from '#modules/thread/module.ts'
import { warnings } from '#modules/warnings/module.ts'
import { sweep } from '#modules/warnings/service.ts'
import type { City, Context } from '#server/context.ts'
import { anonymous } from '#server/door.ts'
import type { Module } from '#server/module.ts'
import type { Product } from '#server/running-product.ts'

/** The product's modules, each after those whose tables its own refer to. No discovery: what is not here is not in. */
export const modules: readonly Module[] = [
  organisation,
  access,
  rounds,
  ledger,
  steering,
  thread,
  budget,
  investments,
  projects,
  premises,
  laws,
  steeringDocuments,
  localNeeds,
  surveys,
  commitments,
  documents,
  accessibility,
  comments,
  imports,
  forecasts,
  group,
  costDrivers,
  scenarios,
  tax,
  alternatives,
  frames,
  warnings,
]

export async function personasOf(product: Product, city: City): Promise<Persona[]> {
  const accounts = await demoAccounts(product.database.db, city.id)
  return product.door.read(city, anonymous, null, 'sv', (context) => listPersonas(context, accounts))
}

/** After each batch of a world: the warnings note what they see on that day. */
export async function afterBatch(context: Context): Promise<void> {
  await sweep(context)
}

export { sharedEndpoints, signIn, signInAsPersona } from '#modules/access/schema.ts'
export {
  type Account,
  accountOfSession,
  actorOf,
  addAccount,
  checkPassword,
  endSession,
  personaAccount,
  startSession,
} from '#modules/access/service.ts'
export { compareSets as compareSetsEndpoint, type SetDifference } from '#modules/alternatives/schema.ts'
export { printDocx } from '#modules/documents/print/docx.ts'
export { printHtml } from '#modules/documents/print/html.ts'
export { printJson } from '#modules/documents/print/json.ts'
export { printPdf } from '#modules/documents/print/pdf.ts'
export type { PrintedDocument } from '#modules/documents/printed.ts'
export {
  getPublished as getPublishedEndpoint,
  printDocument as printDocumentEndpoint,
} from '#modules/documents/schema.ts'
export { documentOf, printedDocument } from '#modules/documents/service.ts'
export { groupMember } from '#modules/group/schema.ts'
export { importFile } from '#modules/imports/apart.ts'
export { type CellsReading, cellsReading } from '#modules/imports/cells/service.ts'
export { type ImportJobData, importJobName } from '#modules/imports/jobs.ts'
export { keepAnswer, keptAnswer } from '#modules/imports/kept-answer.ts'
export { type ImportResult, importKinds, importWish } from '#modules/imports/schema.ts'
export {
  type ChartResult,
  makeChart as makeChartEndpoint,
  previewChart as previewChartEndpoint,
} from '#modules/imports/schema-chart.ts'
export {
  makeStaff as makeStaffEndpoint,
  previewStaff as previewStaffEndpoint,
  type StaffResult,
} from '#modules/imports/schema-staff.ts'
export {
  acceptTemplate as acceptTemplateEndpoint,
  getTemplate as getTemplateEndpoint,
  readTemplate as readTemplateEndpoint,
  type TemplateReading,
} from '#modules/imports/schema-template.ts'
export { forgetFile, forgetOldFiles, partOf } from '#modules/imports/sent-file.ts'
export { postingRows } from '#modules/ledger/calc.ts'
export { deriveFor } from '#modules/ledger/derive.ts'
export {
  account as accountRecord,
  activityCode,
  type CellConflict,
  entrySet as entrySetRecord,
  type TotalRow,
  totals as totalsEndpoint,
  writeCells as writeCellsEndpoint,
} from '#modules/ledger/schema.ts'
export {
  getOpenBudget as getOpenBudgetEndpoint,
  listOpenBudgets as listOpenBudgetsEndpoint,
  type OpenBudget,
} from '#modules/ledger/schema-open.ts'
export {
  cubeMade,
  forgetFiledCubes,
  keepCubesIn,
  makeCubes,
  type PreparedPosting,
  postPrepared,
  prepareCube,
} from '#modules/ledger/service.ts'
export { orgUnit as orgUnitRecord } from '#modules/organisation/schema.ts'
export { keepLinked } from '#modules/thread/service.ts'
export type { ShownWarning } from '#modules/warnings/schema.ts'
export { sweep as sweepWarnings } from '#modules/warnings/service.ts'
