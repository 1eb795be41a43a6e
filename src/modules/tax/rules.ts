import { Refusal } from '#core/refusal.ts'
import { deriveFor } from '#modules/ledger/derive.ts'
import { account, takesCells } from '#modules/ledger/schema.ts'
import { readableSet } from '#modules/ledger/service.ts'
import { approvalOf } from '#modules/rounds/service.ts'
import type { Context } from '#server/context.ts'
import { check } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { type Forecast, isInForce, type Rule } from './calc.ts'
import { forecastEntries, holdRules, rulesOf, taxEntries } from './derivation.ts'
import { equalisationRule, taxForecast } from './schema.ts'

function refuseTwice(field: string, rows: readonly { year: number; part?: string }[]): void {
  const seen = new Set<string>()
  for (const [index, { year, part = '' }] of rows.entries()) {
    const key = `${year} ${part}`
    const place = [{ field: `${field}.${index}.year` }]
    if (seen.has(key)) throw new Refusal(part === '' ? 'tax.year_twice' : 'tax.part_twice', 422, { year, part }, place)
    seen.add(key)
  }
}

type Set = Awaited<ReturnType<typeof readableSet>>

/** What a year outside its set would give is told nowhere. */
function refuseOutside({ name, first_year, last_year }: Set, field: string, rows: readonly { year: number }[]): void {
  const index = rows.findIndex(({ year }) => year < first_year || year > last_year)
  if (index === -1) return
  const params = { year: rows[index]?.year ?? 0, set: name, first_year, last_year }
  throw new Refusal('tax.outside_set', 422, params, [{ field: `${field}.${index}.year` }])
}

async function requireKind(context: Context, id: string, kind: 'revenue' | 'cost', field: string): Promise<void> {
  const row = await getRecord(context, account, id)
  if (row.kind !== kind) throw new Refusal(`tax.account_${kind}`, 422, { account: row.name }, [{ field }])
}

/** A forecast is entered in a plan or a scenario: what is decided changes by a decision, and not when a number does. */
export const forecastHolds = check(taxForecast, async (context, _before: Forecast | null, after: Forecast | null) => {
  await holdRules(context)
  if (after === null) return
  refuseTwice('years', after.years)
  refuseTwice('settlements', after.settlements)
  const set = await readableSet(context, after.entry_set_id)
  if (!takesCells(set) || set.group_id !== null)
    throw new Refusal('tax.set_kind', 422, { set: set.name }, [{ field: 'entry_set_id' }])
  refuseOutside(set, 'years', after.years)
  refuseOutside(set, 'settlements', after.settlements)
  await requireKind(context, after.tax_account_id, 'revenue', 'tax_account_id')
  await requireKind(context, after.equalisation_account_id, 'revenue', 'equalisation_account_id')
  if (after.fee_account_id !== null) await requireKind(context, after.fee_account_id, 'cost', 'fee_account_id')
  await requireFeeAccount(context, after)
  if (after.change_id === after.rule_id) throw new Refusal('tax.change_is_rule', 422, {}, [{ field: 'change_id' }])
  const { rule } = await rulesOf(context, after)
  if (!isInForce(rule.state))
    throw new Refusal('tax.rule_not_in_force', 422, { title: rule.title }, [{ field: 'rule_id' }])
  if (after.rate_decision_id === null) return
  const { approved, title } = await approvalOf(context, after.rate_decision_id)
  if (!approved) throw new Refusal('tax.rate_not_approved', 422, { decision: title }, [{ field: 'rate_decision_id' }])
})

/** What the city pays has nowhere to stand among revenues. */
async function requireFeeAccount(context: Context, forecast: Forecast): Promise<void> {
  if (forecast.fee_account_id !== null) return
  const fee = (await taxEntries(context, forecast)).find(({ amount_ore }) => amount_ore !== null && amount_ore > 0)
  if (fee === undefined) return
  const params = { reason: fee.reason, year: fee.year }
  throw new Refusal('tax.fee_account_missing', 422, params, [{ field: 'fee_account_id' }])
}

/** The ledger follows the rules: when they change, what every forecast that rests on them gives is made anew. */
export const ruleIsFollowed = check(equalisationRule, async (context, before: Rule | null, after: Rule | null) => {
  if (after === null) return
  refuseTwice('amounts', after.amounts)
  if (before === null) return
  await holdRules(context)
  for (const forecast of await listRecords(context, taxForecast)) {
    if (forecast.rule_id !== after.id && forecast.change_id !== after.id) continue
    if (forecast.rule_id === after.id && !isInForce(after.state))
      throw new Refusal('tax.rule_in_use', 409, { forecast: forecast.title }, [{ field: 'state' }])
    await requireFeeAccount(context, forecast)
    await deriveFor(context, forecastEntries, forecast.id, forecast)
  }
})
