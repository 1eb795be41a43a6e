import { addDays } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { listRecords, lockRecord } from '#server/records.ts'
import { role, roleAssignment } from './schema.ts'

type Assignment = RowOf<typeof roleAssignment>
type Role = RowOf<typeof role>

const covers = (row: Assignment, day: string) =>
  (row.valid_from === null || row.valid_from <= day) && (row.valid_to === null || row.valid_to >= day)

const isSamePlace = (a: Assignment, b: Assignment) => a.unit_id === b.unit_id && a.group_id === b.group_id

/** The assignments that remain; one that is being removed is still in the table when the rules are asked. */
async function standing(context: Context, removed: string | null, where: { role_id?: string }): Promise<Assignment[]> {
  return (await listRecords(context, roleAssignment, where)).filter(({ id }) => id !== removed)
}

/** The first day from `from` on that none of the assignments covers; null when they reach `to`. */
function firstGap(assignments: readonly Assignment[], from: string, to: string): string | null {
  let day = from
  while (day <= to) {
    const last = assignments
      .flatMap((row) => (covers(row, day) ? [row.valid_to ?? to] : []))
      .toSorted()
      .at(-1)
    if (last === undefined) return day
    day = addDays(last, 1)
  }
  return null
}

/**
 * A role that somebody has on behalf of another is lent: it has a last day, is a role that the other has, in the same
 * unit, on all those days, and is not lent further.
 */
async function requireLendable(context: Context, row: Assignment): Promise<void> {
  const lender = row.on_behalf_of
  if (lender === null) return
  if (lender === row.account_id) throw new Refusal('access.lent_to_self', 422, {}, [{ field: 'on_behalf_of' }])
  if (row.valid_to === null) throw new Refusal('access.lent_without_end', 422, {}, [{ field: 'valid_to' }])
  const all = await listRecords(context, roleAssignment, { account_id: lender, role_id: row.role_id })
  const own = all.filter((one) => one.on_behalf_of === null && isSamePlace(one, row))
  const day = firstGap(own, row.valid_from ?? context.today, row.valid_to)
  if (day !== null) throw new Refusal('access.not_theirs', 422, { day }, [{ field: 'on_behalf_of' }])
}

/** A role is not taken from somebody before the days for which it is lent to another. */
async function keepLent(context: Context, before: Assignment, removed: string | null): Promise<void> {
  const all = await standing(context, removed, { role_id: before.role_id })
  const lent = all.filter((one) => one.on_behalf_of === before.account_id && isSamePlace(one, before))
  const own = all.filter(
    (one) => one.account_id === before.account_id && one.on_behalf_of === null && isSamePlace(one, before),
  )
  for (const { valid_from, valid_to } of lent) {
    if (valid_to === null || valid_to < context.today) continue
    const from = valid_from === null || valid_from < context.today ? context.today : valid_from
    if (firstGap(own, from, valid_to) === null) continue
    throw new Refusal('access.lent_out', 409, { day: valid_to })
  }
}

const isAdministrator = ({ grants }: Role) =>
  grants.some(({ area, verbs }) => area === 'administration' && verbs.includes('write'))

/** Somebody must be able to give roles without an end, or nobody would ever be able to again. */
async function requireAdministrator(context: Context, removed: string | null): Promise<void> {
  const administrators = (await listRecords(context, role)).filter(isAdministrator).map(({ id }) => id)
  // Held until the change has landed: two who leave at the same moment are asked one after the other.
  for (const id of administrators) await lockRecord(context, role, id)
  const lasting = (await standing(context, removed, {})).filter(
    (row) => administrators.includes(row.role_id) && row.valid_to === null && covers(row, context.today),
  )
  if (lasting.length === 0) throw new Refusal('access.last_administrator', 409)
}

/** What must hold when a role is given, changed or taken away. */
export async function checkAssignment(
  context: Context,
  before: Assignment | null,
  after: Assignment | null,
): Promise<void> {
  if (after !== null) await requireLendable(context, after)
  if (after !== null && after.group_id !== null && after.unit_id !== null)
    throw new Refusal('access.group_or_unit', 422, {}, [{ field: 'group_id' }])
  if (before === null) return
  const removed = after === null ? before.id : null
  if (before.on_behalf_of === null) await keepLent(context, before, removed)
  const given = (await listRecords(context, role, { id: before.role_id })).some(isAdministrator)
  if (given && before.valid_to === null && covers(before, context.today)) await requireAdministrator(context, removed)
}

/** A role that gives the right to give roles keeps it, when nobody else has it. */
export async function checkRole(context: Context, before: Role | null): Promise<void> {
  if (before !== null && isAdministrator(before)) await requireAdministrator(context, null)
}
