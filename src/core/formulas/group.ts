import {
  addOre,
  divideHalfAway,
  negate,
  type Ore,
  ore,
  percentOf,
  type Ratio,
  type Sum,
  subtractOre,
} from '../money.ts'

/**
 * What the buyer has as cost against the seller, and what the seller has as revenue against the buyer [öre, cost
 * positive, revenue negative]: what is known of each, and how many amounts are not.
 */
export type Trade = { cost: Sum; revenue: Sum }

export type Elimination = {
  /** What both sides have and is taken out of the group's cost and of its revenue [öre, never negative]. */
  eliminated_ore: Ore
  /** Cost plus revenue of what is known [öre]; 0 when they agree. It stays in the total and is never filled in. */
  difference_ore: Ore
  unknown_count: number
  /** Null while an amount of either side is unknown. */
  agrees: boolean | null
}

/**
 * C20. Takes out of a trade what both sides have. They agree when the difference is at most the tolerance; what differs
 * is left where it stands, whichever side is the larger.
 */
export function eliminationOf({ cost, revenue }: Trade, tolerance_ore: Ore): Elimination {
  const unknown_count = cost.unknown_count + revenue.unknown_count
  const difference_ore = addOre(cost.known_ore, revenue.known_ore)
  return {
    eliminated_ore: Math.max(0, Math.min(cost.known_ore, negate(revenue.known_ore))),
    difference_ore,
    unknown_count,
    agrees: unknown_count > 0 ? null : Math.abs(difference_ore) <= tolerance_ore,
  }
}

/** C20. The part of a company's net that others own [öre, half away from zero]; unknown when the net or share is. */
export function minorityOf(net_ore: Ore | null, owned_ppm: number | null): Ore | null {
  if (net_ore === null || owned_ppm === null) return null
  return percentOf(net_ore, { numerator: 1_000_000 - owned_ppm, denominator: 1_000_000 })
}

/**
 * C20. The part of a member's amount that the group counts when the member is counted in proportion [öre, half away
 * from zero]: only the owned share (RKR 8.2, Sammanställd redovisning). Unknown when the amount or the share is.
 */
export function proportionOf(amount_ore: Ore | null, owned_ppm: number | null): Ore | null {
  if (amount_ore === null || owned_ppm === null) return null
  return percentOf(amount_ore, { numerator: owned_ppm, denominator: 1_000_000 })
}

type Movement = { investments_ore: Ore | null; self_financing_ore: Ore | null; sales_ore: Ore | null }

/** C21. The debt at the end of a year [öre]: investments add to it, self-financing and sales take from it. */
export function debtAfter(before_ore: Ore | null, { investments_ore, self_financing_ore, sales_ore }: Movement) {
  if (before_ore === null || investments_ore === null || sales_ore === null) return null
  return subtractOre(addOre(before_ore, investments_ore, ore(-sales_ore)), self_financing_ore)
}

/** C21. Self-financing as a share of net investments [ppm]; null without investments: nothing is a share of nothing. */
export function selfFinancingDegree(self_financing_ore: Ore | null, investments_ore: Ore | null): number | null {
  if (self_financing_ore === null || investments_ore === null || investments_ore <= 0) return null
  return Number(divideHalfAway(BigInt(self_financing_ore) * 1_000_000n, BigInt(investments_ore)))
}

/**
 * C22. The year's result after the adjustments of the balance requirement [öre, surplus positive]: less capital gains,
 * with other adjustments (lag 2018:597, 11 kap. 10 §, as kommunallagen 11 kap. 14 § refers to it).
 */
export function adjustedResult(result_ore: Ore | null, gains_ore: Ore | null, other_ore: Ore | null): Ore | null {
  const without_gains = subtractOre(result_ore, gains_ore)
  return without_gains === null || other_ore === null ? null : addOre(without_gains, other_ore)
}

type Moved = { reserved_ore: Ore | null; used_ore: Ore | null }

/**
 * C22. The balance requirement's result [öre, surplus positive]: the adjusted result less what is put into the reserve,
 * with what is taken out of it. It is this that must be restored when negative (kommunallagen 11 kap. 12 §).
 */
export function balanceResult(adjusted_ore: Ore | null, { reserved_ore, used_ore }: Moved): Ore | null {
  const after = subtractOre(adjusted_ore, reserved_ore)
  return after === null || used_ore === null ? null : addOre(after, used_ore)
}

/** Kommunallagen 11 kap. 14 §: the share that must remain is larger while equity with pension debt is negative. */
const remains: { positive: Ratio; negative: Ratio } = {
  positive: { numerator: 1, denominator: 100 },
  negative: { numerator: 2, denominator: 100 },
}
/** The same: the most that the reserve may hold, as a share of taxes, general grants and equalisation. */
const most: Ratio = { numerator: 5, denominator: 100 }

type Reserve = {
  result_ore: Ore | null
  adjusted_ore: Ore | null
  /** Taxes, general grants and equalisation [öre, positive]. */
  taxes_ore: Ore | null
  /** With pension liabilities. */
  equity_ore: Ore | null
  /** What the reserve holds before. */
  held_ore: Ore | null
}

/**
 * C22. How much may be put into the reserve [öre, never negative]: the part above the floor of the lower of the result
 * and the adjusted result, as long as the reserve stays below its cap. Unknown when any of what it rests on is.
 */
export function reserveRoom({ result_ore, adjusted_ore, taxes_ore, equity_ore, held_ore }: Reserve): Ore | null {
  if (result_ore === null || adjusted_ore === null) return null
  if (taxes_ore === null || equity_ore === null || held_ore === null) return null
  const floor_ore = percentOf(taxes_ore, equity_ore < 0 ? remains.negative : remains.positive)
  const above_floor = ore(Math.min(result_ore, adjusted_ore) - floor_ore)
  const below_cap = ore(percentOf(taxes_ore, most) - held_ore)
  return Math.max(0, Math.min(above_floor, below_cap))
}

/**
 * Kommunallagen 11 kap. 12 §: the last of the three years in which a negative result is restored. The council adopts a
 * plan for it, and decides at the latest in that year's budget. It may decide not to for exceptional reasons (13 §).
 */
export function restoreBy(year: number): number {
  return year + 3
}
