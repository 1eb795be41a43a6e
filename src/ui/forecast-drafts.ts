import { parseAmount, printAmount } from '#core/amount-text.ts'
import { deviationOf } from '#core/formulas/forecast.ts'
import type { ForecastView, ShownLine } from '#modules/forecasts/schema.ts'

/** A line as it stands in its fields, unsaved or not. */
export type Draft = { amount: string; cause: string; comment: string; measures: string }

/** What is sent to the server for a line. */
export type WrittenLine = {
  account_id: string
  accept: boolean
  amount_ore: number | null
  cause: NonNullable<ShownLine['committee']>['cause']
  comment: string | null
  measures: string | null
}

/** An amount as it stands in a field: in million, as Swedish officials write it, whatever the language of the page. */
export function amountInField(amount_ore: number | null): string {
  return amount_ore === null ? 'okänt' : printAmount(amount_ore, { unit: 'mnkr', language: 'sv' })
}

/** The line as it is saved. */
export function savedDraft(row: ShownLine, view: ForecastView): Draft {
  const line = row[view]
  return {
    amount: line === null ? '' : amountInField(line.amount_ore),
    cause: line?.cause ?? '',
    comment: line?.comment ?? '',
    measures: line?.measures ?? '',
  }
}

/** The amount that the field means [öre]: a text that was not changed, or is the suggestion's, means it to the öre. */
function amountMeant(row: ShownLine, view: ForecastView, amount: string): { ok: boolean; amount_ore: number | null } {
  const line = row[view]
  if (line !== null && amount === amountInField(line.amount_ore)) return { ok: true, amount_ore: line.amount_ore }
  const { amount_ore: suggestion_ore } = row.suggestion
  if (suggestion_ore !== null && amount === amountInField(suggestion_ore))
    return { ok: true, amount_ore: suggestion_ore }
  const parsed = parseAmount(amount, 'mnkr')
  return parsed.ok ? parsed : { ok: false, amount_ore: null }
}

/** C19 of a line as it stands in its fields; null when it cannot be told. */
export function draftDeviation(row: ShownLine, view: ForecastView, { amount }: Draft): number | null {
  const meant = amountMeant(row, view, amount)
  const budget_ore = row.budget.unknown_count > 0 ? null : row.budget.amount_ore
  return meant.ok ? deviationOf(budget_ore, meant.amount_ore) : null
}

export const isChanged = (row: ShownLine, view: ForecastView, draft: Draft) =>
  JSON.stringify(draft) !== JSON.stringify(savedDraft(row, view))

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** The lines that were changed, and the accounts whose amount could not be read. */
export function changedLines(
  rows: readonly ShownLine[],
  view: ForecastView,
  drafts: ReadonlyMap<string, Draft>,
): { lines: WrittenLine[]; bad: string[] } {
  const changed = rows.flatMap((row) => {
    const draft = drafts.get(row.account_id)
    return draft !== undefined && isChanged(row, view, draft) ? [{ row, draft }] : []
  })
  const read = changed.map(({ row, draft }) => ({ row, draft, meant: amountMeant(row, view, draft.amount.trim()) }))
  return {
    bad: read.filter(({ meant }) => !meant.ok).map(({ row }) => row.account_id),
    lines: read.map(({ row, draft, meant }) => {
      const accept = meant.amount_ore !== null && meant.amount_ore === row.suggestion.amount_ore
      return {
        account_id: row.account_id,
        accept,
        amount_ore: meant.amount_ore,
        cause: (draft.cause === '' ? null : draft.cause) as WrittenLine['cause'],
        comment: orNull(draft.comment),
        measures: orNull(draft.measures),
      }
    }),
  }
}
