import { finding, type WarningRule } from '#core/warning-rule.ts'
import { assumption } from '#modules/budget/schema.ts'
import { evidence, nodeEvidence, nodesOf } from './nodes.ts'

/** An assumption whose day to be looked at again has come. It stays until somebody revises it. */
export const w41: WarningRule = {
  code: 'W41',
  find: (snapshot) => {
    const nodes = nodesOf(snapshot)
    return snapshot.rows(assumption).flatMap((row) => {
      if (row.expires_on === null || row.expires_on > snapshot.today) return []
      const about = nodes.get(row.subject_id ?? '')
      return [
        finding({
          code: 'W41',
          subject: { kind: 'assumption', id: row.id, label: row.statement },
          severity: 'important',
          certainty: row.certainty,
          params: { date: { date: row.expires_on } },
          evidence: [evidence(assumption, row, row.statement), ...nodeEvidence(about)],
          unit_id: about?.unit_id ?? null,
          due: row.expires_on,
        }),
      ]
    })
  },
}
