import { z } from 'zod'
import { printDate } from '#core/calendar.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { divideHalfAway } from '#core/money.ts'
import { type RowOf, recordId } from '#core/record.ts'
import { derivedFrom, sumOf } from '#modules/ledger/figures.ts'
import type { Context } from '#server/context.ts'
import { figureKind } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { burnPoint, heldPoints, project } from './schema.ts'

type Point = RowOf<typeof burnPoint>

const input = z.strictObject({ project: recordId })

const indexOf = ({ year, month }: Point) => year * 12 + month - 1

const nameOf = ({ language }: Pick<Context, 'language'>, index: number) =>
  printDate(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`, 'month', language)

/** The months in a row from the first that are told, each with what counts; it ends where the runway stops counting. */
function toldMonths(points: readonly Point[]): { index: number; held: Point[] }[] {
  const byMonth = Map.groupBy(points, indexOf)
  const first = Math.min(...byMonth.keys())
  const months: { index: number; held: Point[] }[] = []
  for (let index = first; ; index += 1) {
    const held = heldPoints(byMonth.get(index) ?? [])
    if (held.length === 0 || held.some(({ amount_ore }) => amount_ore === null)) return months
    months.push({ index, held })
  }
}

function leafOf(context: Context, point: Point): Explained {
  const { source_document, source_section } = point
  return explained({
    label: nameOf(context, indexOf(point)),
    unit: 'ore',
    value: point.amount_ore,
    certainty: point.certainty,
    source: source_document === null ? null : { document: source_document, section: source_section ?? '' },
    recorded: { at: point.recorded_at, by: point.recorded_by },
    record: { kind: 'burn_point', id: point.id },
    synthetic: point.synthetic,
  })
}

/**
 * What a project uses in a month, on average over the months that its runway counts with [öre a month]. Unknown where
 * nobody has told the burn.
 */
async function burnRate(context: Context, asked: { project: string }): Promise<Explained> {
  const row = await getRecord(context, project, asked.project)
  const months = toldMonths(await listRecords(context, burnPoint, { project_id: row.id }))
  const [first, last] = [months[0], months.at(-1)]
  const head = {
    figure_id: figureId('burn_rate', asked),
    label: textOf(context, 'projects.figure.burn_rate', { project: row.title }),
    record: { kind: 'project', id: row.id },
  }
  if (first === undefined || last === undefined) {
    return derivedFrom({ ...head, remarks: [textOf(context, 'projects.remark.burn_untold')] }, null, [])
  }
  const count = months.length
  const span = { count, from: nameOf(context, first.index), to: nameOf(context, last.index) }
  const leaves = months.flatMap(({ held }) => held.map((point) => leafOf(context, point)))
  const used = sumOf(leaves, { label: textOf(context, 'projects.figure.burn_span', span) })
  const counted = explained({
    label: textOf(context, 'projects.figure.burn_months'),
    unit: 'count',
    value: count,
    certainty: used.certainty,
  })
  const value = Number(divideHalfAway(BigInt(Number(used.value)), BigInt(count)))
  const remarks = [textOf(context, 'projects.remark.burn_mean', span)]
  return derivedFrom({ ...head, remarks }, value, [used, counted])
}

export const burnRateFigure = figureKind('burn_rate', input, burnRate)
