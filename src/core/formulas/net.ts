import { type Ore, type Ratio, ratio, type Sum, subtractOre, sumOre } from '../money.ts'

/** The step from one year to the next: in öre, and as a share of the first year. */
export type Change = { change_ore: Ore | null; share: Ratio | null }

/**
 * C01 and C03. Net [öre] of costs and revenues, or of outlays and inflows: their plain sum, since revenue and inflow
 * are stored negative. 1 605,5 + (−47,6) = 1 557,9.
 */
export function netOf(parts_ore: readonly (Ore | null)[]): Sum {
  return sumOre(parts_ore)
}

/**
 * C02. The change between two years, `to` minus `from` [öre]. The share is of the size of `from`, so it has the same
 * sign as the change also where net is a revenue. Unknown when either year is; no share of a zero year.
 */
export function changeOf(from_ore: Ore | null, to_ore: Ore | null): Change {
  const change_ore = subtractOre(to_ore, from_ore)
  if (change_ore === null || from_ore === null || from_ore === 0) return { change_ore, share: null }
  return { change_ore, share: ratio(change_ore, Math.abs(from_ore)) }
}

/** C02 along a row of years: one change fewer than there are years. */
export function changesOf(years_ore: readonly (Ore | null)[]): Change[] {
  return years_ore.slice(1).map((to, index) => changeOf(years_ore[index] ?? null, to))
}
