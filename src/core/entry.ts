import type { Certainty } from './certainty.ts'

/**
 * One amount in the ledger, as a record derives it. `period` is a month ("2026-10") or a whole year ("2026").
 * Cost and outlay positive, revenue and inflow negative; null is unknown and is never added as 0.
 */
export type DerivedEntry = {
  entry_set_id: string
  year: number
  /** 1–12, or null for the whole year. */
  month: number | null
  unit_id: string
  account_id: string
  activity_id?: string | null
  project_id?: string | null
  counterparty_id?: string | null
  amount_ore: number | null
  certainty: Certainty
  /** The decision it follows from, when there is one. */
  decision_id?: string | null
  /** In words, when the amount holds only if something happens. */
  condition: string | null
  /** What the amount is, in one short sentence for people. */
  reason: string
}
