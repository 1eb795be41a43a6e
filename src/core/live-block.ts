import type { Area } from './record.ts'
import type { Block } from './rich-text.ts'

/** A table whose cells name figures; the document resolves them. A cell is a figure with its unit, or plain text. */
export type LiveTable = {
  type: 'live_table'
  caption: string
  unit_label: string
  label_head: string
  heads: { text: string; sub: string | null; certainty_of: string | null; align: 'left' | 'right' }[]
  rows: {
    kind: 'group' | 'row' | 'sum'
    label: string
    cells: ({ figure_id: string; unit: 'mnkr' | 'tkr' | 'kr' | 'percent' | 'count' | 'date' } | { text: string })[]
  }[]
  notes: string[]
}

/**
 * A part of a document that is written from records each time it is shown: a list, a table, paragraphs. `explicit_none`
 * on an empty answer lets a section say "none" instead of nothing.
 */
export type LiveBlock<Context> = {
  /** Its name in texts; for people it is the module’s text `block.<name>`. */
  readonly block: string
  /** Read by those who may read this area for the unit or record that it is about. */
  readonly area: Area
  /** Its parameters, all of them required, and the kind of record that each names. */
  readonly names: Readonly<Record<string, string>>
  readonly write: (context: Context, input: Record<string, string>) => Promise<(Block | LiveTable)[]>
}
