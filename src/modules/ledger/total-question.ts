import type { Graded } from '#core/cube/pivot.ts'
import { accountKinds, type Dimension } from './schema.ts'

type Only = { account?: string; activity?: string | null; project?: string | null }

export type Question = {
  entry_set_id: string
  unit_ids: readonly string[]
  by: readonly Dimension[]
  from_year: number
  to_year: number
  /** Only what lies on this very account, activity or project; null for what lies on none. */
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

/** The limits of a question as columns of the ledger and what each holds. */
export function limitsOf({ only = {} }: Question): [dimension: keyof Only, id: string | null][] {
  const { account, activity, project } = only
  const limits = [
    ['account', account],
    ['activity', activity],
    ['project', project],
  ] as const
  return limits.flatMap(([dimension, id]) => (id === undefined ? [] : [[dimension, id]]))
}
