import { type Certainty, openCertainties, weakestOf } from '../certainty.ts'
import { addOre, subtractOre } from '../money.ts'
import { type Cell, cellsOf, type Graded, type Pivot } from './pivot.ts'

/** What holds of a sum, as a person reads it. */
export type Held = {
  /** All grades but proposed and conditional [öre]; null when nothing at all is known. */
  amount_ore: number | null
  /** Unknown amounts among what holds; where nothing holds, among what is proposed or conditional. */
  unknown_count: number
  certainty: Certainty
}

/** Proposed and conditional amounts are never added to the rest (design law 2). */
export function heldOf(graded: readonly Graded[]): Held {
  const holding = graded.filter((part) => !openCertainties.includes(part.certainty))
  const known = holding.filter((part) => part.known_count > 0)
  const counted = holding.length > 0 ? holding : graded
  return {
    amount_ore: known.length === 0 ? null : addOre(...known.map((part) => part.known_ore)),
    unknown_count: counted.reduce((sum, part) => sum + part.unknown_count, 0),
    certainty: weakestOf(counted.map((part) => part.certainty)),
  }
}

/** The `n` cells that most holds in, whatever the sign; of equal ones the first. What is unknown is not among them. */
export function topCells(pivot: Pivot, n: number): Cell[] {
  return cellsOf(pivot)
    .flatMap((cell) => {
      const { amount_ore } = heldOf(cell.graded)
      return amount_ore === null ? [] : [{ cell, size: Math.abs(amount_ore) }]
    })
    .sort((a, b) => b.size - a.size)
    .slice(0, n)
    .map(({ cell }) => cell)
}

/** Two sums side by side. `difference_ore` is second − first, null when either is not known at all. */
export type Difference = {
  members: Cell['members']
  first: Held
  second: Held
  difference_ore: number | null
  /** Unknown amounts on both sides, which the difference lacks. */
  unknown_count: number
}

const nothing: Held = heldOf([])

/** Sums of two questions with the same axes, for instance of two entry sets, cell by cell. */
export function differences(first: Pivot, second: Pivot): Difference[] {
  const keyOf = (cell: Cell) => JSON.stringify(cell.members)
  const pairs = new Map<string, { members: Cell['members']; sides: [Held, Held] }>()
  for (const cell of cellsOf(first)) {
    pairs.set(keyOf(cell), { members: cell.members, sides: [heldOf(cell.graded), nothing] })
  }
  for (const cell of cellsOf(second)) {
    const [before] = pairs.get(keyOf(cell))?.sides ?? [nothing]
    pairs.set(keyOf(cell), { members: cell.members, sides: [before, heldOf(cell.graded)] })
  }
  return [...pairs.values()].map(({ members, sides: [one, other] }) => ({
    members,
    first: one,
    second: other,
    difference_ore: subtractOre(other.amount_ore, one.amount_ore),
    unknown_count: one.unknown_count + other.unknown_count,
  }))
}
