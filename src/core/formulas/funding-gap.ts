import { type Certainty, certainties, firmCertainties } from '../certainty.ts'
import { addSums, negate, type Sum } from '../money.ts'
import {
  type CertainAmount,
  expectedCertainties,
  type SumsByCertainty,
  sumOfGrades,
  sumsByCertainty,
} from './certain-sum.ts'

/** A commitment or a funding in a year. Both positive [öre]. */
export type YearAmount = CertainAmount & { year: number }

export type FundingGap = {
  year: number
  committed: SumsByCertainty
  funded: SumsByCertainty
  /** What is going to cost money, minus what is decided to pay for it. Positive is missing money. */
  gap: Sum
  /** The same with everything proposed and conditional, on both sides, come true. */
  gap_if: Sum
}

/**
 * C07. The gap between commitments and funding in a year [öre]. Commitments count when they are firm or estimated;
 * funding counts only when it is firm. Proposed, conditional and unknown stand apart in `committed` and `funded`, and
 * every unknown that could change the gap is counted in it.
 */
export function fundingGap(
  year: number,
  commitments: readonly YearAmount[],
  fundings: readonly YearAmount[],
): FundingGap {
  const inYear = (item: YearAmount) => item.year === year
  const committed = sumsByCertainty(commitments.filter(inYear))
  const funded = sumsByCertainty(fundings.filter(inYear))
  const gapOf = (costs: readonly Certainty[], money: readonly Certainty[]) =>
    minus(sumOfGrades(committed, costs), sumOfGrades(funded, money))
  return {
    year,
    committed,
    funded,
    gap: gapOf([...expectedCertainties, 'unknown'], [...firmCertainties, 'unknown']),
    gap_if: gapOf(certainties, certainties),
  }
}

function minus(a: Sum, b: Sum): Sum {
  return addSums(a, { known_ore: negate(b.known_ore), unknown_count: b.unknown_count })
}
