import { z } from 'zod'
import { endpoint } from '#core/endpoint.ts'
import { AMOUNT_MAX } from '#core/money.ts'
import { askedYear, isoDate, oreOrUnknown, planYear, recordId, recordType } from '#core/record.ts'

export const consolidationMethods = ['full', 'proportional'] as const

/** A committee or company that is counted in the group, from a day to a day, with the share that the city owns. */
export const groupMember = recordType({
  name: 'group_member',
  path: 'group-members',
  area: 'economy',
  refs: { unit_id: 'org_unit', counterparty_id: 'counterparty' },
  fields: () => ({
    unit_id: recordId,
    /** What the others name in their entries when they deal with it; null when nobody does. */
    counterparty_id: recordId.nullable().default(null),
    /** Parts per million; null when it is not known. */
    owned_ppm: z.int().min(0).max(1_000_000).nullable().default(null),
    /** How its amounts are counted: all of them, with others' share told beside, or the owned share alone. */
    method: z.enum(consolidationMethods).default('full'),
    valid_from: isoDate.nullable().default(null),
    /** Last day, inclusive; null while it lasts. The member counts in the years whose last day it has. */
    valid_to: isoDate.nullable().default(null),
  }),
})

/** The group put together from one set of entries: which years, how far a pair may differ, and what accounts mean. */
export const consolidation = recordType({
  name: 'consolidation',
  path: 'consolidations',
  area: 'economy',
  title: 'title',
  refs: {
    entry_set_id: 'entry_set',
    depreciation_account_id: 'account',
    sales_account_id: 'account',
    tax_account_id: 'account',
    gains_account_id: 'account',
  },
  fields: () => ({
    title: z.string().min(1).max(120),
    entry_set_id: recordId,
    first_year: planYear,
    last_year: planYear,
    /** The most that the two sides of a pair may differ in a year and still agree. */
    tolerance_ore: z.int().min(0).max(AMOUNT_MAX),
    /** The group's debt when the first year begins. */
    opening_debt_ore: oreOrUnknown.default(null),
    /** Each with the accounts below it; null when the chart has none of its own, and what rests on it is unknown. */
    depreciation_account_id: recordId.nullable().default(null),
    sales_account_id: recordId.nullable().default(null),
    /** Taxes, general grants and equalisation. */
    tax_account_id: recordId.nullable().default(null),
    gains_account_id: recordId.nullable().default(null),
  }),
})

/** What lies in a reserve, or is put there: never negative, null when unknown. */
const held = z.int().min(0).max(AMOUNT_MAX).nullable()

/** What the balance requirement of one year needs beyond the entries. It is the city's alone, without its companies. */
export const balanceRequirement = recordType({
  name: 'balance_requirement',
  path: 'balance-requirements',
  area: 'economy',
  refs: { consolidation_id: 'consolidation', exempted_by_id: 'decision' },
  fields: () => ({
    consolidation_id: recordId,
    year: planYear,
    /** Surplus positive. */
    other_adjustments_ore: oreOrUnknown.default(null),
    /** With all pension liabilities, when the year begins. */
    equity_ore: oreOrUnknown.default(null),
    reserve_before_ore: held.default(null),
    /** What is put into the reserve this year. */
    reserved_ore: held.default(null),
    /** What is taken out of it this year, to cover a deficit. */
    used_ore: held.default(null),
    /** The year by which a negative result is restored, as decided. */
    restored_by: planYear.nullable().default(null),
    /** The council's decision that it is not to be restored, for exceptional reasons (kommunallagen 11 kap. 13 §). */
    exempted_by_id: recordId.nullable().default(null),
  }),
})

const shownPair = z.strictObject({
  buyer_id: z.string(),
  buyer: z.string(),
  seller_id: z.string(),
  seller: z.string(),
  /** Null while an amount of either side is unknown. */
  agrees: z.boolean().nullable(),
})

export const showConsolidation = endpoint({
  name: 'consolidation.show',
  method: 'GET',
  path: '/consolidations/:id/show',
  input: z.strictObject({ id: recordId, year: askedYear }),
  output: z.strictObject({
    members: z.array(
      z.strictObject({
        unit_id: z.string(),
        name: z.string(),
        is_company: z.boolean(),
        owned_ppm: z.int().nullable(),
        method: z.enum(consolidationMethods),
      }),
    ),
    pairs: z.array(shownPair),
    /** Units with entries of the year that belong to no member, and so are not counted. */
    outside: z.array(z.string()),
    /** Counterparties inside the group that no member answers to: what is booked against them is not eliminated. */
    unanswered: z.array(z.string()),
  }),
  permission: { area: 'economy', verb: 'read' },
  summary: 'The members of the group one year, and their dealings with one another pair by pair',
})
