import { assert } from '../assert.ts'
import { type Ore, ore, percentOf, type Ratio, splitOre } from '../money.ts'

/** What a saving is a share of. Nobody chooses for the user: the same 2,5 % is 38,8 of net and 40,0 of gross. */
export const savingBases = ['net_cost', 'gross_cost'] as const

/** One line of an allocation. `weight` is what its share is in proportion to; `set_ore` is an amount set by hand. */
export type AllocationLine = { id: string; weight: number; set_ore: Ore | null }

/** Every line's part [öre], in the given order, and what is left of the target: negative when too much was set. */
export type Allocation = { lines: { id: string; share_ore: Ore }[]; unallocated_ore: Ore }

/** C04. The saving required [öre], positive, exact before it is rounded to whole öre. Unknown on an unknown base. */
export function savingRequirement(base_ore: Ore | null, rate: Ratio): Ore | null {
  return base_ore === null ? null : percentOf(base_ore, rate)
}

/**
 * C05. Divides a saving over lines so that parts and remainder add up to the target exactly. Amounts set by hand
 * stay; the rest goes to the other lines in proportion to their weights (largest remainder). What cannot be placed is
 * unallocated: no line is free, none has a weight, or the amounts set by hand already reach the target. Refuses a
 * negative weight.
 */
export function allocateSaving(target_ore: Ore, lines: readonly AllocationLine[]): Allocation {
  assert(new Set(lines.map((line) => line.id)).size === lines.length, 'two lines of an allocation share an id')
  const rest_ore = lines.reduce((rest, line) => ore(rest - (line.set_ore ?? 0)), ore(target_ore))
  const free = lines.filter((line) => line.set_ore === null)
  const placeable = free.some((line) => line.weight !== 0) && Math.sign(rest_ore) === Math.sign(target_ore)
  const parts = placeable
    ? splitOre(
        rest_ore,
        free.map((line) => line.weight),
      )
    : free.map(() => 0)
  const partOf = new Map(free.map((line, index) => [line.id, parts[index] ?? 0]))
  return {
    lines: lines.map((line) => ({ id: line.id, share_ore: line.set_ore ?? partOf.get(line.id) ?? 0 })),
    unallocated_ore: placeable ? 0 : rest_ore,
  }
}
