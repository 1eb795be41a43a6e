import { yearOf } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { type entrySet, takesCells } from '#modules/ledger/schema.ts'
import { readableSet, requireUnfixed } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { check } from '#server/module.ts'
import { costDriver, staffGroup } from './schema.ts'

type Driver = RowOf<typeof costDriver>
type Group = RowOf<typeof staffGroup>

/** A driver writes to a plan or a scenario, never to what is decided or booked, and within its years. */
export const driverFits = check(costDriver, async (context, _before: Driver | null, after: Driver | null) => {
  if (after === null) return
  const set = await planOf(context, after.entry_set_id)
  const years = after.volumes.map(({ year }) => year)
  const twice = years.find((year, index) => years.indexOf(year) !== index)
  if (twice !== undefined) throw new Refusal('cost_driver.year_twice', 422, { year: twice }, [{ field: 'volumes' }])
  const outside = years.find((year) => year < set.first_year || year > set.last_year)
  if (outside !== undefined) throw outsideSet(outside, set, 'volumes')
  const before = years.find((year) => year < after.price_year)
  if (before !== undefined)
    throw new Refusal('cost_driver.price_later', 422, { year: before, price_year: after.price_year }, [
      { field: 'price_year' },
    ])
})

export const staffFits = check(staffGroup, async (context, _before: Group | null, after: Group | null) => {
  if (after !== null) await requireStaffFits(context, after)
})

export async function requireStaffFits(context: Context, group: Group): Promise<void> {
  const set = await planOf(context, group.entry_set_id)
  if (yearOf(group.starts_on) > set.last_year) throw outsideSet(yearOf(group.starts_on), set, 'starts_on')
}

type Set = Pick<RowOf<typeof entrySet>, 'name' | 'first_year' | 'last_year'>

async function planOf(context: Context, id: string): Promise<Set> {
  const set = await readableSet(context, id)
  await requireUnfixed(context, id)
  if ((set.kind === 'plan' || set.kind === 'scenario') && takesCells(set)) return set
  throw new Refusal('cost_driver.not_a_plan', 422, { set: set.name }, [{ field: 'entry_set_id' }])
}

function outsideSet(year: number, { name, first_year, last_year }: Set, field: string): Refusal {
  return new Refusal('cost_driver.outside_set', 422, { year, set: name, first_year, last_year }, [{ field }])
}
