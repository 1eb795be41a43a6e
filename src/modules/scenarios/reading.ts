import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { getRecord } from '#server/records.ts'
import { mayReadUnit, requireReadable } from '#server/rights.ts'
import type { Scenario } from './evaluation.ts'
import { scenario } from './schema.ts'

/** The scenario, for those who may read it; for others it does not exist. */
export async function readableScenario(context: Context, id: string): Promise<Scenario> {
  const row = await getRecord(context, scenario, id)
  await requireReadable(context, scenario, row)
  return row
}

/** A unit whose money the person may not read does not exist for them. */
export function requireReadableUnit(context: Context, unit_id: string): void {
  if (mayReadUnit(context, 'economy', unit_id)) return
  throw new Refusal('organisation.unknown_unit', 404, { unit: unit_id }, [{ field: 'unit_id' }])
}
