import { finding, type WarningRule } from '#core/warning-rule.ts'
import { systemService } from '#modules/projects/schema.ts'
import { evidence } from './nodes.ts'

/** A system that several units share and that none of them answers for. */
export const w17: WarningRule = {
  code: 'W17',
  find: (snapshot) =>
    snapshot
      .rows(systemService)
      .filter((row) => row.shared && row.owner_unit_id === null)
      .map((row) =>
        finding({
          code: 'W17',
          subject: { kind: 'system_service', id: row.id, label: row.title },
          severity: 'important',
          certainty: row.certainty,
          evidence: [evidence(systemService, row, row.title)],
          unit_id: row.unit_id,
        }),
      ),
}
