import type { Explained } from '#core/figure.ts'
import { sumOre } from '#core/money.ts'

/** What folded parts are together: unknown when every one is, else what is known beside the number of unknowns. */
export function foldedSum(
  parts: readonly Pick<Explained, 'value' | 'unknown_count'>[],
): Pick<Explained, 'value' | 'unknown_count'> {
  const known = parts.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  const unknown_count = parts.reduce((count, part) => count + part.unknown_count, 0)
  return { value: known.length === 0 ? null : sumOre(known).known_ore, unknown_count }
}
