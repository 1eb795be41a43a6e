import { type Certainty, weakestOf } from '../certainty.ts'
import { type Ore, type Sum, subtractOre } from '../money.ts'
import {
  type CertainAmount,
  expectedCertainties,
  openCertainties,
  sumOfGrades,
  sumsByCertainty,
} from './certain-sum.ts'

export const pressureKinds = ['net', 'commitment', 'saving', 'index'] as const
export type PressureKind = (typeof pressureKinds)[number]

/** One thing that presses on a year [öre], positive is more pressure. `id` leads to its explanation. */
export type PressurePart = CertainAmount & { id: string; kind: PressureKind }

export type Pressure = {
  /** The change of the frame first, then the parts as given. */
  parts: PressurePart[]
  /** Firm and estimated parts: what the year has to bear as things stand. */
  expected: Sum
  /** The weakest grade among the parts that `expected` counts. */
  certainty: Certainty
  /** With the proposed and conditional parts too: "if" this sum. Equal to `expected` when there are none. */
  expected_if: Sum
}

/** The nets that a year is measured between [öre], and how sure the planned one is. */
export type PressureFrame = { reference_net_ore: Ore | null; net_ore: Ore | null; certainty: Certainty }

/**
 * C08. The pressure on a year against a reference year: how much the frame shrinks (reference net − net), plus new
 * commitments, triggered savings and index effect. A growing frame relieves, so its part is negative. Conditional and
 * proposed parts are never in `expected`; unknown parts are counted in both sums.
 */
export function pressureOf(frame: PressureFrame, parts: readonly PressurePart[]): Pressure {
  const shrinking: PressurePart = {
    id: 'net',
    kind: 'net',
    amount_ore: subtractOre(frame.reference_net_ore, frame.net_ore),
    certainty: frame.certainty,
  }
  const all = [shrinking, ...parts]
  const sums = sumsByCertainty(all)
  const counted = all.filter((part) => !openCertainties.includes(part.certainty))
  return {
    parts: all,
    expected: sumOfGrades(sums, [...expectedCertainties, 'unknown']),
    certainty: weakestOf(counted.map((part) => (part.amount_ore === null ? 'unknown' : part.certainty))),
    expected_if: sumOfGrades(sums, [...expectedCertainties, 'unknown', ...openCertainties]),
  }
}
