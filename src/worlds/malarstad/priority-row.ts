/** How a priority is measured: what, in which unit, the level in 2025 and the level to reach. */
export type Measure = readonly [what: string, value_unit: string, from: number, to: number, by: number]

/** A priority of a committee; an owner, a goal, a measure or an activity that is null is a gap in the thread. */
export type Priority = {
  unit: string
  owner: string | null
  goal: string | null
  title: string
  measure: Measure | null
  activity: string | null
}

/** A priority whose owner is a unit of its own committee. */
export function priority(
  unit: string,
  owner: string | null,
  goal: string | null,
  title: string,
  measure: Measure | null,
  activity: string | null,
): Priority {
  return { unit, owner: owner === null ? null : `${unit}-${owner}`, goal, title, measure, activity }
}
