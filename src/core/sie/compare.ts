import { type SieFault, sieFault } from './fault.ts'
import type { SieObject } from './model.ts'
import { sieAmountText } from './values.ts'

/** How many of a kind of control sum were looked at, and how many did not hold. */
export type Controlled = { checked: number; differing: number }

export const none = (): Controlled => ({ checked: 0, differing: 0 })

type Difference = { code: string; name: string; line: number | null; label: string; stated: number; computed: number }

/** Counts what was looked at; what does not hold is a fault with a name by which a person can accept it. */
export function compare(sums: Controlled, faults: SieFault[], difference: Difference): void {
  const { code, name, line, label, stated, computed } = difference
  sums.checked += 1
  if (stated === computed) return
  sums.differing += 1
  const params = { name, stated: sieAmountText(stated), computed: sieAmountText(computed) }
  faults.push(sieFault(code, { line, label, params, imbalance: `${name}:${sieAmountText(computed - stated)}` }))
}

/** Objects as a part of a name: "1.Nord+6.P7", in the order of their dimensions. The names are listed with commas. */
export function objectsName(objects: readonly SieObject[]): string {
  const named = objects.map(({ dimension, object }) => `${dimension}.${object}`)
  return named
    .toSorted()
    .join('+')
    .replaceAll(/[,\s]+/g, '_')
}
