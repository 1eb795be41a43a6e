import { z } from 'zod'
import { type Explained, figureId } from '#core/figure.ts'
import { recordId } from '#core/record.ts'
import { entryLeaf, sumOf } from '#modules/ledger/figures.ts'
import { entriesOfSource } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getRecord } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { lease } from './schema.ts'

const input = z.strictObject({ lease: recordId, year: z.coerce.number().int() })

/** The rent of a lease in a year [öre], month by month (C06). */
export async function rent(context: Context, asked: z.infer<typeof input>): Promise<Explained> {
  const row = await getRecord(context, lease, asked.lease)
  const entries = await entriesOfSource(context, { kind: 'lease', id: row.id }, asked.year)
  const leaves = await Promise.all(entries.map((entry) => entryLeaf(context, entry)))
  const assumed =
    row.starts_on !== null && row.starts_precision !== 'day' && Number(row.starts_on.slice(0, 4)) === asked.year
  return sumOf(leaves, {
    figure_id: figureId('rent', asked),
    label: textOf(context, 'premises.figure.rent', { lease: row.title, year: asked.year }),
    formula: 'C06',
    record: { kind: 'lease', id: row.id },
    source: row.source_document === null ? null : { document: row.source_document, section: row.source_section ?? '' },
    remarks: [
      ...(row.rent_approximate ? [textOf(context, 'premises.remark.approximate')] : []),
      ...(assumed ? [textOf(context, 'premises.remark.assumed_start', { date: row.starts_on ?? '' })] : []),
    ],
  })
}

export const premisesFigures = [figureKind('rent', input, rent)]
