import type { Graded } from '#core/cube/pivot.ts'
import { accountKinds, type Dimension } from './schema.ts'

/** Only what lies on these accounts, activities and projects, and in these months; null is what lies on none. */
export type Only = {
  [dimension in 'account' | 'activity' | 'project']?: readonly (string | null)[]
} & { month?: readonly (number | null)[] }

export type Question = {
  entry_set_id: string
  unit_ids: readonly string[]
  by: readonly Dimension[]
  from_year: number
  to_year: number
  only?: Only
  /** Only what was recorded by this instant counts, and was not taken back by then; left out: all that is known. */
  recorded_to?: string | null
  /** Units whose entries stand under another, by id; the others stand under themselves. */
  places?: ReadonlyMap<string, string>
}

/** Entries of one certainty and one member of each dimension, added. */
export type Group = Graded & { [dimension in Dimension]?: string | number | null }

/** The kinds of account that a question is about. */
export function kindsOf({ by }: Question): readonly string[] {
  return by.includes('kind') ? accountKinds : ['cost', 'revenue']
}
