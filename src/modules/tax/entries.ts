import type { DerivedEntry } from '#core/entry.ts'
import { forAll, taxOf } from '#core/formulas/tax.ts'
import { negate, type Ore } from '#core/money.ts'
import { effectIn, type Forecast, isTried, partsIn, type Rules, yearsOf } from './calc.ts'

/** What a line is called in the ledger. */
export type Words = {
  tax: string
  settlement: string
  part: (part: string) => string
  change: (title: string) => string
  condition: (title: string) => string
}

type Line = { account_id: string; given_ore: Ore | null; reason: string; condition?: string }

/**
 * What a forecast gives the ledger, year by year: the tax, the final settlement where there is one, each part of the
 * equalisation, and the effect of a change, conditional while it is only tried. What the city pays stands as a cost on
 * the account for fees. A year without rules is one unknown.
 */
export function taxEntriesOf(forecast: Forecast, rules: Rules, words: Words): DerivedEntry[] {
  return yearsOf(forecast).flatMap((year) =>
    linesIn(forecast, rules, year, words).map((line) => entryOf(forecast, year, line)),
  )
}

function linesIn(forecast: Forecast, { rule, change }: Rules, year: number, words: Words): Line[] {
  const { tax_account_id, equalisation_account_id } = forecast
  const facts = forecast.years.find((row) => row.year === year)
  const all = (per_inhabitant_ore: Ore | null) => forAll(per_inhabitant_ore, facts?.inhabitants ?? null)
  const settlement = forecast.settlements.filter((row) => row.year === year)
  const parts = partsIn(rule, year)
  const none = { part: rule.title, per_inhabitant_ore: null }
  const effect = effectIn({ rule, change }, year)
  const tax = taxOf(facts?.tax_base_ore ?? null, facts?.tax_rate_ore ?? null)
  return [
    { account_id: tax_account_id, given_ore: tax, reason: words.tax },
    ...settlement.map(({ per_inhabitant_ore }) => ({
      account_id: tax_account_id,
      given_ore: all(per_inhabitant_ore),
      reason: words.settlement,
    })),
    ...(parts.length === 0 ? [none] : parts).map(({ part, per_inhabitant_ore }) => ({
      account_id: equalisation_account_id,
      given_ore: all(per_inhabitant_ore),
      reason: words.part(part),
    })),
    ...(change === null || effect === null
      ? []
      : [
          {
            account_id: equalisation_account_id,
            given_ore: all(effect.ramped),
            reason: words.change(change.title),
            ...(isTried(change.state) ? { condition: words.condition(change.title) } : {}),
          },
        ]),
  ]
}

function entryOf(forecast: Forecast, year: number, { account_id, given_ore, reason, condition }: Line): DerivedEntry {
  const isFee = given_ore !== null && given_ore < 0
  const certainty = condition === undefined ? (given_ore === null ? 'unknown' : 'estimated') : 'conditional'
  return {
    entry_set_id: forecast.entry_set_id,
    year,
    month: null,
    unit_id: forecast.unit_id,
    account_id: isFee ? (forecast.fee_account_id ?? account_id) : account_id,
    amount_ore: negate(given_ore),
    certainty,
    condition: condition ?? null,
    reason,
  }
}
