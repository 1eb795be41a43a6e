import { z } from 'zod'
import { AMOUNT_MAX } from '#core/money.ts'
import { isoDate, planYear, recordId, recordType, sizeOrUnknown } from '#core/record.ts'

/** How far rules for the equalisation have come. Those in force count, and those on their way are tried. */
const ruleStates = ['law', 'proposal', 'bill', 'adopted', 'dropped'] as const
export type RuleState = (typeof ruleStates)[number]

/** What one inhabitant gives the city [öre]: what it receives is positive, what it pays is negative. */
const perInhabitant = z
  .int()
  .min(-(10 ** 9))
  .max(10 ** 9)
  .nullable()

/**
 * What the equalisation gives or costs for each inhabitant, part by part and year by year, by one law or one proposal.
 * A change states the whole of what would hold, so that its effect is the difference from the rules before it.
 */
export const equalisationRule = recordType({
  name: 'equalisation_rule',
  path: 'equalisation-rules',
  area: 'economy',
  title: 'title',
  certainty_of: ({ state }) => (state === 'law' || state === 'adopted' ? 'decided' : 'proposed'),
  fields: () => ({
    title: z.string().min(1).max(160),
    state: z.enum(ruleStates),
    /** The law, inquiry or bill, with its number. */
    legal_basis: z.string().max(160).nullable().default(null),
    /** The first year that it holds, or would hold. */
    first_year: planYear,
    /** The day that somebody last held it against its source. */
    verified_on: isoDate.nullable().default(null),
    /** The most that a year may lose beyond the year before while a change comes in; null when it comes in at once. */
    loss_cap_per_inhabitant_ore: z.int().min(0).max(AMOUNT_MAX).nullable().default(null),
    amounts: z
      .array(z.strictObject({ year: planYear, part: z.string().min(1).max(80), per_inhabitant_ore: perInhabitant }))
      .max(400)
      .default([]),
  }),
})

/** What the city expects in taxes and equalisation year by year, and where in the ledger it is entered. */
export const taxForecast = recordType({
  name: 'tax_forecast',
  path: 'tax-forecasts',
  area: 'economy',
  title: 'title',
  unit: 'unit_id',
  refs: {
    unit_id: 'org_unit',
    entry_set_id: 'entry_set',
    tax_account_id: 'account',
    equalisation_account_id: 'account',
    fee_account_id: 'account',
    rule_id: 'equalisation_rule',
    change_id: 'equalisation_rule',
    rate_decision_id: 'decision',
  },
  certainty_of: () => 'estimated',
  fields: () => ({
    title: z.string().min(1).max(160),
    /** Who has the revenue. */
    unit_id: recordId,
    /** The plan or scenario that it is entered in. */
    entry_set_id: recordId,
    tax_account_id: recordId,
    equalisation_account_id: recordId,
    /** Where what the city pays is entered; null as long as it pays nothing. */
    fee_account_id: recordId.nullable().default(null),
    /** The rules that hold, and a change of them that is tried beside; null when none is. */
    rule_id: recordId,
    change_id: recordId.nullable().default(null),
    /** The council's decision on the tax rate; null while there is none. */
    rate_decision_id: recordId.nullable().default(null),
    years: z
      .array(
        z.strictObject({
          year: planYear,
          tax_base_ore: sizeOrUnknown,
          /** Öre of every hundred kronor: 32 kronor and 41 öre of a hundred is 3241. */
          tax_rate_ore: z.int().min(0).max(10_000).nullable(),
          /** On 1 November the year before. */
          inhabitants: z.int().min(0).max(20_000_000).nullable(),
        }),
      )
      .min(1)
      .max(30),
    /** The final settlement of earlier taxes, for the years that have one. A year without a row has none. */
    settlements: z
      .array(z.strictObject({ year: planYear, per_inhabitant_ore: perInhabitant }))
      .max(30)
      .default([]),
  }),
})
