import { z } from 'zod'
import { explained, figureId } from '#core/figure.ts'
import { recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { decisionMark } from '#modules/rounds/service.ts'
import { figureKind } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { recordTypeOf } from '#server/registry.ts'

const input = z.strictObject({ kind: z.string(), id: recordId, field: z.string() })

type AmountRow = Readonly<Record<string, unknown>> & { title?: string; name?: string; decision_id?: string | null }

/** An amount as it stands in a record [öre]: who recorded it, when, from which section; unknown stays unknown. */
export const recordFigure = figureKind('record', input, async (context, { kind, id, field }) => {
  const type = recordTypeOf(kind)
  const row = await getRecord(context, type, id)
  const own: AmountRow = row
  const amount = own[field]
  if (!/_ore(_|$)/.test(field) || !(field in type.fields.shape)) {
    const form = figureId('record', { kind, id, field: '…_ore' })
    throw new Refusal('figure.bad_input', 400, { figure: `record:${kind}`, problems: `field: ${field}`, form })
  }
  return explained({
    figure_id: figureId('record', { kind, id, field }),
    label: own.title ?? own.name ?? id,
    unit: 'ore',
    value: typeof amount === 'number' ? amount : null,
    unknown_count: typeof amount === 'number' ? 0 : 1,
    certainty: typeof amount === 'number' ? row.certainty : 'unknown',
    source: row.source_document === null ? null : { document: row.source_document, section: row.source_section ?? '' },
    decision: await decisionMark(context, own.decision_id ?? null),
    recorded: { at: row.recorded_at, by: row.recorded_by },
    record: { kind, id },
    synthetic: row.synthetic,
  })
})
