import { daysBetween } from '#core/calendar.ts'
import { finding, type WarningRule } from '#core/warning-rule.ts'
import { funding } from '#modules/budget/schema.ts'
import { daysParams } from './dates.ts'
import { evidence, nodeEvidence, nodesOf } from './nodes.ts'

const undecided: readonly string[] = ['need', 'requested', 'proposed']
const notice_days = 180

/** Money that is not decided, though the day it must be decided by is near or has passed. */
export const w48: WarningRule = {
  code: 'W48',
  find: (snapshot) => {
    const nodes = nodesOf(snapshot)
    return snapshot.rows(funding).flatMap((row) => {
      if (row.decide_by === null || !undecided.includes(row.state)) return []
      const days = daysBetween(snapshot.today, row.decide_by)
      if (days > notice_days) return []
      const what = nodes.get(row.subject_id)
      return [
        finding({
          code: 'W48',
          subject: { kind: 'funding', id: row.id, label: what?.label ?? row.title },
          severity: 'critical',
          certainty: row.certainty,
          params: { funding: row.title, date: { date: row.decide_by }, ...daysParams(Math.abs(days)) },
          variant: days < 0 ? 'passed' : 'near',
          evidence: [evidence(funding, row, row.title), ...nodeEvidence(what)],
          unit_id: row.unit_id,
          amount: { ore: row.amount_ore },
          due: row.decide_by,
        }),
      ]
    })
  },
}
