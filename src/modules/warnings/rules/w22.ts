import { finding, type WarningRule } from '#core/warning-rule.ts'
import { lease, premiseChange } from '#modules/premises/schema.ts'
import { isEnding, leavingOf } from './leases.ts'
import { evidence } from './nodes.ts'

/** A lease that is ending, without its last day or without what is saved by it. */
export const w22: WarningRule = {
  code: 'W22',
  find: (snapshot) =>
    snapshot.rows(lease).flatMap((row) => {
      const change = row.state === 'active' ? leavingOf(snapshot, row) : undefined
      const words = [
        ...(row.ends_on === null ? ['warning.word.end_date'] : []),
        ...(row.saving_ore_per_year === null ? ['warning.word.saving'] : []),
      ]
      if (words.length === 0 || (!isEnding(row) && change === undefined)) return []
      return [
        finding({
          code: 'W22',
          subject: { kind: 'lease', id: row.id, label: row.title },
          severity: 'important',
          certainty: row.certainty,
          params: { missing: { words }, change: change?.title ?? '' },
          variant: change === undefined ? 'ending' : 'leaving',
          evidence: [
            evidence(lease, row, row.title),
            ...(change === undefined ? [] : [evidence(premiseChange, change, change.title)]),
          ],
          unit_id: row.unit_id,
          amount: row.saving_ore_per_year === null ? { ore: null } : null,
        }),
      ]
    }),
}
