import { subtractOre } from '#core/money.ts'
import type { LineDifference } from './schema.ts'

type Side = LineDifference['first']

/** What a set that lacks the line has on it. */
export const nothing: Side = { amount_ore: 0, unknown_count: 0, certainty: null }

type Line = { unit_id: string; account_id: string; year: number } & Side

const keyOf = ({ unit_id, account_id, year }: Omit<Line, keyof Side>) => `${unit_id} ${account_id} ${year}`

const isWhole = ({ unknown_count }: Side) => unknown_count === 0

/** The difference on a line [öre]; unknown when an amount of either side is. */
export function differenceOn(first: Side, second: Side): number | null {
  return isWhole(first) && isWhole(second) ? subtractOre(first.amount_ore, second.amount_ore) : null
}

/**
 * The lines that differ between two sets, the largest difference first and those that cannot be told last. Lines that
 * say the same on both sides, with as many unknowns, are no difference.
 */
export function differencesOf(first: readonly Line[], second: readonly Line[]): LineDifference[] {
  const others = new Map(second.map((line) => [keyOf(line), line]))
  const seen = new Set(first.map(keyOf))
  const pairs = [
    ...first.map((line) => ({ place: line, one: line as Side, other: others.get(keyOf(line)) ?? nothing })),
    ...second
      .filter((line) => !seen.has(keyOf(line)))
      .map((line) => ({ place: line, one: nothing, other: line as Side })),
  ]
  return pairs
    .filter(({ one, other }) => one.amount_ore !== other.amount_ore || one.unknown_count !== other.unknown_count)
    .map(({ place: { unit_id, account_id, year }, one, other }) => ({
      ...{ unit_id, account_id, year, first: sideOf(one), second: sideOf(other) },
      difference_ore: differenceOn(one, other),
    }))
    .toSorted(inOrder)
}

const sideOf = ({ amount_ore, unknown_count, certainty }: Side): Side => ({ amount_ore, unknown_count, certainty })

function inOrder(a: LineDifference, b: LineDifference): number {
  const size = ({ difference_ore }: LineDifference) => (difference_ore === null ? -1 : Math.abs(difference_ore))
  return size(b) - size(a) || (keyOf(a) < keyOf(b) ? -1 : 1)
}
