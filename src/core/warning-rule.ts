import type { Certainty } from './certainty.ts'

export const severities = ['critical', 'important', 'information'] as const
export type Severity = (typeof severities)[number]

/** A value in a warning's sentence, printed in the reader's language. */
export type Param =
  | string
  | number
  | { ore: number | null }
  | { date: string }
  | { days: number }
  | { percent_ppm: number }
  | { years: [number, number] }
  /** One of the product's own words: a text key. */
  | { word: string }

export type Evidence = {
  /** The record that states the fact; null for a figure or a rule of law. */
  kind: string | null
  id: string | null
  label: string
  section: string | null
}

/**
 * One contradiction found. `subject` and `code` together name it, so that the same finding keeps its acknowledgement
 * and its first-seen date as long as it lasts.
 */
export type Finding = {
  code: string
  subject: { kind: string; id: string; label: string }
  severity: Severity
  certainty: Certainty
  /** Fill the texts `warning.<code>.title`, `.reason` and `.remedy` (or `.reason_<variant>`). */
  params: Record<string, Param>
  variant: string | null
  evidence: Evidence[]
  /** The unit that must act. */
  unit_id: string | null
  amount: { ore: number | null } | null
  due: string | null
}

/** Everything the rules may look at: the clock's date and rows of records, as known at one instant. */
export type Snapshot = {
  readonly today: string
  readonly rows: <Row>(type: { readonly name: string; readonly row?: Row }) => readonly Row[]
}

/** A rule is a pure function over a snapshot. It never looks for a name or a section number. */
export type WarningRule = {
  readonly code: string
  readonly find: (snapshot: Snapshot) => Finding[]
}
