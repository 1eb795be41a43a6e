import { z } from 'zod'
import { explained, figureId } from '#core/figure.ts'
import { type RecordType, type RowOf, recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { decisionMark } from '#modules/rounds/service.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getRecord, recordHistory } from '#server/records.ts'
import { recordTypeOf } from '#server/registry.ts'
import { readableVersions } from '#server/rights.ts'

const input = z.strictObject({
  kind: z.string(),
  id: recordId,
  /** The field, or the way to it through rows: `amounts.0.amount_ore`. */
  field: z.string().max(200),
  /** An earlier version of the record; left out for the one that holds. */
  version: z.coerce.number().int().min(1).optional(),
})

type Asked = z.output<typeof input>
type Row = RowOf<RecordType> & Readonly<Record<string, unknown>>

/** An amount as it stands in a record [öre]: who recorded it, when, from which section; unknown stays unknown. */
export const recordFigure = figureKind('record', input, async (context, asked) => {
  const { kind, id, field } = asked
  const type = recordTypeOf(kind)
  const row = await rowOf(context, type, asked)
  const [first = ''] = field.split('.')
  if (!/_ore(_[a-z_]*)?$/.test(field) || !(first in type.fields.shape)) {
    const form = figureId('record', { kind, id, field: '…_ore' })
    throw new Refusal('figure.bad_input', 400, { figure: `record:${kind}`, problems: `field: ${field}`, form })
  }
  const amount = valueAt(row, field)
  const isKnown = typeof amount === 'number'
  return explained({
    figure_id: figureId('record', asked),
    label: String(row.title ?? row.name ?? id),
    unit: 'ore',
    value: isKnown ? amount : null,
    unknown_count: isKnown ? 0 : 1,
    certainty: isKnown ? row.certainty : 'unknown',
    source: row.source_document === null ? null : { document: row.source_document, section: row.source_section ?? '' },
    decision: await decisionMark(context, typeof row.decision_id === 'string' ? row.decision_id : null),
    recorded: { at: row.recorded_at, by: row.recorded_by },
    record: { kind, id },
    synthetic: row.synthetic,
  })
})

/** The version that is asked for, of those that the person may read. */
async function rowOf(context: Context, type: RecordType, { id, version }: Asked): Promise<Row> {
  if (version === undefined) return (await getRecord(context, type, id)) as Row
  const versions = await readableVersions(context, type, await recordHistory(context, type, id))
  const found = versions.find((one) => one.version === version && one.row !== null)
  if (!found?.row) throw new Refusal('record.unknown', 404, { kind: type.name, id })
  return found.row as Row
}

function valueAt(row: Row, path: string): unknown {
  let found: unknown = row
  for (const step of path.split('.')) found = (found as Readonly<Record<string, unknown>> | null | undefined)?.[step]
  return found
}
