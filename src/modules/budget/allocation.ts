import type { z } from 'zod'
import { allocateSaving } from '#core/formulas/saving.ts'
import { Refusal } from '#core/refusal.ts'
import { net } from '#modules/ledger/figures.ts'
import type { Context } from '#server/context.ts'
import { createRecord, listRecords, lockRecord, removeRecord } from '#server/records.ts'
import { requireRow } from '#server/rights.ts'
import { saving } from './figures.ts'
import { type allocateSavingEndpoint, savingAllocation, savingRequirement } from './schema.ts'

type Asked = z.output<typeof allocateSavingEndpoint.input>
type Allocated = z.input<typeof allocateSavingEndpoint.output>

/**
 * Allocates the requirement of a year over units (C05) and puts the result in place of what was allocated before. The
 * parts and what is left add up to the target to the öre. Refuses until somebody has chosen the base.
 */
export async function allocate(context: Context, { id, year, lines }: Asked): Promise<Allocated> {
  const requirement = await lockRecord(context, savingRequirement, id)
  requireRow(context, savingRequirement, 'write', requirement)
  const target = await saving(context, { requirement: id, year })
  if (typeof target.value !== 'number')
    throw new Refusal('budget.base_unchosen', 422, { title: requirement.title }, [{ field: 'id' }])
  const weighed = []
  for (const { unit_id, amount_ore } of lines) {
    const share = await net(context, { unit: unit_id, year })
    weighed.push({ id: unit_id, weight: Math.max(0, Number(share.value ?? 0)), set_ore: amount_ore })
  }
  const found = allocateSaving(target.value, weighed)
  for (const before of await listRecords(context, savingAllocation, { requirement_id: id, year })) {
    await removeRecord(context, savingAllocation, before.id)
  }
  for (const part of found.lines) {
    await createRecord(context, savingAllocation, {
      requirement_id: id,
      unit_id: part.id,
      year,
      amount_ore: part.share_ore,
      certainty: requirement.condition === null ? 'decided' : 'conditional',
      synthetic: requirement.synthetic,
    })
  }
  return {
    target_ore: target.value,
    unallocated_ore: found.unallocated_ore,
    lines: found.lines.map((part) => ({ unit_id: part.id, amount_ore: part.share_ore })),
  }
}
