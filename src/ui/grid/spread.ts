import { type Ore, splitOre, subtractOre } from '#core/money.ts'

export type SpreadBy = 'even' | 'as_now' | 'other_set' | 'season'

/** The amounts of an account's months [öre, January first]; null when none are known. */
export type MonthsOf = (account: string) => readonly Ore[] | null

/** A cell that takes a part of what is spread. */
export type SpreadPart = {
  address: string
  account: string
  /** The row that it stands in: a unit and an account, whatever the period. */
  row: string
  /** 1–12; null for what is not a month. */
  month: number | null
  /** What stands there now, and in the set beside it; null for what is not known. */
  now: Ore | null
  beside: Ore | null
  /** How many of the amounts that stand there now are unknown. */
  unknown_count: number
}

/** What an amount is spread over, and what of it stays as it is. */
export type Spreading = {
  parts: readonly SpreadPart[]
  /** Cells whose amount goes into the parts and so becomes 0: what was not split by month. */
  emptied: readonly SpreadPart[]
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
export type SpreadFault =
  | ('no_season' | 'none' | 'all_held' | 'unread' | 'kept_unknown' | 'mixed' | 'no_weight')
  /** What stands there decides the parts, and some of it is unknown: it would be counted as 0. */
  | 'part_unknown'

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
  if (restsOnUnknown(spreading, how)) return 'part_unknown'
  const shares = how === 'season' ? spreadByMonth(rest, spreading, monthsOf) : spreadByCell(rest, parts, how)
  if (shares === null) return 'no_weight'
  const taken = parts.map(({ address }, index) => ({ cell: address, to: shares[index] ?? 0 }))
  return [...emptied.map(({ address }) => ({ cell: address, to: 0 })), ...taken]
}

/** Whether the parts would follow amounts of which some are unknown: an unknown one is no 0 to be given nothing. */
function restsOnUnknown({ parts, emptied }: Spreading, how: SpreadBy): boolean {
  if (how === 'even' || how === 'other_set') return false
  const isShared = how === 'as_now' || new Set(parts.map(({ row }) => row)).size > 1
  return isShared && [...parts, ...emptied].some(({ unknown_count }) => unknown_count > 0)
}

function spreadByCell(rest: Ore, parts: readonly SpreadPart[], how: SpreadBy): Ore[] | null {
  return spread(
    rest,
    parts.map(({ now, beside }) => (how === 'other_set' ? beside : now)),
    how,
  )
}

/**
 * Each row keeps its own part of what stands there now, and only its months follow the weights: a profile says when
 * money is used, never by whom. Rows that are all 0 share evenly.
 */
function spreadByMonth(rest: Ore, { parts, emptied }: Spreading, monthsOf: MonthsOf): Ore[] | null {
  const rows = [...Map.groupBy(parts, ({ row }) => row)]
  const standing = Map.groupBy([...parts, ...emptied], ({ row }) => row)
  const sums = rows.map(([row]) => (standing.get(row) ?? []).reduce((sum, { now }) => sum + (now ?? 0), 0))
  const ofRows = spread(rest, sums, 'as_now') ?? spread(rest, sums, 'even') ?? []
  const shares = new Map<string, Ore>()
  for (const [index, [, own]] of rows.entries()) {
    const whole_ore = ofRows[index] ?? 0
    const weights = own.map(({ account, month }) => (month === null ? null : (monthsOf(account)?.[month - 1] ?? null)))
    const ofMonths = whole_ore === 0 ? [] : spread(whole_ore, weights, 'season')
    if (ofMonths === null) return null
    for (const [at, { address }] of own.entries()) shares.set(address, ofMonths[at] ?? 0)
  }
  return parts.map(({ address }) => shares.get(address) ?? 0)
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
