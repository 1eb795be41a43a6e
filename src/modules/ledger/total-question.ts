import type { Graded } from '#core/cube/pivot.ts'
import { accountKinds, type Dimension } from './schema.ts'

/** Only what lies on these accounts, activities and projects, and in these months; null is what lies on none. */
export type Only = {
  [dimension in 'account' | 'activity' | 'project']?: readonly (string | null)[]
} & { month?: readonly (number | null)[] }

/** What is asked for as none is what lies on none. */
const none = 'none'

type Limits = { [name in 'account_id' | 'activity_id' | 'project_id']?: string | undefined }

/** What sums are limited to, as it is asked for (`totals`). */
export function onlyOf({ account_id, activity_id, project_id }: Limits): Only {
  const orNone = (id: string) => (id === none ? null : id)
  return {
    ...(account_id === undefined ? {} : { account: [account_id] }),
    ...(activity_id === undefined ? {} : { activity: [orNone(activity_id)] }),
    ...(project_id === undefined ? {} : { project: [orNone(project_id)] }),
  }
}

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
