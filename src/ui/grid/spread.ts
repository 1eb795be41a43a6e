import { type Ore, splitOre, subtractOre } from '#core/money.ts'

export type SpreadBy = 'even' | 'as_now' | 'other_set' | 'season'

/** The amounts of an account's months [öre, January first]; null when none are known. */
export type MonthsOf = (account: string) => readonly Ore[] | null

/** A cell that takes a part of what is spread. */
export type SpreadPart = {
  address: string
  account: string
  /** 1–12; null for what is not a month. */
  month: number | null
  /** What stands there now, and in the set beside it; null for what is not known. */
  now: Ore | null
  beside: Ore | null
}

/** What an amount is spread over, and what of it stays as it is. */
export type Spreading = {
  parts: readonly SpreadPart[]
  /** Cells whose amount goes into the parts and so becomes 0: what was not split by month. */
  emptied: readonly string[]
  /** What stays of the whole: what is held or cannot be written; null when any of that is unknown. */
  kept_ore: Ore | null
  /** How many amounts of what stays are unknown. */
  kept_count: number
  fixed_count: number
  /** Whether it is both costs and revenues, which no amount can be spread over. */
  isMixed: boolean
  /** Whether rows below it have not been read, so that nobody can say what it is made of. */
  isUnread: boolean
}

/** Why nothing can be spread. */
export type SpreadFault = 'no_season' | 'none' | 'all_held' | 'unread' | 'kept_unknown' | 'mixed' | 'no_weight'

/** Why nothing can be spread over these cells, whatever the amount; null when it can. */
export function faultOf({ parts, kept_ore, fixed_count, isMixed, isUnread }: Spreading): SpreadFault | null {
  if (isUnread) return 'unread'
  if (parts.length === 0) return fixed_count > 0 ? 'all_held' : 'none'
  if (isMixed) return 'mixed'
  return kept_ore === null ? 'kept_unknown' : null
}

/**
 * Spreads a whole [öre]: what stays is left as it is, and the rest is split over the parts so that all of it adds up to
 * the whole exactly.
 */
export function spreadWhole(
  spreading: Spreading,
  whole_ore: Ore,
  how: SpreadBy,
  monthsOf: MonthsOf = () => null,
): { cell: string; to: Ore }[] | SpreadFault {
  const { parts, emptied, kept_ore } = spreading
  const fault = faultOf(spreading)
  const rest = subtractOre(whole_ore, kept_ore)
  if (fault !== null || rest === null) return fault ?? 'kept_unknown'
  if (how === 'season' && parts.some(({ account }) => monthsOf(account) === null)) return 'no_season'
  const by = parts.map((part) => weightOf(part, how, monthsOf))
  const shares = spread(rest, by, how)
  if (shares === null) return 'no_weight'
  const taken = parts.map(({ address }, index) => ({ cell: address, to: shares[index] ?? 0 }))
  return [...emptied.map((cell) => ({ cell, to: 0 })), ...taken]
}

function weightOf({ now, beside, account, month }: SpreadPart, how: SpreadBy, monthsOf: MonthsOf): Ore | null {
  if (how === 'season') return month === null ? null : (monthsOf(account)?.[month - 1] ?? null)
  return how === 'other_set' ? beside : now
}

/**
 * Spreads a total [öre] over cells so that the parts add up to it exactly (largest remainder): evenly, or in proportion
 * to amounts, whatever their sign. Null when there is no proportion to spread by: all of them are unknown or 0.
 */
export function spread(total_ore: Ore, by: readonly (Ore | null)[], how: SpreadBy): Ore[] | null {
  if (by.length === 0) return null
  const weights = how === 'even' ? by.map(() => 1) : by.map((amount) => Math.abs(amount ?? 0))
  return weights.every((weight) => weight === 0) ? null : splitOre(total_ore, weights)
}
