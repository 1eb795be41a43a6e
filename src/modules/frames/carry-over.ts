import { z } from 'zod'
import { printDate } from '#core/calendar.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { carriedOver } from '#core/formulas/carry-over.ts'
import { ore } from '#core/money.ts'
import { askedYear, type RowOf, recordId } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { derivedFrom, differenceOf, sumOf } from '#modules/ledger/figures.ts'
import { budgetOfYear, setsOfKind, totalsOf } from '#modules/ledger/service.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { explainFigure } from '#server/registry.ts'
import { textOf } from '#server/texts.ts'
import { resultUnit } from './schema.ts'

export const carryOverInput = z.strictObject({ unit: recordId, year: askedYear })
type Asked = z.infer<typeof carryOverInput>
type ResultUnit = RowOf<typeof resultUnit>

/**
 * What a result unit takes with it of a year's result into the next [öre, surplus plus]: its budget less what was used,
 * within the limits. Unknown until the year is over, and while either is not wholly known. What was carried into the
 * year lies in its budget, so that an unused surplus is in the result again and meets the same limit.
 */
export function carryOver(context: Context, asked: Asked): Promise<Explained> {
  return partOf(context, 'carry_over', asked)
}

/** What of the result stays with the city since it lies outside the limits [öre, surplus plus]. */
export function carryLeft(context: Context, asked: Asked): Promise<Explained> {
  return partOf(context, 'carry_left', asked)
}

async function partOf(context: Context, kind: 'carry_over' | 'carry_left', asked: Asked): Promise<Explained> {
  const row = await resultUnitIn(context, asked)
  const result = await yearResult(context, asked)
  const base = await figureIn(context, 'cost', asked, (await budgetOfYear(context, asked.year))?.id)
  const limits = limitsOf(context, row)
  const isKnown = [result, base].every(({ value, unknown_count }) => typeof value === 'number' && unknown_count === 0)
  const { carried_ore, left_ore } = carriedOver(Number(result.value ?? 0), Math.max(0, Number(base.value ?? 0)), {
    surplus_ppm: row.largest_surplus_ppm,
    deficit_ppm: row.largest_deficit_ppm,
  })
  const { name } = await getRecord(context, orgUnit, asked.unit)
  const value = kind === 'carry_over' ? carried_ore : left_ore
  return derivedFrom(
    {
      figure_id: figureId(kind, asked),
      label: textOf(context, `frames.figure.${kind}`, { unit: name, year: asked.year, next: asked.year + 1 }),
      record: { kind: resultUnit.name, id: row.id },
    },
    isKnown ? ore(value) : null,
    [result, base, ...limits],
  )
}

async function resultUnitIn(context: Context, { unit, year }: Asked): Promise<ResultUnit> {
  const rows = await listRecords(context, resultUnit, { unit_id: unit })
  const row = rows.find(({ from_year, to_year }) => from_year <= year && year <= (to_year ?? year))
  if (row !== undefined) return row
  const { name } = await getRecord(context, orgUnit, unit)
  throw new Refusal('frames.no_result_unit', 404, { unit: name, year }, [{ field: 'unit' }])
}

/** The budget of a year less what was used in it [öre, surplus plus]; unknown while the year goes on. */
async function yearResult(context: Context, asked: Asked): Promise<Explained> {
  const { name } = await getRecord(context, orgUnit, asked.unit)
  const words = { unit: name, year: asked.year }
  const label = textOf(context, 'frames.figure.result', words)
  const figure_id = figureId('unit_result', asked)
  if (context.today <= `${asked.year}-12-31`) {
    const remarks = [textOf(context, 'frames.remark.year_goes_on', words)]
    return explained({ figure_id, label, unit: 'ore', value: null, unknown_count: 1, certainty: 'unknown', remarks })
  }
  const budget = await figureIn(context, 'net', asked, (await budgetOfYear(context, asked.year))?.id)
  const sets = (await setsOfKind(context, 'actual')).filter(
    ({ first_year, last_year }) => first_year <= asked.year && asked.year <= last_year,
  )
  const booked = await Promise.all(sets.map(({ id }) => figureIn(context, 'net', asked, id)))
  const last = await lastMonth(
    context,
    asked,
    sets.map(({ id }) => id),
  )
  if (last === 'mixed') {
    const remarks = [textOf(context, 'frames.remark.booked_mixed', words)]
    return explained({ figure_id, label, unit: 'ore', value: null, unknown_count: 1, certainty: 'unknown', remarks })
  }
  if (last < 12) {
    const month = printDate(`${asked.year}-${String(Math.max(last, 1)).padStart(2, '0')}-01`, 'month', context.language)
    const remarks = [last === 0 ? 'nothing_booked' : 'booked_through'].map((name) =>
      textOf(context, `frames.remark.${name}`, { ...words, month }),
    )
    return explained({ figure_id, label, unit: 'ore', value: null, unknown_count: 1, certainty: 'unknown', remarks })
  }
  const used = sumOf(
    // A set without entries of the unit says nothing; one with an unknown amount leaves the sum unknown.
    booked.filter(({ parts }) => parts.length > 0),
    { label: textOf(context, 'frames.figure.used', words) },
  )
  return differenceOf(budget, used, { figure_id, label })
}

/**
 * The last month that operation is booked on [1–12], 12 for what is not split by month, 0 for nothing. A year that is
 * booked in part by month and in part not says nothing of how far it has come.
 */
async function lastMonth(context: Context, { unit, year }: Asked, sets: readonly string[]): Promise<number | 'mixed'> {
  const unit_ids = await subtreeOf(context, unit)
  const by = ['kind', 'month', 'year'] as const
  const found = await Promise.all(
    sets.map((entry_set_id) => totalsOf(context, { entry_set_id, unit_ids, by, from_year: year, to_year: year })),
  )
  const months = found
    .flat()
    .flatMap(({ kind, month }) => (kind === 'cost' || kind === 'revenue' ? [month ?? null] : []))
  if (months.length === 0) return 0
  if (months.every((month) => month === null)) return 12
  return months.some((month) => month === null) ? 'mixed' : Math.max(...months.map(Number))
}

export function unitResult(context: Context, asked: Asked): Promise<Explained> {
  return yearResult(context, asked)
}

/** The ledger's own figure in a set; a year without a set is unknown, and said so. */
async function figureIn(
  context: Context,
  kind: 'net' | 'cost',
  { unit, year }: Asked,
  set: string | undefined,
): Promise<Explained> {
  if (set !== undefined) return explainFigure(context, figureId(kind, { unit, year, set }))
  const label = textOf(context, 'frames.figure.no_budget', { year })
  return explained({ label, unit: 'ore', value: null, unknown_count: 1, certainty: 'unknown' })
}

function limitsOf(context: Context, row: ResultUnit): Explained[] {
  const { largest_surplus_ppm, largest_deficit_ppm } = row
  const limits = { largest_surplus_ppm, largest_deficit_ppm }
  return Object.entries(limits).flatMap(([name, value]) => {
    if (value === null) return []
    const label = textOf(context, `frames.figure.${name}`)
    return explained({
      ...{ label, unit: 'ppm', value, certainty: row.certainty },
      recorded: { at: row.recorded_at, by: row.recorded_by },
      record: { kind: resultUnit.name, id: row.id },
    })
  })
}
