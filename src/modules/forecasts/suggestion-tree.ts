import { printPercent } from '#core/amount-text.ts'
import { printDate } from '#core/calendar.ts'
import { type Explained, explained } from '#core/figure.ts'
import { divideHalfAway } from '#core/money.ts'
import type { InputOf } from '#core/record.ts'
import { entryLeaves, sumOf } from '#modules/ledger/figures.ts'
import { decisionMark } from '#modules/rounds/service.ts'
import type { Context } from '#server/context.ts'
import { textOf } from '#server/texts.ts'
import { accountsOf, type Basis, type Counted, type DraftBasis } from './basis.ts'
import type { forecastLine } from './schema.ts'
import { type Change, type Suggestion, suggestionOf } from './suggestion.ts'
import { type Of, outcomeTree, wordsOf } from './trees.ts'

type Reason = InputOf<typeof forecastLine>['reasons'][number]

/** The days of the decisions that the budget rests on, by their ids. */
export async function decisionDays(context: Context, { budget }: Basis): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(budget.flatMap(({ decision_id }) => (decision_id === null ? [] : [decision_id])))
  const marks = await Promise.all(
    [...ids].map(async (id) => [id, (await decisionMark(context, id))?.decided_on ?? ''] as const),
  )
  return new Map(marks)
}

/** What a suggestion rests on, to be kept beside the line that it was made for. */
export function reasonsOf(suggestion: Suggestion): Reason[] {
  const { rule, base_ore, changes } = suggestion
  return [
    { rule, amount_ore: base_ore, about: null },
    ...(rule === 'no_outcome' || rule === 'whole_year' ? [] : changes).map((change) => ({
      rule: change.rule,
      amount_ore: change.amount_ore,
      about: change.about,
    })),
  ]
}

/** The month that the account's outcome reaches, in words; the round's own when nothing is booked. */
function bookedMonth(context: Context, { round }: Basis, months: number): string {
  const month = String(months === 0 ? round.through_month : months).padStart(2, '0')
  return printDate(`${round.year}-${month}-01`, 'month', context.language)
}

/** Why the outcome so far gives what it gives, as a sentence. */
export function baseSentence(context: Context, basis: Basis, suggestion: Suggestion): string {
  const { rule, months, earlier, is_undivided } = suggestion
  if (rule === 'no_outcome' && is_undivided)
    return textOf(context, 'forecast.reason.undivided', { year: basis.round.year })
  return textOf(context, `forecast.reason.${rule}`, {
    month: bookedMonth(context, basis, months),
    months,
    year: basis.round.year,
    years: earlier
      .map(({ year }) => year)
      .toSorted()
      .join(', '),
    share: printPercent(passedShare(suggestion), context.language),
  })
}

/** How much of the year had passed in money by the month in earlier years, to the nearest tenth of a percent [ppm]. */
function passedShare({ earlier }: Suggestion): number {
  const through = earlier.reduce((sum, year) => sum + BigInt(year.through_ore), 0n)
  const whole = earlier.reduce((sum, year) => sum + BigInt(year.year_ore), 0n)
  if (whole === 0n) return 0
  const [a, b] = whole < 0n ? [-through, -whole] : [through, whole]
  return Number(divideHalfAway(a * 1000n, b)) * 1000
}

/**
 * A drafted year of one account, or of all of them [öre], with every reason as a part of it. It is a suggestion of the
 * product's and nothing that anybody has said; without an outcome to draft from it is unknown.
 */
export async function suggestionTree(context: Context, basis: DraftBasis, account: Of): Promise<Explained> {
  const label = textOf(context, 'forecast.figure.suggestion', wordsOf(context, basis, account))
  const remarks = [textOf(context, 'forecast.remark.suggestion')]
  if (account === null) {
    const accounts = await accountsOf(context, basis)
    return sumOf(await Promise.all(accounts.map((one) => suggestionTree(context, basis, one))), { label, remarks })
  }
  const suggestion = suggestionOf(basis, account.id, await decisionDays(context, basis))
  const base = await baseTree(context, basis, account, suggestion)
  if (suggestion.amount_ore === null) return { ...base, label, remarks: [...remarks, ...base.remarks] }
  const parts = await Promise.all(suggestion.changes.map((change) => changeTree(context, change)))
  return sumOf([base, ...parts], { label, certainty: 'estimated', remarks })
}

async function baseTree(context: Context, basis: Basis, account: Counted, suggestion: Suggestion): Promise<Explained> {
  const { base_ore } = suggestion
  return explained({
    label: textOf(context, 'forecast.figure.base', wordsOf(context, basis, account)),
    unit: 'ore',
    value: base_ore,
    unknown_count: base_ore === null ? 1 : 0,
    certainty: base_ore === null ? 'unknown' : 'estimated',
    operation: 'derived',
    parts: [await outcomeTree(context, basis, account)],
    remarks: [baseSentence(context, basis, suggestion)],
  })
}

async function changeTree(context: Context, { rule, about, amount_ore, entries }: Change): Promise<Explained> {
  return explained({
    label: about,
    unit: 'ore',
    value: amount_ore,
    unknown_count: amount_ore === null ? 1 : 0,
    certainty: amount_ore === null ? 'unknown' : 'estimated',
    operation: 'derived',
    parts: await entryLeaves(context, entries),
    remarks: [textOf(context, `forecast.remark.${rule}`)],
  })
}
