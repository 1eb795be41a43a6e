import type { DerivedEntry } from '#core/entry.ts'
import type { Context } from '#server/context.ts'
import { derivation } from '#server/module.ts'
import { getRecord, lockRecord } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import type { Forecast, Rules } from './calc.ts'
import { taxEntriesOf, type Words } from './entries.ts'
import { equalisationRule, taxForecast } from './schema.ts'

/** The rules of a forecast, and the change that is tried beside them. */
export async function rulesOf(context: Context, { rule_id, change_id }: Forecast): Promise<Rules> {
  const rule = await getRecord(context, equalisationRule, rule_id)
  return { rule, change: change_id === null ? null : await getRecord(context, equalisationRule, change_id) }
}

/**
 * The rules of a forecast, held until the transaction ends: whoever changes one at the same time comes before, and is
 * read here, or after, and then makes anew what this forecast gives.
 */
export async function heldRules(context: Context, forecast: Forecast): Promise<Rules> {
  const ids = [forecast.rule_id, forecast.change_id].filter((id) => id !== null).toSorted()
  for (const id of ids) await lockRecord(context, equalisationRule, id)
  return rulesOf(context, forecast)
}

const say = (key: string, params: Record<string, string> = {}) => textOf({ language: 'sv' }, `tax.entry.${key}`, params)

const words = (): Words => ({
  tax: say('tax'),
  settlement: say('settlement'),
  part: (part) => say('part', { part }),
  change: (title) => say('change', { title }),
  condition: (title) => say('condition', { title }),
})

/** What the ledger shall hold of a forecast, with the rules held still. */
export async function taxEntries(context: Context, forecast: Forecast): Promise<DerivedEntry[]> {
  return taxEntriesOf(forecast, await heldRules(context, forecast), words())
}

export const forecastEntries = derivation(taxForecast, taxEntries)
