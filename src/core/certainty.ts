/**
 * How sure a fact is. The order is from surest to least sure: a sum takes the weakest grade among its parts
 * (`weakestOf`). Conditional and proposed amounts never count as decided (design law 2).
 */
export const certainties = ['actual', 'decided', 'carried', 'estimated', 'proposed', 'conditional', 'unknown'] as const

export type Certainty = (typeof certainties)[number]

/** The weakest of the grades; `unknown` for none, since nothing is known about an empty list. */
export function weakestOf(grades: readonly Certainty[]): Certainty {
  if (grades.length === 0) return 'unknown'
  return grades.reduce((weakest, grade) =>
    certainties.indexOf(grade) > certainties.indexOf(weakest) ? grade : weakest,
  )
}

/** The grades that never count among what holds: shown apart (design law 2). */
export const openCertainties: readonly Certainty[] = ['proposed', 'conditional']
