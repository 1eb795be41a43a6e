import type { Explained } from '#core/figure.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import type { Context } from '#server/context.ts'
import { findRecord, getRecord } from '#server/records.ts'
import { isApproval } from './calc.ts'
import { decision } from './schema.ts'

/** A decision as an explanation shows it; null for none. */
export async function decisionMark(context: Context, decision_id: string | null): Promise<Explained['decision']> {
  if (decision_id === null) return null
  const found = await findRecord(context, decision, decision_id)
  if (found === null) return null
  const body = await findRecord(context, orgUnit, found.body_id)
  return {
    id: found.id,
    body: body?.name ?? found.body_id,
    decided_on: found.decided_on ?? '',
    paragraph: found.paragraph,
  }
}

/** Whether a decision says yes, wholly or in part, and what it is called. Refuses one that is not there. */
export async function approvalOf(context: Context, decision_id: string): Promise<{ approved: boolean; title: string }> {
  const { kind, title } = await getRecord(context, decision, decision_id)
  return { approved: isApproval({ kind }), title }
}
