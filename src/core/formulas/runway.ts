import { assert } from '../assert.ts'
import { addDays, type CalendarDate, firstDayOf, lastDayOf, type Month } from '../calendar.ts'
import { addOre, type Ore } from '../money.ts'

/** What a month is planned to use up, or did [öre, positive]. */
export type Burn = Month & { amount_ore: Ore | null }

export type RunwayInput = {
  /** What is left before the first month of `burn`. */
  balance_ore: Ore | null
  /** Months in a row, no gaps. Empty when no plan is known. */
  burn: readonly Burn[]
  /** The last day that the money is granted for; null when it has no such day. */
  funded_through: CalendarDate | null
  /** The source says that the money will not last to `funded_through`, without saying when it ends. */
  ends_early: boolean
}

export type Runway =
  /** The amount ends first: `run_out` cannot be paid in full, and the money lasts to the day before that month. */
  | { kind: 'amount'; run_out: Month; covered_through: CalendarDate }
  /** The time ends first: the money lasts that long. `contradicts_source` when the source says that it does not. */
  | { kind: 'time'; covered_through: CalendarDate; contradicts_source: boolean }
  /** It ends before that day, in which month is unknown; it is known to last to `at_least`. */
  | { kind: 'before'; before: CalendarDate; at_least: CalendarDate | null }
  /** Not known when it ends: somewhere between the two days, as far as they are known. */
  | { kind: 'open'; at_least: CalendarDate | null; at_most: CalendarDate | null }

/**
 * C10. How long money lasts: to the earlier of its time bound and its amount bound, where the amount ends in the first
 * month whose accumulated burn exceeds the balance. An unknown balance, or an unknown month on the way, leaves the
 * amount bound unknown rather than guessed.
 */
export function runwayOf({ balance_ore, burn, funded_through, ends_early }: RunwayInput): Runway {
  assertInARow(burn)
  const { run_out, at_least } = amountBound(balance_ore, burn)
  if (run_out) {
    const covered_through = addDays(firstDayOf(run_out.year, run_out.month), -1)
    if (funded_through === null || covered_through < funded_through) return { kind: 'amount', run_out, covered_through }
  }
  if (funded_through !== null && (run_out || (at_least !== null && at_least >= funded_through))) {
    return { kind: 'time', covered_through: funded_through, contradicts_source: ends_early }
  }
  if (ends_early && funded_through !== null) return { kind: 'before', before: funded_through, at_least }
  return { kind: 'open', at_least, at_most: funded_through }
}

/** The first month that the balance does not reach, or the last day that it is known to reach. */
function amountBound(balance_ore: Ore | null, burn: readonly Burn[]) {
  let used_ore = 0
  let at_least: CalendarDate | null = null
  for (const { year, month, amount_ore } of burn) {
    if (balance_ore === null || amount_ore === null) break
    used_ore = addOre(used_ore, amount_ore)
    if (used_ore > balance_ore) return { run_out: { year, month }, at_least }
    at_least = lastDayOf(year, month)
  }
  return { run_out: null, at_least }
}

function assertInARow(burn: readonly Burn[]): void {
  burn.forEach(({ year, month }, index) => {
    const before = burn[index - 1]
    assert(
      !before || year * 12 + month === before.year * 12 + before.month + 1,
      `the burn skips before ${year}-${month}`,
    )
  })
}
