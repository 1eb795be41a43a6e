import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { isCouncilApproval } from '#modules/rounds/calc.ts'
import { decision } from '#modules/rounds/schema.ts'
import { check } from '#server/module.ts'
import { findRecord } from '#server/records.ts'
import { balanceRequirement } from './schema.ts'

type Requirement = RowOf<typeof balanceRequirement>

/** Only the council may decide that a deficit is not to be restored (kommunallagen 11 kap. 13 §). */
export const councilExempts = check(
  balanceRequirement,
  async (context, _before: Requirement | null, after: Requirement | null) => {
    if (after === null || after.exempted_by_id === null) return
    const said = await findRecord(context, decision, after.exempted_by_id)
    const body = said === null ? null : await findRecord(context, orgUnit, said.body_id)
    // A decision that is not there is refused as a reference.
    if (said === null || body === null || isCouncilApproval(said, body)) return
    throw new Refusal('group.not_exempting', 422, { decision: said.title }, [{ field: 'exempted_by_id' }])
  },
)
