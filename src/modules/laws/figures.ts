import { z } from 'zod'
import { daysBetween } from '#core/calendar.ts'
import { explained, figureId } from '#core/figure.ts'
import { recordId } from '#core/record.ts'
import { figureKind } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { lawItem } from './schema.ts'

/** Days that a law has been in force on the clock's date; negative before, unknown while nobody knows the day. */
export const lawFigures = [
  figureKind('days_in_force', z.strictObject({ law: recordId }), async (context, { law }) => {
    const row = await getRecord(context, lawItem, law)
    const known = row.in_force_state === 'known' && row.in_force_on !== null && row.in_force_precision === 'day'
    const days = known && row.in_force_on !== null ? daysBetween(row.in_force_on, context.today) : null
    const state = days === null ? 'unknown' : days >= 0 ? 'in_force' : 'not_yet'
    return explained({
      figure_id: figureId('days_in_force', { law }),
      label: textOf(context, 'laws.figure.days_in_force', { law: row.title }),
      unit: 'days',
      value: days,
      unknown_count: days === null ? 1 : 0,
      certainty: days === null ? 'unknown' : row.certainty,
      operation: 'derived',
      source:
        row.source_document === null ? null : { document: row.source_document, section: row.source_section ?? '' },
      recorded: { at: row.recorded_at, by: row.recorded_by },
      record: { kind: 'law_item', id: row.id },
      remarks: [textOf(context, `laws.remark.${state}`)],
    })
  }),
]
