import { z } from 'zod'
import { certainties, weakestOf } from '#core/certainty.ts'
import { oreOrUnknown, planYear, recordId, recordType } from '#core/record.ts'

/** A line of the investment plan; it gives the ledger its outlay and inflow year by year (C03). */
export const investmentLine = recordType({
  name: 'investment_line',
  path: 'investment-lines',
  area: 'economy',
  title: 'title',
  unit: 'unit_id',
  refs: { unit_id: 'org_unit', entry_set_id: 'entry_set', decision_id: 'decision' },
  certainty_of: ({ amounts }) => weakestOf(amounts.map((amount) => amount.certainty)),
  fields: {
    title: z.string().min(1).max(200),
    unit_id: recordId,
    /** The budget or plan that holds the line. */
    entry_set_id: recordId,
    decision_id: recordId.nullable().default(null),
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
  },
})
