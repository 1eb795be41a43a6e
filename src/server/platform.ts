import { sql } from 'kysely'
import {
  auditEndpoint,
  backupStatusEndpoint,
  cancelJobEndpoint,
  changesEndpoint,
  explainEndpoint,
  explainManyEndpoint,
  jobEndpoint,
  startJobEndpoint,
  verifyEndpoint,
} from '#core/platform-endpoints.ts'
import { backupStatus } from './backup-record.ts'
import { changesSince } from './changes.ts'
import type { Context } from './context.ts'
import { explainAsked, explainMany } from './explain-many.ts'
import { runningJobs } from './jobs.ts'
import { keptIds } from './kept-rows.ts'
import { answer, moduleOf } from './module.ts'
import { messages as messagesEn, texts as textsEn } from './platform-texts.en.ts'
import { messages, texts } from './platform-texts.sv.ts'
import { recordTypes } from './registry.ts'
import { verifyAudit } from './verification.ts'

type AuditRow = {
  seq: number
  recorded_at: string
  actor_name: string
  verb: string
  subject_id: string | null
  hash: string
}

/** The events without the codes of what a political group keeps: that something happened is told, not to what. */
async function withoutKept(context: Context, rows: readonly AuditRow[]): Promise<AuditRow[]> {
  const kept = await keptIds(context)
  return rows.map((row) => (row.subject_id !== null && kept.has(row.subject_id) ? { ...row, subject_id: null } : row))
}

/** What the product answers before any module: explanations and the audit trail. */
export const platform = moduleOf({
  name: 'platform',
  answers: [
    answer(explainEndpoint, explainAsked),
    answer(explainManyEndpoint, explainMany),
    answer(changesEndpoint, changesSince),
    answer(auditEndpoint, async (context, { before, limit }) => {
      const from = before === undefined ? sql`true` : sql`seq < ${before}`
      const known = context.as_of === null ? sql`true` : sql`recorded_at <= ${context.as_of}`
      const rows = await sql<AuditRow>`select seq, recorded_at, actor_name, verb, subject_id, hash
        from ${sql.id(context.city.schema_name)}.audit_event where ${from} and ${known}
        order by seq desc limit ${limit}`.execute(context.db)
      return { rows: await withoutKept(context, rows.rows) }
    }),
    answer(startJobEndpoint, async (context, { name }) => ({
      job_id: await runningJobs().start(name, context.city, context.actor.name),
    })),
    answer(jobEndpoint, (context, { job_id }) => runningJobs().get(context.city, job_id)),
    answer(cancelJobEndpoint, async (context, { job_id }) => {
      await runningJobs().cancel(context.city, job_id)
      return { cancelled: true as const }
    }),
    answer(backupStatusEndpoint, (context) => backupStatus(context)),
    answer(verifyEndpoint, (context) => verifyAudit(context, recordTypes())),
  ],
  texts: { sv: texts, en: textsEn },
  messages: { sv: messages, en: messagesEn },
})
