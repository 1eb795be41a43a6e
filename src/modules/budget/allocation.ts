import type { z } from 'zod'
import { weakestOf } from '#core/certainty.ts'
import { allocateSaving } from '#core/formulas/saving.ts'
import { Refusal } from '#core/refusal.ts'
import { net } from '#modules/ledger/figures.ts'
import type { Context } from '#server/context.ts'
import { createRecord, listRecords, lockRecord, removeRecord, reviseRecord } from '#server/records.ts'
import { requireRow } from '#server/rights.ts'
import { saving } from './figures.ts'
import { type allocateSavingEndpoint, savingAllocation, savingRequirement } from './schema.ts'

type Asked = z.output<typeof allocateSavingEndpoint.input>
type Allocated = z.input<typeof allocateSavingEndpoint.output>

/**
 * Allocates the requirement of a year over units (C05) and puts the result in place of what was allocated before. The
 * parts and what is left add up to the target to the öre. Refuses until somebody has chosen the base, and while it or a
 * net that a share is counted on is not wholly known. What is allocated is a proposal.
 */
export async function allocate(context: Context, { id, year, lines }: Asked): Promise<Allocated> {
  const requirement = await lockRecord(context, savingRequirement, id)
  await requireRow(context, savingRequirement, 'write', requirement)
  const twice = lines.find(({ unit_id }, index) => lines.findIndex((line) => line.unit_id === unit_id) < index)
  if (twice !== undefined) throw new Refusal('budget.unit_twice', 422, { unit: twice.unit_id }, [{ field: 'lines' }])
  const target = await saving(context, { requirement: id, year })
  if (requirement.base === null)
    throw new Refusal('budget.base_unchosen', 422, { title: requirement.title }, [{ field: 'id' }])
  if (typeof target.value !== 'number' || target.unknown_count > 0)
    throw new Refusal('budget.base_unknown', 422, { title: requirement.title, year }, [{ field: 'year' }])
  const weighed = []
  for (const [index, { unit_id, amount_ore }] of lines.entries()) {
    const weight = amount_ore === null ? await weightOf(context, unit_id, year, index) : 0
    weighed.push({ id: unit_id, weight, set_ore: amount_ore })
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
      certainty: weakestOf([target.certainty, 'proposed']),
      synthetic: requirement.synthetic,
    })
  }
  // What is allocated is a part of the requirement: who saw it before must look again.
  await reviseRecord(context, savingRequirement, id, {})
  return {
    target_ore: target.value,
    unallocated_ore: found.unallocated_ore,
    lines: found.lines.map((part) => ({ unit_id: part.id, amount_ore: part.share_ore })),
  }
}

/** A unit's net [öre], at least 0. One that is not wholly known gives no share: its amount is set by hand. */
async function weightOf(context: Context, unit_id: string, year: number, index: number): Promise<number> {
  const { value, unknown_count } = await net(context, { unit: unit_id, year })
  if (typeof value === 'number' && unknown_count === 0) return Math.max(0, value)
  throw new Refusal('budget.weight_unknown', 422, { unit: unit_id, year }, [{ field: `lines.${index}.amount_ore` }])
}
