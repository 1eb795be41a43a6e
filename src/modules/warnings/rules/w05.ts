import { finding, type WarningRule } from '#core/warning-rule.ts'
import { expectedChange } from '#modules/budget/schema.ts'
import { evidence, nodeEvidence, nodesOf } from './nodes.ts'

/** Something that will rise or fall, without an amount, so that the plan does not hold it. */
export const w05: WarningRule = {
  code: 'W05',
  find: (snapshot) => {
    const nodes = nodesOf(snapshot)
    return snapshot
      .rows(expectedChange)
      .filter((row) => row.amount_ore === null)
      .map((row) =>
        finding({
          code: 'W05',
          subject: { kind: 'expected_change', id: row.id, label: row.title },
          severity: 'important',
          certainty: 'unknown',
          params: { what: { word: `warning.word.the_${row.account_kind}` } },
          variant: row.direction,
          evidence: [evidence(expectedChange, row, row.title), ...nodeEvidence(nodes.get(row.cause_id ?? ''))],
          unit_id: row.unit_id,
          amount: { ore: null },
        }),
      )
  },
}
