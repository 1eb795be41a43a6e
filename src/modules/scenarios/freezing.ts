import type { Context } from '#server/context.ts'
import { lockRecord, reviseRecord } from '#server/records.ts'
import { requireReadable, requireRow } from '#server/rights.ts'
import type { Scenario } from './evaluation.ts'
import { scenario } from './schema.ts'

/** From now on the scenario is counted on the base as it is at this moment; or it follows the base again. */
export async function freeze(context: Context, { id, frozen }: { id: string; frozen: boolean }): Promise<Scenario> {
  const row = await lockRecord(context, scenario, id)
  await requireReadable(context, scenario, row)
  await requireRow(context, scenario, 'write', row)
  return reviseRecord(context, scenario, id, { base_as_of: frozen ? context.now : null })
}
