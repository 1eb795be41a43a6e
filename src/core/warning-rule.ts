import type { Certainty } from './certainty.ts'
import type { RecordType, RowOf } from './record.ts'

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
  /** Several of them, printed as a list: "a, b och c". */
  | { words: string[] }

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
  /** Fill the texts `warning.<code>.title`, `.reason` and `.remedy`; a variant picks `.reason.<variant>`. */
  params: Record<string, Param>
  variant: string | null
  evidence: Evidence[]
  /** The unit that must act. */
  unit_id: string | null
  /** The unit whose plan the reason tells sums of; others than those who may read its economy get `.reason.untold`. */
  sums_of: string | null
  /** The record whose value the reason tells; others than those who may read it get `.reason.untold`. */
  told_of: { kind: string; id: string } | null
  amount: { ore: number | null } | null
  due: string | null
}

/** A sum of the ledger as rules see it: one set, unit, account, year, certainty and source. */
export type EntryTotal = {
  entry_set_id: string
  set_kind: string
  unit_id: string
  account_id: string
  account_kind: 'cost' | 'revenue' | 'outlay' | 'inflow'
  year: number
  certainty: Certainty
  source_kind: string | null
  source_id: string | null
  /** The document that the entries come from. */
  source_document: string | null
  /** Öre, cost and outlay positive; the sum of the known entries. */
  known_ore: number
  unknown_count: number
}

/** A figure in a decided version of a document, as it was frozen and as it is now; both as printed. */
export type FrozenFigure = {
  document_id: string
  document_title: string
  version: number
  figure_id: string
  /** What the figure is called, for people. */
  label: string
  frozen: string
  now: string
  /** The unit whose economy, and the record that, a reader of the values must be allowed to read. */
  unit_id: string | null
  record: { kind: string; id: string } | null
}

/** A sum of what members of a group have with a counterparty: one set, unit, counterparty, kind, year and certainty. */
export type InternalTotal = {
  entry_set_id: string
  unit_id: string
  counterparty_id: string
  kind: 'cost' | 'revenue'
  year: number
  certainty: Certainty
  /** Öre, cost positive and revenue negative; the sum of the known entries. */
  known_ore: number
  unknown_count: number
}

/** Everything the rules may look at: the clock's date and rows of records, as known at one instant. */
export type Snapshot = {
  readonly today: string
  readonly rows: <T extends RecordType>(type: T) => readonly RowOf<T>[]
  readonly entry_totals: readonly EntryTotal[]
  /** Left out when nothing is frozen. */
  readonly frozen_figures?: readonly FrozenFigure[]
  /** Of the sets that groups are put together from, booked ones too; left out when there are none. */
  readonly internal_totals?: readonly InternalTotal[]
}

/** A rule is a pure function over a snapshot. It never looks for a name or a section number. */
export type WarningRule = {
  readonly code: string
  readonly find: (snapshot: Snapshot) => Finding[]
}

/** A finding with the usual blanks. */
export function finding(
  part: Partial<Finding> & Pick<Finding, 'code' | 'subject' | 'severity' | 'certainty'>,
): Finding {
  const blanks = { params: {}, variant: null, evidence: [], unit_id: null, sums_of: null, told_of: null }
  return { ...blanks, amount: null, due: null, ...part }
}
