import type { Graded } from '#core/cube/pivot.ts'
import type { Leaf } from './grid-sums.ts'

/** What the rows are: one tree, and within each member of it another. */
export const orders = ['units', 'accounts', 'activities', 'projects'] as const
export type Order = (typeof orders)[number]

/** What lies on no activity or project is a row of its own. */
export const noMember = 'none'

/** Amounts are written, held and commented on for a unit and an account; by activity and project they are only read. */
export const hasCells = (order: string) => order === 'units' || order === 'accounts'

/** A unit and an account of a row, where the order tells both; null elsewhere. */
export function placeOfRow(order: Order, outer: string, inner: string): { unit: string; account: string } | null {
  if (order === 'units') return { unit: outer, account: inner }
  return order === 'accounts' ? { unit: inner, account: outer } : null
}

type Place = { unit: string; account: string; period: string }

/** The leaf of a cell. What is written in a cell lies on no activity and no project. */
export function leafOf({ unit, account, period }: Place, graded: readonly Graded[], order: Order): Leaf {
  if (order === 'accounts') return { outer: account, inner: unit, period, graded }
  return { outer: order === 'units' ? unit : noMember, inner: account, period, graded }
}
