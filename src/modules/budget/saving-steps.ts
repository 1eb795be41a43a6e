import { printAmount } from '#core/amount-text.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import type { Context } from '#server/context.ts'
import { check } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { saving } from './figures.ts'
import { savingAllocation, savingRequirement } from './schema.ts'

type Requirement = RowOf<typeof savingRequirement>
type State = Requirement['state']

const place = [{ field: 'state' }]

/** The steps of a saving requirement (S06). A step can be taken back, since what is required can change. */
const order: readonly State[] = ['potential', 'triggered', 'allocated', 'measures', 'realised']

/**
 * A requirement goes one step at a time. It is allocated when every year that is allocated adds up to what is required
 * to the öre, and has measures when every unit that was given a part has said what it will do.
 */
export const savingSteps = check(savingRequirement, async (context, before: Requirement | null, after) => {
  if (after === null || before?.state === after.state) return
  const [from, to] = [before === null ? -1 : order.indexOf(before.state), order.indexOf(after.state)]
  if (before !== null && to > from + 1)
    throw new Refusal('budget.saving_step', 409, { title: after.title, from: before.state, to: after.state }, place)
  if (to < order.indexOf('allocated')) return
  const rows = await listRecords(context, savingAllocation, { requirement_id: after.id })
  if (rows.length === 0) throw new Refusal('budget.saving_not_allocated', 409, { title: after.title }, place)
  await requireWhole(context, after, rows)
  const silent = rows.find((row) => row.measures === null)
  if (to < order.indexOf('measures') || silent === undefined) return
  const unit = (await getRecord(context, orgUnit, silent.unit_id)).name
  throw new Refusal('budget.saving_no_measures', 409, { unit, year: silent.year }, place)
})

async function requireWhole(
  context: Context,
  { id, title }: Requirement,
  rows: readonly RowOf<typeof savingAllocation>[],
) {
  for (const year of new Set(rows.map((row) => row.year))) {
    const required = await saving(context, { requirement: id, year })
    const given_ore = rows.reduce((sum, row) => (row.year === year ? sum + row.amount_ore : sum), 0)
    if (typeof required.value !== 'number' || required.unknown_count > 0)
      throw new Refusal('budget.base_unknown', 422, { title, year }, place)
    if (required.value === given_ore) continue
    const left = printAmount(required.value - given_ore, { unit: 'kr', language: context.language, withUnit: true })
    throw new Refusal('budget.saving_unallocated', 409, { title, year, left }, place)
  }
}
