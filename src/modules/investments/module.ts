import { openCertainties } from '#core/certainty.ts'
import type { RowOf } from '#core/record.ts'
import { requireDecider } from '#modules/ledger/service.ts'
import { check, derivation, moduleOf } from '#server/module.ts'
import { investmentLine } from './schema.ts'

type Line = RowOf<typeof investmentLine>

/** An investment line gives its set one entry for each year and account. */
const outlays = derivation(investmentLine, async (_context, row: Line) =>
  row.amounts.map((amount) => ({
    entry_set_id: row.entry_set_id,
    year: amount.year,
    month: null,
    unit_id: row.unit_id,
    account_id: amount.account_id,
    amount_ore: amount.amount_ore,
    certainty: amount.certainty,
    condition: null,
    decision_id: openCertainties.includes(amount.certainty) ? null : row.decision_id,
    reason: row.title,
  })),
)

/** A line in a decided budget is part of what was decided: those who may decide enter, change and remove it. */
const decidedByDecider = check(investmentLine, async (context, before: Line | null, after: Line | null) => {
  for (const row of [before, after]) {
    if (row !== null) await requireDecider(context, row.entry_set_id, [row.unit_id])
  }
})

export const investments = moduleOf({
  name: 'investments',
  migrations: new URL('./migrations/', import.meta.url),
  records: [investmentLine],
  derivations: [outlays],
  checks: [decidedByDecider],
})
