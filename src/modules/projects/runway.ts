import { z } from 'zod'
import { printDate } from '#core/calendar.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { type Runway, runwayOf } from '#core/formulas/runway.ts'
import { amountOf, sumOre } from '#core/money.ts'
import { type RowOf, recordId } from '#core/record.ts'
import { funding } from '#modules/budget/schema.ts'
import { amountFigure } from '#modules/ledger/figures.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { textOf } from '#server/texts.ts'
import { burnRateFigure } from './burn-rate.ts'
import { fundingGap, gapInput } from './funding-gap.ts'
import { burnPoint, heldPoints, project, projectPhase } from './schema.ts'

const input = z.strictObject({ project: recordId })

/** The project's months in a row from its first, actual before forecast; a month that nobody has told is unknown. */
export function burnInARow(
  points: readonly RowOf<typeof burnPoint>[],
): { year: number; month: number; amount_ore: number | null }[] {
  const indexOf = (point: { year: number; month: number }) => point.year * 12 + point.month - 1
  const indexes = points.map(indexOf)
  if (indexes.length === 0) return []
  const [first, last] = [Math.min(...indexes), Math.max(...indexes)]
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const index = first + offset
    const held = heldPoints(points.filter((point) => indexOf(point) === index))
    const amount_ore = held.length === 0 ? null : amountOf(sumOre(held.map((point) => point.amount_ore)))
    return { year: Math.floor(index / 12), month: (index % 12) + 1, amount_ore }
  })
}

/** How long the decided money of a project lasts (C10): the earlier of what its time and its amount allow. */
async function runway(context: Context, asked: { project: string }): Promise<Explained> {
  const row = await getRecord(context, project, asked.project)
  const decided = (await listRecords(context, funding, { subject_id: row.id })).filter(
    (money) => money.state === 'decided',
  )
  const points = await listRecords(context, burnPoint, { project_id: row.id })
  const ends = decided.map((money) => money.valid_to).filter((day) => day !== null)
  const amounts = decided.map((money) => money.amount_ore)
  const balance_ore = amounts.length === 0 ? null : amountOf(sumOre(amounts))
  const found = runwayOf({
    balance_ore,
    burn: burnInARow(points),
    funded_through: ends.toSorted().at(-1) ?? null,
    ends_early: decided.some((money) => money.lasts === 'no'),
  })
  // How long money lasts that nobody has told the burn of follows from its days alone.
  const counted = points.length === 0 ? [] : [figureId('burn_rate', asked)]
  const ids = [...decided.map((money) => figureId('funding', { id: money.id })), ...counted]
  const parts = await Promise.all(ids.map((id) => explainFigure(context, id)))
  return explained({
    figure_id: figureId('runway', asked),
    label: textOf(context, 'projects.figure.runway', { project: row.title }),
    formula: 'C10',
    operation: 'derived',
    certainty: found.kind === 'amount' || found.kind === 'time' ? 'estimated' : 'unknown',
    parts,
    unknown_count: balance_ore === null ? 1 : 0,
    record: { kind: 'project', id: row.id },
    synthetic: points.some((point) => point.synthetic),
    ...shown(context, found),
  })
}

function shown(context: Context, found: Runway): Pick<Explained, 'unit' | 'value' | 'remarks'> {
  const day = (date: string) => printDate(date, 'day', context.language)
  if (found.kind === 'amount') {
    return {
      unit: 'date',
      value: found.covered_through,
      remarks: [textOf(context, 'projects.remark.amount_ends', { date: day(found.covered_through) })],
    }
  }
  if (found.kind === 'time') {
    const odd = found.contradicts_source ? [textOf(context, 'projects.remark.contradicts')] : []
    return {
      unit: 'date',
      value: found.covered_through,
      remarks: [textOf(context, 'projects.remark.time_ends', { date: day(found.covered_through) }), ...odd],
    }
  }
  if (found.kind === 'before') {
    return {
      unit: 'text',
      value: textOf(context, 'projects.runway.before', { date: day(found.before) }),
      remarks: [textOf(context, 'projects.remark.month_unknown')],
    }
  }
  return { unit: 'date', value: null, remarks: [textOf(context, 'projects.remark.open')] }
}

const phaseCost = amountFigure('phase_cost', projectPhase, (row) => ({
  amount_ore: row.planned_cost_ore,
  certainty: row.certainty,
  title: row.title,
  decision_id: null,
}))

export const projectFigures = [
  figureKind('runway', input, runway),
  figureKind('funding_gap', gapInput, fundingGap),
  burnRateFigure,
  phaseCost,
]
