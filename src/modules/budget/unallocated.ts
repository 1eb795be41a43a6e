import { z } from 'zod'
import { weakestOf } from '#core/certainty.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { sumOre } from '#core/money.ts'
import { askedYear, type RowOf, recordId } from '#core/record.ts'
import { differenceOf } from '#modules/ledger/figures.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { textOf } from '#server/texts.ts'
import { saving } from './figures.ts'
import { savingAllocation } from './schema.ts'

const input = z.strictObject({ requirement: recordId, year: askedYear })
type Asked = z.infer<typeof input>

/**
 * What of a year's saving no unit has been given [öre] (C05): what is required less what is allocated, negative when
 * more is allocated than required. Nothing allocated is a known 0, since the allocations are the city's own doing.
 */
async function unallocated(context: Context, asked: Asked): Promise<Explained> {
  const required = await saving(context, asked)
  return differenceOf(required, await allocated(context, asked), {
    figure_id: figureId('saving_unallocated', asked),
    label: textOf(context, 'budget.figure.saving_unallocated', { requirement: required.label }),
    formula: 'C05',
    condition: required.condition,
  })
}

async function allocated(context: Context, { requirement, year }: Asked): Promise<Explained> {
  const rows = await listRecords(context, savingAllocation, { requirement_id: requirement, year })
  const parts = await Promise.all(rows.map((row) => allocationOf(context, row)))
  return explained({
    figure_id: figureId('saving_allocated', { requirement, year }),
    label: textOf(context, 'budget.figure.saving_allocated'),
    unit: 'ore',
    value: sumOre(rows.map((row) => row.amount_ore)).known_ore,
    certainty: weakestOf(['proposed', ...parts.map((part) => part.certainty)]),
    operation: 'sum',
    parts,
  })
}

async function allocationOf(context: Context, row: RowOf<typeof savingAllocation>): Promise<Explained> {
  const amount = await explainFigure(
    context,
    figureId('record', { kind: savingAllocation.name, id: row.id, field: 'amount_ore' }),
  )
  return { ...amount, label: (await getRecord(context, orgUnit, row.unit_id)).name }
}

export const allocationFigures = [
  figureKind('saving_unallocated', input, unallocated),
  figureKind('saving_allocated', input, allocated),
]
