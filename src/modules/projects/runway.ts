import { z } from 'zod'
import { printDate } from '#core/calendar.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { type Runway, runwayOf } from '#core/formulas/runway.ts'
import { type RowOf, recordId } from '#core/record.ts'
import { funding } from '#modules/budget/schema.ts'
import { amountFigure, differenceOf, entryLeaf, sumOf } from '#modules/ledger/figures.ts'
import { entriesOfSource } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { textOf } from '#server/texts.ts'
import { burnPoint, project, projectPhase } from './schema.ts'

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
    const inMonth = points.filter((point) => indexOf(point) === index)
    const held = inMonth.some((point) => point.kind === 'actual')
      ? inMonth.filter((point) => point.kind === 'actual')
      : inMonth
    const known = held.length > 0 && held.every((point) => point.amount_ore !== null)
    const amount_ore = known ? held.reduce((sum, point) => sum + (point.amount_ore ?? 0), 0) : null
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
  const balance_ore =
    amounts.length === 0 || amounts.includes(null)
      ? null
      : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)
  const found = runwayOf({
    balance_ore,
    burn: burnInARow(points),
    funded_through: ends.toSorted().at(-1) ?? null,
    ends_early: decided.some((money) => money.lasts === 'no'),
  })
  const parts = await Promise.all(decided.map((money) => explainFigure(context, figureId('funding', { id: money.id }))))
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

const gapInput = z.strictObject({ project: recordId, year: z.coerce.number().int() })

/** What a project uses in a year beyond its decided money [öre] (C07); proposed money is named but not counted. */
async function fundingGap(context: Context, asked: z.infer<typeof gapInput>): Promise<Explained> {
  const row = await getRecord(context, project, asked.project)
  const points = await listRecords(context, burnPoint, { project_id: row.id, year: asked.year })
  const money = await listRecords(context, funding, { subject_id: row.id })
  const leaves = async (kind: string, ids: readonly string[]) => {
    const entries = await Promise.all(ids.map((id) => entriesOfSource(context, { kind, id }, asked.year)))
    return Promise.all(entries.flat().map((entry) => entryLeaf(context, entry)))
  }
  const used = await leaves(
    'burn_point',
    points.map((point) => point.id),
  )
  const given = await leaves(
    'funding',
    money.map((part) => part.id),
  )
  const words = { project: row.title, year: asked.year }
  const nothing = { unit: 'ore' as const, value: 0, certainty: 'decided' as const }
  const burn =
    used.length === 0
      ? explained({ ...nothing, label: textOf(context, 'projects.figure.burn', words) })
      : sumOf(used, { label: textOf(context, 'projects.figure.burn', words) })
  const holds = given.filter((part) => part.certainty === 'decided')
  const label = textOf(context, 'projects.figure.funded', words)
  const funded = holds.length === 0 ? explained({ ...nothing, label }) : sumOf(given, { label })
  return differenceOf(burn, funded, {
    figure_id: figureId('funding_gap', asked),
    label: textOf(context, 'projects.figure.funding_gap', words),
    formula: 'C07',
    record: { kind: 'project', id: row.id },
    not_included: given.filter((part) => part.certainty !== 'decided').map((part) => part.label),
  })
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
  phaseCost,
]
