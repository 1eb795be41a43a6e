import { daysBetween } from '#core/calendar.ts'
import { finding, type WarningRule } from '#core/warning-rule.ts'
import { planningRound, roundStep } from '#modules/rounds/schema.ts'
import { daysParams } from './dates.ts'
import { evidence } from './nodes.ts'

const notice_days = 30

/** A date set by law that is near or has passed, for a step that is not done. */
export const w45: WarningRule = {
  code: 'W45',
  find: (snapshot) =>
    snapshot
      .rows(roundStep)
      .filter((row) => row.statutory && row.done_on === null)
      .flatMap((row) => {
        const days = daysBetween(snapshot.today, row.due_on)
        if (days > notice_days) return []
        const round = snapshot.rows(planningRound).find((each) => each.id === row.round_id)
        return [
          finding({
            code: 'W45',
            subject: { kind: 'round_step', id: row.id, label: row.title },
            severity: days < 0 ? 'critical' : 'important',
            certainty: row.certainty,
            params: {
              date: { date: row.due_on },
              law: row.legal_reference ?? { word: 'warning.word.the_law' },
              ...daysParams(Math.abs(days)),
            },
            variant: days < 0 ? 'passed' : 'near',
            evidence: [
              evidence(roundStep, row, row.title),
              ...(round === undefined ? [] : [evidence(planningRound, round, round.title)]),
            ],
            unit_id: row.unit_id,
            due: row.due_on,
          }),
        ]
      }),
}
