import { z } from 'zod'
import { isoDate, oreOrUnknown, planYear, recordId, recordType, sizeOrUnknown } from '#core/record.ts'

const source = z.string().max(200).nullable().default(null)

/** Volume × price × index: what a cost or a revenue of a plan comes from, year by year (C09). */
export const costDriver = recordType({
  name: 'cost_driver',
  path: 'cost-drivers',
  area: 'economy',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', entry_set_id: 'entry_set', account_id: 'account' },
  certainty_of: () => 'estimated',
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    /** The plan or scenario that gets the amounts. */
    entry_set_id: recordId,
    account_id: recordId,
    /** What is counted: pupils, places, hours, square metres. */
    volume_unit: z.string().min(1).max(40),
    volumes: z
      .array(z.strictObject({ year: planYear, volume: z.int().min(0).max(1_000_000_000).nullable() }))
      .min(1)
      .max(20),
    volume_source: source,
    /** What one costs in the prices of `price_year`; revenue negative. */
    price_ore: oreOrUnknown,
    price_year: planYear,
    price_source: source,
    /** How much the price rises each year after that [ppm]; null when nobody has said. */
    index_ppm: z.int().min(-500_000).max(500_000).nullable().default(null),
    index_source: source,
  }),
})

/** Employed with the same pay: what they cost a plan, month by month, pay and social fees apart. */
export const staffGroup = recordType({
  name: 'staff_group',
  path: 'staff-groups',
  area: 'economy',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', entry_set_id: 'entry_set', pay_account_id: 'account', social_fee_account_id: 'account' },
  certainty_of: () => 'estimated',
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    entry_set_id: recordId,
    pay_account_id: recordId,
    social_fee_account_id: recordId,
    /** How many posts, also those that are vacant. */
    posts: z.int().min(0).max(100_000).nullable(),
    /** The share of full time of each [ppm]. */
    full_time_ppm: z.int().min(1).max(1_000_000).default(1_000_000),
    /** The share of the posts that nobody holds [ppm]. */
    vacancy_ppm: z.int().min(0).max(1_000_000).default(0),
    /** Full-time pay a month. */
    monthly_pay_ore: sizeOrUnknown,
    /** Social fees as a share of the pay [ppm]; null when nobody has said. */
    social_fee_ppm: z.int().min(0).max(1_000_000).nullable().default(null),
    /** How much pay rises each year after the first [ppm]. */
    pay_rise_ppm: z.int().min(-200_000).max(200_000).nullable().default(null),
    starts_on: isoDate,
    /** The last day, as when people retire; null is until further notice, to the end of the set. */
    ends_on: isoDate.nullable().default(null),
    pay_source: source,
  }),
})
