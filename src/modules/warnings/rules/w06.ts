import { finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { earmarkedEquity, funding, reserveLine } from '#modules/budget/schema.ts'
import { project } from '#modules/projects/schema.ts'
import { evidence } from './nodes.ts'

/** A project that nobody has said the end of; names an owner and money too when they are missing. */
export const w06: WarningRule = {
  code: 'W06',
  find: (snapshot) =>
    snapshot
      .rows(project)
      .filter((row) => row.state !== 'closed' && row.ends_on === null)
      .map((row) => {
        const words = [
          'warning.word.end_date',
          ...(row.owner_unit_id === null ? ['warning.word.owner'] : []),
          ...(hasMoney(snapshot, row.id) ? [] : ['warning.word.money']),
        ]
        return finding({
          code: 'W06',
          subject: { kind: 'project', id: row.id, label: row.title },
          severity: 'important',
          certainty: row.certainty,
          params: { missing: { words } },
          evidence: [evidence(project, row, row.title)],
          unit_id: row.owner_unit_id ?? row.unit_id,
        })
      }),
}

/** Somebody has at least said that the project needs money, whatever has been decided. */
function hasMoney(snapshot: Snapshot, project_id: string): boolean {
  return [funding, reserveLine, earmarkedEquity].some((type) =>
    snapshot.rows(type).some((row) => row.subject_id === project_id),
  )
}
