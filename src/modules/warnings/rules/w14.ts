import { finding, type WarningRule } from '#core/warning-rule.ts'
import { target } from '#modules/steering/schema.ts'
import { evidence } from './nodes.ts'

/** A target that is a change, without the value or year it is counted from, or without the change itself. */
export const w14: WarningRule = {
  code: 'W14',
  find: (snapshot) =>
    snapshot
      .rows(target)
      .filter((row) => row.kind === 'relative')
      .flatMap((row) => {
        const words = [
          ...(row.baseline_value === null ? ['warning.word.baseline_value'] : []),
          ...(row.baseline_year === null ? ['warning.word.baseline_year'] : []),
          ...(row.target_value === null ? ['warning.word.target_value'] : []),
        ]
        if (words.length === 0) return []
        return [
          finding({
            code: 'W14',
            subject: { kind: 'target', id: row.id, label: row.title },
            severity: 'important',
            certainty: row.certainty,
            params: { missing: { words } },
            evidence: [evidence(target, row, row.title)],
            unit_id: row.unit_id,
          }),
        ]
      }),
}
