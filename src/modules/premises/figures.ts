import { z } from 'zod'
import { yearOf } from '#core/calendar.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { askedYear, type RowOf, recordId } from '#core/record.ts'
import { entryLeaves, givenBy } from '#modules/ledger/figures.ts'
import { entriesOfSource } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getTogether } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { certaintyOfLease, lease } from './schema.ts'

const input = z.strictObject({ lease: recordId, year: askedYear })

/**
 * The rent of a lease in a year [öre], month by month (C06): a known 0 in a year without a day of the lease, and as
 * sure as the lease, so that the rent of one that is only negotiated is shown as proposed.
 */
export async function rent(context: Context, asked: z.infer<typeof input>): Promise<Explained> {
  const row = await getTogether(context, lease, asked.lease)
  const head = {
    figure_id: figureId('rent', asked),
    label: textOf(context, 'premises.figure.rent', { lease: row.title, year: asked.year }),
    formula: 'C06',
    record: { kind: 'lease', id: row.id },
    source: row.source_document === null ? null : { document: row.source_document, section: row.source_section ?? '' },
  }
  if (isOutside(row, asked.year)) {
    const remarks = [textOf(context, 'premises.remark.outside', { year: asked.year })]
    return explained({ ...head, unit: 'ore', value: 0, certainty: certaintyOfLease(row), remarks })
  }
  const entries = await entriesOfSource(context, { kind: 'lease', id: row.id }, asked.year)
  const leaves = await entryLeaves(context, entries)
  const assumed =
    row.starts_on !== null && row.starts_precision !== 'day' && Number(row.starts_on.slice(0, 4)) === asked.year
  return givenBy(leaves, {
    ...head,
    remarks: [
      ...(row.rent_approximate ? [textOf(context, 'premises.remark.approximate')] : []),
      ...(entries.length === 0 && row.starts_on !== null && row.ends_on === null
        ? [textOf(context, 'premises.remark.not_placed', { year: asked.year })]
        : []),
      ...(assumed ? [textOf(context, 'premises.remark.assumed_start', { date: row.starts_on ?? '' })] : []),
    ],
  })
}

/** The lease is known to have no day in the year. */
function isOutside({ starts_on, ends_on }: RowOf<typeof lease>, year: number): boolean {
  return (starts_on !== null && year < yearOf(starts_on)) || (ends_on !== null && year > yearOf(ends_on))
}

export const premisesFigures = [figureKind('rent', input, rent)]
