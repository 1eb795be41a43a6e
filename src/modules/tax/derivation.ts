import { sql } from 'kysely'
import type { DerivedEntry } from '#core/entry.ts'
import type { Context } from '#server/context.ts'
import { derivation } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
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
 * The rules of the city held still until the transaction ends, all of them: whoever changes one or what rests on one
 * comes before, and is read here, or after. Row by row, two who change one rule each would wait for each other's.
 */
export async function holdRules(context: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(4713, hashtext(${context.city.schema_name}))`.execute(context.db)
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
  await holdRules(context)
  return taxEntriesOf(forecast, await rulesOf(context, forecast), words())
}

export const forecastEntries = derivation(taxForecast, taxEntries)
