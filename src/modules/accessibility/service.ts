import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { createRecord } from '#server/records.ts'
import { accessibilityReport } from './schema.ts'

/** Reports that one city takes in a day. */
const reports_max = 200

type Told = { title: string; description: string; met_on: string | null; contact: string | null }

/** Records what somebody has met, for the administrator. The sender gets its id to refer to. */
export async function receiveReport(context: Context, told: Told): Promise<{ id: string; received_on: string }> {
  const found = await sql<{ count: number }>`select count(*)::int as count from accessibility_report
    where received_on = ${context.today}`.execute(context.db)
  if ((found.rows[0]?.count ?? 0) >= reports_max) throw new Refusal('accessibility.full', 429, { most: reports_max })
  const { id, received_on } = await createRecord(context, accessibilityReport, { ...told, received_on: context.today })
  return { id, received_on }
}
