import type { RowOf } from '#core/record.ts'
import { finding, type WarningRule } from '#core/warning-rule.ts'
import { premiseNeed } from '#modules/premises/schema.ts'
import { evidence } from './nodes.ts'

type Need = RowOf<typeof premiseNeed>

/** A unit that says two things about the same need of premises in the same years. */
export const w46: WarningRule = {
  code: 'W46',
  find: (snapshot) => {
    const needs = snapshot.rows(premiseNeed)
    return needs.flatMap((row, index) => {
      const other = needs.slice(index + 1).find((each) => contradicts(row, each))
      if (other === undefined) return []
      return [
        finding({
          code: 'W46',
          subject: { kind: 'premise_need', id: row.id, label: row.title },
          severity: 'important',
          certainty: row.certainty,
          params: {
            direction: { word: `warning.word.need_${row.direction}` },
            years: { years: [row.from_year, row.to_year] },
            other: other.title,
            other_direction: { word: `warning.word.need_${other.direction}` },
            other_years: { years: [other.from_year, other.to_year] },
          },
          evidence: [evidence(premiseNeed, row, row.title), evidence(premiseNeed, other, other.title)],
          unit_id: row.unit_id,
        }),
      ]
    })
  },
}

function contradicts(a: Need, b: Need): boolean {
  return (
    a.unit_id === b.unit_id &&
    a.direction !== b.direction &&
    (a.kind === b.kind || a.kind === 'all' || b.kind === 'all') &&
    a.from_year <= b.to_year &&
    b.from_year <= a.to_year
  )
}
