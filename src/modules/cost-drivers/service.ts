import type { InputOf, RowOf } from '#core/record.ts'
import { deriveFor } from '#modules/ledger/derive.ts'
import type { Context } from '#server/context.ts'
import { createRecord, removeRecord } from '#server/records.ts'
import { requireUnit } from '#server/rights.ts'
import { staffEntries } from './driven-entries.ts'
import { requireStaffFits } from './plan-only.ts'
import { staffGroup } from './schema.ts'

/** Records a group of employed with what it costs the plan, by the same rules as when a person writes it. */
export async function employ(context: Context, input: InputOf<typeof staffGroup>): Promise<RowOf<typeof staffGroup>> {
  requireUnit(context, 'economy', 'write', input.unit_id)
  const row = await createRecord(context, staffGroup, input)
  await requireStaffFits(context, row)
  await deriveFor(context, staffEntries, row.id, row)
  return row
}

/** Takes a group away, and what it cost the plan. */
export async function dismiss(context: Context, row: RowOf<typeof staffGroup>): Promise<void> {
  requireUnit(context, 'economy', 'write', row.unit_id)
  await deriveFor(context, staffEntries, row.id, null)
  await removeRecord(context, staffGroup, row.id)
}
