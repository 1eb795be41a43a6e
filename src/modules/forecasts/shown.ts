import type { z } from 'zod'
import { honestUnit, printAmount } from '#core/amount-text.ts'
import { capitalised } from '#core/certainty-texts.ts'
import type { Explained } from '#core/figure.ts'
import type { Context } from '#server/context.ts'
import { textOf } from '#server/texts.ts'
import { accountsOf, type Basis, type Counted, type DraftBasis, draftBasisOf, type Line } from './basis.ts'
import type { ForecastView, ShownLine, showForecast } from './schema.ts'
import { type Suggestion, suggestionOf } from './suggestion.ts'
import { baseSentence, decisionDays } from './suggestion-tree.ts'
import { budgetTree, deviationTree, outcomeTree } from './trees.ts'

/** A forecast line by line, as its page shows it: every amount is that of a figure with its explanation. */
export async function shownForecast(context: Context, id: string): Promise<z.input<typeof showForecast.output>> {
  const basis = await draftBasisOf(context, id)
  const days = await decisionDays(context, basis)
  const rows: ShownLine[] = []
  for (const account of await accountsOf(context, basis)) rows.push(await shownLine(context, basis, account, days))
  return {
    id,
    version: basis.forecast.version,
    round_id: basis.round.id,
    unit_id: basis.forecast.unit_id,
    budget_set_id: basis.budget_set_id,
    booked_month: basis.booked_month === 0 ? null : basis.booked_month,
    rows,
  }
}

async function shownLine(
  context: Context,
  basis: DraftBasis,
  account: Counted,
  days: ReadonlyMap<string, string>,
): Promise<ShownLine> {
  const suggestion = suggestionOf(basis, account.id, days)
  return {
    account_id: account.id,
    account_name: account.name,
    kind: account.kind,
    budget: sumIn(await budgetTree(context, basis, account)),
    outcome: sumIn(await outcomeTree(context, basis, account)),
    suggestion: { amount_ore: suggestion.amount_ore, reasons: reasonSentences(context, basis, suggestion) },
    committee: await shownView(context, basis, 'committee', account),
    office: await shownView(context, basis, 'office', account),
  }
}

const sumIn = ({ value, unknown_count }: Explained) => ({
  amount_ore: typeof value === 'number' ? value : null,
  unknown_count,
})

async function shownView(
  context: Context,
  basis: Basis,
  view: ForecastView,
  account: Counted,
): Promise<ShownLine['committee']> {
  const line = basis.lines.find((one) => one.view === view && one.account_id === account.id)
  if (line === undefined) return null
  const { amount_ore, suggestion_ore, cause, comment, measures } = line
  return {
    line_id: line.id,
    ...{ amount_ore, suggestion_ore, cause, comment, measures },
    accepted: isAccepted(line),
    deviation: sumIn(await deviationTree(context, basis, view, account)),
  }
}

const isAccepted = ({ amount_ore, suggestion_ore }: Line) => suggestion_ore !== null && amount_ore === suggestion_ore

/** Why the suggestion is what it is, one sentence for each reason, in the reader's language. */
function reasonSentences(context: Context, basis: Basis, suggestion: Suggestion): string[] {
  const changes = suggestion.amount_ore === null ? [] : suggestion.changes
  return [
    baseSentence(context, basis, suggestion),
    ...changes.map(({ rule, about, amount_ore }) => {
      const amount = printAmount(amount_ore, {
        unit: honestUnit(amount_ore),
        language: context.language,
        sign: 'always',
        withUnit: true,
      })
      const key = amount_ore === null ? 'forecast.reason.unknown' : `forecast.reason.${rule}`
      return textOf(context, key, { about: capitalised(about), amount })
    }),
  ]
}
