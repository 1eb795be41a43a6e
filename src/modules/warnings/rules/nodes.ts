import type { RecordType, RowOf } from '#core/record.ts'
import type { Evidence, Snapshot } from '#core/warning-rule.ts'
import { earmarkedEquity, expectedChange, reserveLine, savingRequirement } from '#modules/budget/schema.ts'
import { commitment } from '#modules/commitments/schema.ts'
import { investmentLine } from '#modules/investments/schema.ts'
import { lawItem, lawTask } from '#modules/laws/schema.ts'
import { localNeed } from '#modules/local-needs/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { lease, premise, premiseChange, premiseNeed, sharedService } from '#modules/premises/schema.ts'
import { contract, project, projectPhase, systemService } from '#modules/projects/schema.ts'
import { activity, assignment, goal, priority, target } from '#modules/steering/schema.ts'
import { steeringDocument } from '#modules/steering-documents/schema.ts'

/** What money, an assumption or a link may be about. */
const nodeTypes: readonly RecordType[] = [
  project,
  projectPhase,
  contract,
  systemService,
  premise,
  lease,
  premiseChange,
  premiseNeed,
  sharedService,
  lawItem,
  lawTask,
  steeringDocument,
  goal,
  priority,
  target,
  activity,
  assignment,
  earmarkedEquity,
  reserveLine,
  expectedChange,
  savingRequirement,
  investmentLine,
  commitment,
  localNeed,
]

export type Node = { kind: string; id: string; label: string; section: string | null; unit_id: string | null }

/** The records that others point at without saying of which kind they are, by id. */
export function nodesOf(snapshot: Snapshot): ReadonlyMap<string, Node> {
  const nodes = nodeTypes.flatMap((type) =>
    snapshot.rows(type).map((row): Node => {
      const columns: Record<string, unknown> = row
      const unit = type.unit === null ? null : columns[type.unit]
      return {
        kind: type.name,
        id: row.id,
        label: String(columns[type.title ?? 'id']),
        section: row.source_section,
        unit_id: typeof unit === 'string' ? unit : null,
      }
    }),
  )
  return new Map(nodes.map((node) => [node.id, node]))
}

/** A record as proof of what a warning says. */
export function evidence<T extends RecordType>(type: T, row: RowOf<T>, label: string): Evidence {
  return { kind: type.name, id: row.id, label, section: row.source_section }
}

/** A node as proof; nothing when it is not among the records that the rules read. */
export function nodeEvidence(node: Node | undefined): Evidence[] {
  return node === undefined ? [] : [{ kind: node.kind, id: node.id, label: node.label, section: node.section }]
}

/** What people call a unit: its short name when it has one. */
export function unitName(snapshot: Snapshot, id: string): string {
  const unit = snapshot.rows(orgUnit).find((row) => row.id === id)
  return unit?.short_name ?? unit?.name ?? id
}
