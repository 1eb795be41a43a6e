import { yearOf } from '#core/calendar.ts'
import type { Certainty } from '#core/certainty.ts'
import type { DerivedEntry } from '#core/entry.ts'
import { drivenAmount } from '#core/formulas/driver.ts'
import { rentByMonth } from '#core/formulas/rent.ts'
import { annualPay, socialFee } from '#core/formulas/staff.ts'
import type { Ore } from '#core/money.ts'
import type { RowOf } from '#core/record.ts'
import { deriveFor } from '#modules/ledger/derive.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { check, derivation } from '#server/module.ts'
import { holdRecord, listRecords } from '#server/records.ts'
import { costDriver, staffGroup } from './schema.ts'

type Driver = RowOf<typeof costDriver>
type Group = RowOf<typeof staffGroup>

const gradeOf = (certainty: Certainty, amount_ore: Ore | null): Certainty =>
  amount_ore === null ? 'unknown' : certainty

/** One amount a year, for each year that has a volume. */
export const driverEntries = derivation(costDriver, async (_context, row: Driver) =>
  row.volumes.map(({ year, volume }): DerivedEntry => {
    const amount_ore = drivenAmount({ ...row, volume }, year)
    return {
      entry_set_id: row.entry_set_id,
      year,
      month: null,
      unit_id: row.unit_id,
      account_id: row.account_id,
      amount_ore,
      certainty: gradeOf(row.certainty, amount_ore),
      condition: null,
      reason: row.title,
    }
  }),
)

/**
 * Pay and social fees month by month, from the first day to the last, or to the end of the set. An unknown year is one
 * unknown on each account: twelve would count one missing fact twelve times.
 */
export const staffEntries = derivation(staffGroup, async (context, row: Group) => {
  // Held: whoever changes the years of the set at the same time sees this group, or is seen here.
  const set = await holdRecord(context, entrySet, row.entry_set_id)
  const from = Math.max(yearOf(row.starts_on), set.first_year)
  const last = row.ends_on === null ? set.last_year : Math.min(yearOf(row.ends_on), set.last_year)
  const years = Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from + index)
  return years.flatMap((year) => {
    const pay_ore = payIn(row, year)
    return [
      ...months(row, year, row.pay_account_id, pay_ore),
      ...months(row, year, row.social_fee_account_id, socialFee(pay_ore, row.social_fee_ppm)),
    ]
  })
})

type EntrySet = RowOf<typeof entrySet>

/** The years of a plan are those of its staff: when they change, what each group costs is made anew. */
export const staffFollowsSet = check(entrySet, async (context, before: EntrySet | null, after: EntrySet | null) => {
  if (before === null || after === null) return
  if (before.first_year === after.first_year && before.last_year === after.last_year) return
  for (const group of await listRecords(context, staffGroup, { entry_set_id: after.id }))
    await deriveFor(context, staffEntries, group.id, group)
})

/** What the group is paid in a whole year, whether or not it is there all of it [öre]. */
export const payIn = (row: Group, year: number): Ore | null =>
  annualPay({ ...row, first_year: yearOf(row.starts_on) }, year)

function months(row: Group, year: number, account_id: string, annual_ore: Ore | null): DerivedEntry[] {
  const parts =
    annual_ore === null
      ? [{ month: null, amount_ore: null }]
      : rentByMonth({ annual_ore, from: row.starts_on, through: row.ends_on }, year)
  return parts.map(({ month, amount_ore }) => ({
    entry_set_id: row.entry_set_id,
    year,
    month,
    unit_id: row.unit_id,
    account_id,
    amount_ore,
    certainty: gradeOf(row.certainty, amount_ore),
    condition: null,
    reason: row.title,
  }))
}
