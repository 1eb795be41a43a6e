import { sql } from 'kysely'
import type { Context } from '#server/context.ts'
import type { ImportResult } from './schema.ts'

/**
 * Keeps what a job has read in, in the transaction that reads it in: the file is gone after it, so a job whose process
 * is lost before that is noted, and that is run again, has nothing else to know it by.
 */
export async function keepAnswer(context: Context, job_id: string, result: ImportResult): Promise<void> {
  await sql`insert into import_answer (job_id, result, recorded_at)
    values (${job_id}, ${JSON.stringify(result)}, ${context.now})`.execute(context.db)
}

/** What the job has read in already, told as such; null when it has not. */
export async function keptAnswer(context: Context, job_id: string): Promise<ImportResult | null> {
  const found = await sql<{ result: ImportResult }>`select result from import_answer
    where job_id = ${job_id}`.execute(context.db)
  const result = found.rows[0]?.result
  return result === undefined ? null : { ...result, already: true }
}
