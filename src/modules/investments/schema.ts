import { z } from 'zod'
import { certainties, weakestOf } from '#core/certainty.ts'
import { dateOrUnknown } from '#core/dated.ts'
import { oreOrUnknown, planYear, recordId, recordType, sizeOrUnknown } from '#core/record.ts'

/** A line of the investment plan; it gives the ledger its outlay and inflow year by year (C03). */
export const investmentLine = recordType({
  name: 'investment_line',
  path: 'investment-lines',
  area: 'economy',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', entry_set_id: 'entry_set', decision_id: 'decision' },
  certainty_of: ({ amounts }) => weakestOf(amounts.map((amount) => amount.certainty)),
  fields: () => ({
    title: z.string().min(1).max(200),
    unit_id: recordId,
    /** The budget or plan that holds the line. */
    entry_set_id: recordId,
    decision_id: recordId.nullable().default(null),
    /** The year whose prices the amounts are in; null when nobody has said. */
    price_year: planYear.nullable().default(null),
    /** The day of the calculation that the amounts come from. */
    calculated_on: dateOrUnknown,
    /** The whole outlay that was decided; null when unknown or not decided. */
    decided_total_ore: sizeOrUnknown.default(null),
    /** How much more it may cost before it must be decided again [ppm of what was decided] (C18). */
    tolerance_ppm: z.int().min(0).max(1_000_000).default(150_000),
    amounts: z
      .array(
        z.strictObject({
          year: planYear,
          account_id: recordId,
          /** Outlay positive, inflow negative, null unknown. */
          amount_ore: oreOrUnknown,
          certainty: z.enum(certainties),
        }),
      )
      .min(1)
      .max(200),
  }),
})
