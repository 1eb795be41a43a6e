import { finding, type Snapshot, type WarningRule } from '#core/warning-rule.ts'
import { goal, priority, target } from '#modules/steering/schema.ts'
import { link } from '#modules/thread/schema.ts'
import { evidence } from './nodes.ts'

/** A priority that lacks an owner, a goal that it serves or something to measure it by. */
export const w10: WarningRule = {
  code: 'W10',
  find: (snapshot) => {
    const withGoal = servingGoals(snapshot)
    const measured = measuredPriorities(snapshot)
    return snapshot.rows(priority).flatMap((row) => {
      const words = [
        ...(row.owner_unit_id === null ? ['warning.word.owner'] : []),
        ...(withGoal.has(row.id) ? [] : ['warning.word.goal']),
        ...(measured.has(row.id) ? [] : ['warning.word.indicator']),
      ]
      if (words.length === 0) return []
      return [
        finding({
          code: 'W10',
          subject: { kind: 'priority', id: row.id, label: row.title },
          severity: 'important',
          certainty: row.certainty,
          params: { missing: { words } },
          evidence: [evidence(priority, row, row.title)],
          unit_id: row.owner_unit_id ?? row.unit_id,
        }),
      ]
    })
  },
}

/** What a person has said serves a goal. */
function servingGoals(snapshot: Snapshot): ReadonlySet<string> {
  const goals = new Set(snapshot.rows(goal).map((row) => row.id))
  const serving = snapshot
    .rows(link)
    .filter((row) => row.kind === 'serves' && row.state === 'confirmed' && goals.has(row.to_id))
  return new Set(serving.map((row) => row.from_id))
}

/** What a target belongs to, or what a person has said that something measures. */
function measuredPriorities(snapshot: Snapshot): ReadonlySet<string> {
  const links = snapshot.rows(link).filter((row) => row.kind === 'measures' && row.state === 'confirmed')
  return new Set([
    ...snapshot.rows(target).flatMap((row) => (row.priority_id === null ? [] : [row.priority_id])),
    ...links.map((row) => row.to_id),
  ])
}
