import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { check } from '#server/module.ts'
import { listRecords } from '#server/records.ts'
import type { Member } from './calc.ts'
import { balanceRequirement, groupMember } from './schema.ts'

const overlaps = (a: Member, b: Member) =>
  (a.valid_from ?? '') <= (b.valid_to ?? '9999') && (b.valid_from ?? '') <= (a.valid_to ?? '9999')

/** A unit is a member once at a time, and a counterparty answers to one member: else its money would count twice. */
export const ownTime = check(groupMember, async (context, _before: Member | null, after: Member | null) => {
  if (after === null) return
  const others = (await listRecords(context, groupMember)).filter(({ id }) => id !== after.id)
  const same = others.find(
    (other) =>
      overlaps(other, after) &&
      (other.unit_id === after.unit_id ||
        (after.counterparty_id !== null && other.counterparty_id === after.counterparty_id)),
  )
  if (same === undefined) return
  const field = same.unit_id === after.unit_id ? 'unit_id' : 'counterparty_id'
  throw new Refusal('group.member_twice', 409, { unit: same.unit_id }, [{ field }])
})

type Requirement = RowOf<typeof balanceRequirement>

/** A year of a group has one balance requirement. */
export const ownYear = check(
  balanceRequirement,
  async (context, _before: Requirement | null, after: Requirement | null) => {
    if (after === null) return
    const { consolidation_id, year } = after
    const found = await listRecords(context, balanceRequirement, { consolidation_id, year })
    if (found.some(({ id }) => id !== after.id))
      throw new Refusal('group.year_twice', 409, { year }, [{ field: 'year' }])
  },
)
