import { z } from 'zod'
import type { Certainty } from '#core/certainty.ts'
import { explained, figureId } from '#core/figure.ts'
import { type RecordType, type RowOf, recordId } from '#core/record.ts'
import { decisionMark } from '#modules/rounds/service.ts'
import { type FigureKind, figureKind } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { earmarkedEquity, funding, reserveLine } from './schema.ts'

const input = z.strictObject({ id: recordId })

type Money = { title: string; decision_id: string | null }

/** A figure that is one amount of one record [öre]; unknown stays unknown. */
export function amountFigure<T extends RecordType>(
  kind: string,
  type: T,
  amountOf: (row: RowOf<T>) => { amount_ore: number | null; certainty: Certainty } & Money,
): FigureKind {
  return figureKind(kind, input, async (context, { id }) => {
    const row = await getRecord(context, type, id)
    const { amount_ore, certainty, title, decision_id } = amountOf(row)
    return explained({
      figure_id: figureId(kind, { id }),
      label: title,
      unit: 'ore',
      value: amount_ore,
      unknown_count: amount_ore === null ? 1 : 0,
      certainty,
      source:
        row.source_document === null ? null : { document: row.source_document, section: row.source_section ?? '' },
      decision: await decisionMark(context, decision_id),
      recorded: { at: row.recorded_at, by: row.recorded_by },
      record: { kind: type.name, id },
      synthetic: row.synthetic,
    })
  })
}

/** What funding in each state counts as. */
export function certaintyOfFunding(state: RowOf<typeof funding>['state']): Certainty {
  if (state === 'decided' || state === 'exhausted' || state === 'expired') return 'decided'
  return 'proposed'
}

export const amountFigures = [
  amountFigure('funding', funding, (row) => ({ ...row, certainty: certaintyOfFunding(row.state) })),
  amountFigure('reserve', reserveLine, (row) => ({ ...row, certainty: row.certainty })),
  amountFigure('equity', earmarkedEquity, (row) => ({
    ...row,
    amount_ore: row.reserved_ore,
    certainty: row.certainty,
  })),
]
