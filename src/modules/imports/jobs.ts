import type { z } from 'zod'
import type { RefusalParams } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { mayForUnit } from '#server/grants.ts'
import { runningJobs, type StartedJob } from '#server/jobs.ts'
import { requireUnit } from '#server/rights.ts'
import { messageOf } from '#server/texts.ts'
import type { getImportJob, ImportResult, importModes, startImportJob, Wish } from './schema.ts'
import { forgetFile, requireFile } from './sent-file.ts'

/** What the queue calls the reading of a large file. */
export const importJobName = 'import.file'

/** What such a job is started with. */
export type ImportJobData = {
  mode: (typeof importModes)[number]
  file_id: string
  /** How many parts the file had when the job was started. */
  parts: number
  wish: Wish
  account_id: string
  language: Context['language']
}

export async function startImport(
  context: Context,
  { file_id, mode, ...wish }: z.output<typeof startImportJob.input>,
): Promise<{ job_id: string }> {
  requireUnit(context, 'economy', 'write', wish.unit_id)
  const parts = await requireFile(context, file_id)
  const { actor, language, city } = context
  const data: ImportJobData = { mode, file_id, parts, wish, account_id: actor.id, language }
  return { job_id: await runningJobs().start(importJobName, city, actor.name, data) }
}

export async function importJobs(context: Context) {
  const open = await runningJobs().open(context.city, importJobName)
  const own = open.filter((job) => mayForUnit(context.actor.grants, 'economy', 'write', dataOf(job).wish.unit_id))
  return { rows: own.map(shownOf) }
}

export async function importJob(context: Context, job_id: string): Promise<z.output<typeof getImportJob.output>> {
  const job = await ownJob(context, job_id)
  const { state, result } = job
  return {
    ...shownOf(job),
    result: state === 'done' ? (result as ImportResult | null) : null,
    problem: state === 'failed' ? problemIn(context, result) : null,
  }
}

export async function cancelImport(context: Context, job_id: string): Promise<{ cancelled: true }> {
  const job = await ownJob(context, job_id)
  await forgetFile(context, dataOf(job).file_id)
  await runningJobs().cancel(context.city, job_id)
  return { cancelled: true }
}

/** The job, for those who may write the money of the unit that the file is for. */
async function ownJob(context: Context, job_id: string): Promise<StartedJob> {
  const job = await runningJobs().find(context.city, importJobName, job_id)
  requireUnit(context, 'economy', 'write', dataOf(job).wish.unit_id)
  return job
}

const dataOf = ({ data }: StartedJob) => data as ImportJobData

function shownOf(job: StartedJob) {
  const { job_id, started_by, state, done, total, message } = job
  const { mode, wish } = dataOf(job)
  const { file_name, unit_id, entry_set_id } = wish
  const stage = state === 'running' && (message === 'reading' || message === 'writing') ? message : null
  return { job_id, mode, file_name, unit_id, entry_set_id, started_by, state, stage, done, total } as const
}

function problemIn(context: Context, result: StartedJob['result']) {
  const { code = 'internal.error', params = {} } = (result ?? {}) as { code?: string; params?: RefusalParams }
  const { what, remedy } = messageOf(context.language, code, { reference: '–', ...params })
  return { code, title: what, detail: remedy }
}
