import { printDate } from '#core/calendar.ts'
import { openCertainties } from '#core/certainty.ts'
import { type Explained, explained } from '#core/figure.ts'
import { differenceOf, entryLeaves, sumOf } from '#modules/ledger/figures.ts'
import type { ListedEntry } from '#modules/ledger/schema.ts'
import { entriesTogether } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { textOf } from '#server/texts.ts'
import { accountsOf, type Basis, type Counted } from './basis.ts'
import type { ForecastView } from './schema.ts'

/** An account, or null for all that the forecast speaks of. */
export type Of = Counted | null

const ofAccount = (entries: readonly ListedEntry[], account: Of) =>
  entries.filter((entry) => account === null || entry.account_id === account.id)

/** The month that the round looks to, in words. */
export function monthOf(context: Context, { round }: Pick<Basis, 'round'>): string {
  const first_day = `${round.year}-${String(round.through_month).padStart(2, '0')}-01`
  return printDate(first_day, 'month', context.language)
}

/** What things are called in the trees of a forecast: the year, the month and the account. */
export function wordsOf(context: Context, basis: Basis, account: Of): Record<string, string | number> {
  return {
    unit: basis.unit_name,
    year: basis.round.year,
    month: monthOf(context, basis),
    account: account === null ? textOf(context, 'forecast.net') : account.name,
  }
}

/**
 * The decided budget of the year [öre]. Decisions are registered here, so an account without a line in a decided budget
 * has 0; a year without a decided budget is unknown.
 */
export async function budgetTree(context: Context, basis: Basis, account: Of): Promise<Explained> {
  const label = textOf(context, 'forecast.figure.budget', wordsOf(context, basis, account))
  const entries = ofAccount(basis.budget, account)
  const open = entries.filter(({ certainty }) => openCertainties.includes(certainty))
  const not_included = open.map(({ account_name, reason }) => `${account_name}: ${reason}`)
  if (basis.budget_set_id !== null && open.length === entries.length)
    return explained({ label, unit: 'ore', value: 0, certainty: 'decided', not_included })
  return sumOf(await entryLeaves(context, entries), { label })
}

/** What has been booked through the month [öre]; what is booked without a month is named but has no place in it. */
export async function outcomeTree(context: Context, basis: Basis, account: Of): Promise<Explained> {
  const entries = ofAccount(await basis.outcome(), account)
  const placed = entries.filter(({ month }) => month !== null)
  const without = entries.filter(({ month }) => month === null)
  return sumOf(await entryLeaves(context, placed), {
    label: textOf(context, 'forecast.figure.outcome', wordsOf(context, basis, account)),
    not_included: without.map(({ account_name, reason }) => `${account_name}: ${reason}`),
    remarks: without.length === 0 ? [] : [textOf(context, 'forecast.remark.undivided')],
  })
}

/** What one view expects the year to end at [öre]. An account that nobody has written is unknown. */
export async function forecastTree(
  context: Context,
  basis: Basis,
  view: ForecastView,
  account: Of,
): Promise<Explained> {
  const { round, forecast } = basis
  const entry_set_id = view === 'committee' ? round.committee_set_id : round.office_set_id
  const which = { unit_ids: [forecast.unit_id], year: round.year }
  const entries = entry_set_id === null ? [] : await entriesTogether(context, { entry_set_id, ...which })
  const accounts = account === null ? await accountsOf(context, basis) : [account]
  const parts = await Promise.all(
    accounts.map(async (one) => {
      const leaves = await entryLeaves(context, ofAccount(entries, one))
      return leaves.length === 0 ? [unwritten(context, one)] : leaves
    }),
  )
  return sumOf(parts.flat(), {
    label: textOf(context, `forecast.figure.${view}`, wordsOf(context, basis, account)),
  })
}

function unwritten(context: Context, { name }: Counted): Explained {
  return explained({
    label: name,
    unit: 'ore',
    value: null,
    unknown_count: 1,
    certainty: 'unknown',
    remarks: [textOf(context, 'forecast.remark.unwritten')],
  })
}

/**
 * C19: budget less forecast, plus is better than budget [öre]. For all accounts it is the sum of theirs, so that an
 * account that nobody has written counts as one unknown and not as a surplus.
 */
export async function deviationTree(
  context: Context,
  basis: Basis,
  view: ForecastView,
  account: Of,
): Promise<Explained> {
  const head = {
    label: textOf(context, `forecast.figure.${view}_deviation`, wordsOf(context, basis, account)),
    formula: 'C19',
  }
  if (account !== null) {
    const budget = await budgetTree(context, basis, account)
    return differenceOf(budget, await forecastTree(context, basis, view, account), head)
  }
  const accounts = await accountsOf(context, basis)
  const parts = await Promise.all(accounts.map((one) => deviationTree(context, basis, view, one)))
  return sumOf(parts, head)
}
