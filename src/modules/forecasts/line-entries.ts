import type { RowOf } from '#core/record.ts'
import { account } from '#modules/ledger/schema.ts'
import { derivation } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { forecast, forecastLine, forecastRound } from './schema.ts'

/** A line of a forecast is one entry of the year in the set of its view, unknown when the person says so. */
export const lineEntries = derivation(forecastLine, async (context, row: RowOf<typeof forecastLine>) => {
  const { round_id, unit_id } = await getRecord(context, forecast, row.forecast_id)
  const round = await getRecord(context, forecastRound, round_id)
  const entry_set_id = row.view === 'committee' ? round.committee_set_id : round.office_set_id
  if (entry_set_id === null) return []
  const { name } = await getRecord(context, account, row.account_id)
  return [
    {
      entry_set_id,
      year: round.year,
      month: null,
      unit_id,
      account_id: row.account_id,
      amount_ore: row.amount_ore,
      certainty: row.amount_ore === null ? ('unknown' as const) : ('estimated' as const),
      condition: null,
      reason: row.comment?.slice(0, 300) ?? `${round.title}, ${name}`.slice(0, 300),
    },
  ]
})
