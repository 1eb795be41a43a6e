import { sql } from 'kysely'
import { openCertainties } from '#core/certainty.ts'
import type { Context } from '#server/context.ts'
import { readableUnits } from '#server/grants.ts'
import { notKept } from './kept-sets.ts'
import { forecastKinds } from './schema.ts'
import type { Only } from './total-question.ts'

/**
 * What is proposed or conditional, and what a forecast says, is told to those who may read the unit's drafts; what a
 * political group keeps for itself to that group. Condition on the entry e.
 */
export function told(context: Context) {
  return sql`(${notKept(context)} and ${toldInUnits(context)})`
}

function toldInUnits(context: Context) {
  const units = readableUnits(context.actor.grants, 'economy', 'draft')
  if (units === null) return sql`true`
  const decided = sql`(e.certainty not in (${sql.join(openCertainties)})
    and e.entry_set_id not in (select id from entry_set where kind in (${sql.join(forecastKinds)})))`
  return units.length === 0 ? decided : sql`(${decided} or ${inUnits(units)})`
}

/**
 * Lying in one of the units. They are rows and not values: the planner weighs each of three thousand values, which took
 * ten times as long as to find the entries. Condition on the entry e.
 */
export function inUnits(unit_ids: readonly string[]) {
  return sql`e.unit_id in (select unnest(${unit_ids}::text[]))`
}

/** Recorded by an instant, both ends of a posting alike; no instant is no limit. Condition on the entry e. */
export function recordedBy(instant: string | null | undefined) {
  return instant == null ? sql`true` : sql`e.recorded_at <= ${instant}`
}

const limited = {
  account: sql`e.account_id`,
  activity: sql`e.activity_id`,
  project: sql`e.project_id`,
  month: sql`e.month`,
}

/** Lying on the members that a question is limited to; null is what lies on none. Condition on the entry e. */
export function lyingOn({ account, activity, project, month }: Only = {}) {
  const limits = Object.entries({ account, activity, project, month }).flatMap(([dimension, members]) => {
    if (members === undefined) return []
    const column = limited[dimension as keyof Only]
    const named = sql`${column} = any(${members.filter((id) => id !== null)})`
    return [members.some((id) => id === null) ? sql`(${named} or ${column} is null)` : named]
  })
  return sql.join([sql`true`, ...limits], sql` and `)
}
