import { z } from 'zod'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { findRecordType } from '#server/record-kinds.ts'
import { findTogether } from '#server/records.ts'
import { acknowledgement, type ShownWarning } from './schema.ts'
import { showWarnings } from './service.ts'

const { code, subject_kind, subject_id } = acknowledgement.fields.shape
const input = z.strictObject({ code, kind: subject_kind, id: subject_id })

type Evidence = ShownWarning['evidence'][number]

/**
 * What is at stake in a warning that is there now [öre], with the reason and what it is found in; for those who may
 * read the warning. Unknown where the rule cannot tell an amount.
 */
export const stakeFigure = figureKind('warning_stake', input, async (context, asked) => {
  const found = (await showWarnings(context, { code: asked.code })).find(
    ({ subject }) => subject.kind === asked.kind && subject.id === asked.id,
  )
  if (found === undefined) throw new Refusal('warning.not_there', 404, { code: asked.code, subject: asked.id })
  const { title, reason, amount_ore, certainty, subject } = found
  return explained({
    figure_id: figureId('warning_stake', asked),
    label: title,
    unit: 'ore',
    value: amount_ore,
    unknown_count: amount_ore === null ? 1 : 0,
    certainty,
    operation: 'derived',
    parts: await Promise.all(found.evidence.map((part) => evidenceOf(context, part, certainty))),
    record: findRecordType(subject.kind) === null ? null : { kind: subject.kind, id: subject.id },
    remarks: [reason],
  })
})

/** What a warning is found in: the record's section and who recorded it, where it is a record. */
async function evidenceOf(
  context: Context,
  { kind, id, label, section }: Evidence,
  certainty: Explained['certainty'],
): Promise<Explained> {
  const type = kind === null ? null : findRecordType(kind)
  const row = type === null || id === null ? null : await findTogether(context, type, id)
  const document = row?.source_document ?? null
  return explained({
    label,
    unit: 'text',
    value: section ?? '–',
    certainty: row?.certainty ?? certainty,
    source: document === null ? null : { document, section: row?.source_section ?? '' },
    recorded: row === null ? null : { at: row.recorded_at, by: row.recorded_by },
    record: type === null || id === null || row === null ? null : { kind: type.name, id },
    synthetic: row?.synthetic === true,
  })
}
