import type { RowOf } from '#core/record.ts'
import { derivation, moduleOf } from '#server/module.ts'
import { investmentLine } from './schema.ts'

/** An investment line gives its set one entry for each year and account. */
const outlays = derivation(investmentLine, async (_context, row: RowOf<typeof investmentLine>) =>
  row.amounts.map((amount) => ({
    entry_set_id: row.entry_set_id,
    year: amount.year,
    month: null,
    unit_id: row.unit_id,
    account_id: amount.account_id,
    amount_ore: amount.amount_ore,
    certainty: amount.certainty,
    condition: null,
    decision_id: amount.certainty === 'decided' ? row.decision_id : null,
    reason: row.title,
  })),
)

export const investments = moduleOf({
  name: 'investments',
  migrations: new URL('./migrations/', import.meta.url),
  records: [investmentLine],
  derivations: [outlays],
})
