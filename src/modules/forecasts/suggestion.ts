import { dateInStockholm, lastDayOf } from '#core/calendar.ts'
import { openCertainties } from '#core/certainty.ts'
import { beyondPace, type Draft, draftedYear, type EarlierYear, scaleOf } from '#core/formulas/forecast.ts'
import { amountOf, ORE_PER_KR, type Ore, type Ratio, sumOre } from '#core/money.ts'
import type { ListedEntry } from '#modules/ledger/schema.ts'
import type { DraftBasis } from './basis.ts'

/** Something that changes the year beyond the outcome so far; unknown when it will come but not what it gives. */
export type Change = {
  rule: 'commitment' | 'decided_change'
  about: string
  amount_ore: Ore | null
  entries: readonly ListedEntry[]
}

/** A drafted line with everything it was drafted from. */
export type Suggestion = Draft & {
  months: number
  outcome: readonly ListedEntry[]
  /** Booked without a month, so that no pace can be seen. */
  is_undivided: boolean
  earlier: readonly (EarlierYear & { year: number })[]
  changes: readonly Change[]
}

/**
 * Drafts one account's year (domain B.5): the outcome so far by season or pace, and the commitments and decided changes
 * that the outcome does not show yet. `decidedOn` is the day a decision was made, by its id.
 */
export function suggestionOf(
  basis: DraftBasis,
  account_id: string,
  decidedOn: ReadonlyMap<string, string>,
): Suggestion {
  const own = (entries: readonly ListedEntry[]) => entries.filter((entry) => entry.account_id === account_id)
  const outcome = own(basis.booked)
  const months = monthsBooked(outcome, basis.booked_month)
  const is_undivided = outcome.some(({ month }) => month === null)
  const outcome_ore = outcome.length === 0 || is_undivided ? null : sumOf(outcome)
  const earlier = basis.earlier.flatMap((entries) => earlierYear(own(entries), months))
  const changes =
    months === 0 || months === 12
      ? []
      : [
          ...commitmentChanges(own(basis.commitments), months, scaleOf(months, earlier).scale),
          ...decidedChanges(own(basis.budget), lastDayOf(basis.round.year, months), decidedOn),
        ]
  const known = changes.flatMap(({ amount_ore }) => (amount_ore === null ? [] : [amount_ore]))
  return { ...draftedYear(outcome_ore, months, earlier, known), months, outcome, is_undivided, earlier, changes }
}

/**
 * How many months the account's outcome is of: as many as the unit's, but one fewer for an account that has been booked
 * every month until the last, since its file has not come in yet.
 */
function monthsBooked(outcome: readonly ListedEntry[], booked_month: number): number {
  const booked = new Set(outcome.flatMap(({ month }) => month ?? []))
  const isLate = booked_month > 1 && booked.size === booked_month - 1 && !booked.has(booked_month)
  return isLate ? booked_month - 1 : booked_month
}

function sumOf(entries: readonly ListedEntry[]): Ore | null {
  return amountOf(sumOre(entries.map(({ amount_ore }) => amount_ore)))
}

/** A year that is over as a season: nothing when the account was not booked then, or an amount is unknown. */
function earlierYear(entries: readonly ListedEntry[], months: number): (EarlierYear & { year: number })[] {
  const year_ore = sumOf(entries)
  const through_ore = sumOf(entries.filter(({ month }) => month !== null && month <= months))
  const year = entries[0]?.year
  if (year === undefined || year_ore === null || through_ore === null) return []
  return [{ year, through_ore, year_ore }]
}

/** What months differ by because they are whole öre is no change. */
const least_ore = ORE_PER_KR

/** Contracts and projects that do not run evenly through the year: what each gives beyond its own pace so far. */
function commitmentChanges(entries: readonly ListedEntry[], months: number, scale: Ratio): Change[] {
  const held = entries.filter(({ certainty }) => !openCertainties.includes(certainty))
  const sources = Map.groupBy(held, (entry) => entry.project_id ?? `${entry.source_kind}/${entry.source_id}`)
  return [...sources.values()].flatMap((all): Change[] => {
    const source = heldMonths(all)
    const about = source[0]?.reason ?? ''
    if (source.some(({ amount_ore }) => amount_ore === null))
      return [{ rule: 'commitment', about, amount_ore: null, entries: source }]
    const placed = source.filter(({ month }) => month !== null)
    const through = sumOf(placed.filter(({ month }) => Number(month) <= months)) ?? 0
    const after = sumOf(placed.filter(({ month }) => Number(month) > months)) ?? 0
    const amount_ore = beyondPace(through, after, scale)
    return Math.abs(amount_ore) < least_ore ? [] : [{ rule: 'commitment', about, amount_ore, entries: source }]
  })
}

/** Of a month that has both been booked and expected, what was booked. */
function heldMonths(entries: readonly ListedEntry[]): ListedEntry[] {
  const booked = new Set(entries.filter(({ certainty }) => certainty === 'actual').map(({ month }) => month))
  return entries.filter(({ certainty, month }) => certainty === 'actual' || !booked.has(month))
}

/** Changes of the budget that were decided after the last booked month: the outcome cannot show them yet. */
function decidedChanges(
  budget: readonly ListedEntry[],
  last_booked_day: string,
  decidedOn: ReadonlyMap<string, string>,
): Change[] {
  return budget
    .filter((entry) => entry.source_kind === 'budget_adjustment' && !openCertainties.includes(entry.certainty))
    .filter((entry) => dayOf(entry, decidedOn) > last_booked_day)
    .map((entry) => ({
      rule: 'decided_change',
      about: entry.reason,
      amount_ore: entry.amount_ore,
      entries: [entry],
    }))
}

/** The day of the decision, or when none is known the day that the change was recorded. */
function dayOf(entry: ListedEntry, decidedOn: ReadonlyMap<string, string>): string {
  const decided = entry.decision_id === null ? '' : (decidedOn.get(entry.decision_id) ?? '')
  return decided === '' ? dateInStockholm(entry.recorded_at) : decided
}
