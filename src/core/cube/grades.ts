import { type Certainty, certainties } from '../certainty.ts'

/**
 * A grade is a certainty and whether the amount is known: known and unknown of one certainty lie beside each other, so
 * that an unknown amount has a place of its own to be counted in and is never added as 0. The mark of an entry is its
 * grade, doubled, plus one for a mirror entry.
 */
export const gradeCount = certainties.length * 2
export const markCount = gradeCount * 2

export function markOf(certainty: Certainty, known: boolean, mirror: boolean): number {
  return (certainties.indexOf(certainty) * 2 + (known ? 0 : 1)) * 2 + (mirror ? 1 : 0)
}

export function certaintyOfGrade(grade: number): Certainty {
  return certainties[grade >> 1] ?? 'unknown'
}

export function isKnownGrade(grade: number): boolean {
  return (grade & 1) === 0
}
