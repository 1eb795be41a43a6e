import type { Certainty } from '#core/certainty.ts'

/**
 * A document with every live figure resolved: what the web edition, PDF, Word and JSON are all printed from. Pure data;
 * a frozen version stores exactly this. Texts are already in `language` and numbers already printed.
 */
export type PrintedDocument = {
  title: string
  subtitle: string | null
  unit_name: string
  /** Diarienummer; null until registered, printed as a word, never left out. */
  case_no: string | null
  language: 'sv' | 'en'
  /** The state in words, "Utkast" or "Beslutad 2025-04-01". */
  state_label: string
  /** The day the figures hold for, YYYY-MM-DD. */
  as_of: string
  decision: { body: string; decided_on: string; paragraph: string } | null
  /** True when any figure is invented; printed on every page. */
  example_data: boolean
  /** In document order. Nesting is carried by `number` ("4.3.1") and `level` (1–3). */
  sections: PrintedSection[]
}

export type PrintedSection = {
  number: string
  level: 1 | 2 | 3
  title: string
  /** The section is answered with "nothing to report", which differs from being empty. */
  explicit_none: boolean
  blocks: PrintedBlock[]
}

export type PrintedBlock =
  /**
   * `id` is stable within the section; the anchor is `${section.number}-${id}`. `commitment_id` names the commitment of
   * a paragraph that promises something; on paper it is not shown.
   */
  | { type: 'paragraph'; id: string; commitment_id?: string; content: PrintedInline[] }
  | { type: 'heading'; level: 3 | 4; content: PrintedInline[] }
  | { type: 'list'; ordered: boolean; items: PrintedInline[][] }
  | { type: 'note'; content: PrintedInline[] }
  | PrintedTable

export type PrintedTable = {
  type: 'table'
  /** "Tabell 4.1" numbering is added by the printer from the section and the order in it. */
  caption: string
  /** The unit once, in words: "mnkr". Empty when the table holds no amounts. */
  unit_label: string
  /** The first column holds row labels; `heads` are the others. */
  label_head: string
  heads: { text: string; sub: string | null; certainty: Certainty | null; align: 'left' | 'right' }[]
  rows: { kind: 'group' | 'row' | 'sum'; label: string; cells: PrintedCell[] }[]
  /** Printed under the table: explanation of certainties, rounding note. */
  notes: string[]
}

/** A group row has no cells. `figure` is null for plain text. */
export type PrintedCell = { text: string; figure: FigureMark | null }

/** `certainty` decides the mark under the figure; `label` says it in words for those who do not see the mark. */
export type FigureMark = { figure_id: string; certainty: Certainty; label: string }

export type PrintedInline =
  | { type: 'text'; text: string; strong?: boolean; emphasis?: boolean; href?: string }
  | { type: 'figure'; text: string; figure: FigureMark }
