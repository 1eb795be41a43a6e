import { type Certainty, certainties, firmCertainties } from '../certainty.ts'
import { addSums, type Ore, type Sum, sumOre } from '../money.ts'

/** An amount and how sure it is. */
export type CertainAmount = { amount_ore: Ore | null; certainty: Certainty }

export type SumsByCertainty = Record<Certainty, Sum>

/** What is planned to happen: firm amounts and estimates of them. The sum that stands without an "if". */
export const expectedCertainties: readonly Certainty[] = [...firmCertainties, 'estimated']

/** What only happens if somebody decides, or if a condition is met. Never added into an expected sum. */
export const openCertainties: readonly Certainty[] = ['proposed', 'conditional']

/**
 * One sum for each grade [öre]. An amount graded unknown counts as unknown even when a number stands beside it, since
 * a number nobody vouches for must not enter a total.
 */
export function sumsByCertainty(items: readonly CertainAmount[]): SumsByCertainty {
  const sumOf = (grade: Certainty) =>
    sumOre(
      items.filter((item) => item.certainty === grade).map((item) => (grade === 'unknown' ? null : item.amount_ore)),
    )
  return Object.fromEntries(certainties.map((grade) => [grade, sumOf(grade)])) as SumsByCertainty
}

/** The sum of some grades put together. */
export function sumOfGrades(sums: SumsByCertainty, grades: readonly Certainty[]): Sum {
  return addSums(...grades.map((grade) => sums[grade]))
}
