import type { z } from 'zod'
import {
  getImportJob,
  type ImportResult,
  type importModes,
  partBytes,
  sendImportPart,
  startImportJob,
} from '#modules/imports/schema.ts'
import { call, Refused, type Where } from './api.ts'
import { base64Of, type ChosenFile } from './chosen-file.ts'
import { randomKey } from './random-key.ts'

/** The reading was stopped by somebody; nothing has changed. */
export class Stopped extends Error {}

/** How many parts of a file have been sent, and of how many. */
export type Sent = { sent: number; parts: number }

type Asked = {
  mode: (typeof importModes)[number]
  wish: Omit<z.input<typeof startImportJob.input>, 'file_id' | 'mode'>
}

/** How often it is asked how far a job has come [ms]. */
const askEvery = 500

/** Sends a file part by part and gives the name that it is then known by. */
export async function sendFile(file: ChosenFile, where: Where, onSent: (sent: Sent) => void): Promise<string> {
  const file_id = randomKey()
  const parts = Math.ceil(file.size / partBytes)
  for (let part = 1; part <= parts; part += 1) {
    onSent({ sent: part - 1, parts })
    const content = await base64Of(file.blob.slice((part - 1) * partBytes, part * partBytes))
    await call(sendImportPart, { file_id, part, content }, where)
  }
  onSent({ sent: parts, parts })
  return file_id
}

/** Reads a file that has been sent, as a job, and waits for what comes of it. */
export async function readSent(
  file_id: string,
  { mode, wish }: Asked,
  where: Where,
  onStarted: () => void,
): Promise<ImportResult> {
  const { job_id } = await call(startImportJob, { ...wish, file_id, mode }, where)
  onStarted()
  for (;;) {
    const { state, result, problem } = await call(getImportJob, { job_id }, where)
    if (state === 'cancelled') throw new Stopped()
    if (problem !== null) throw new Refused(422, problem)
    if (result !== null) return result
    await new Promise((resolve) => setTimeout(resolve, askEvery))
  }
}
