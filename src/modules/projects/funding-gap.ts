import { z } from 'zod'
import { monthsOf, yearOf } from '#core/calendar.ts'
import { type Explained, explained, figureId } from '#core/figure.ts'
import { askedYear, type RowOf, recordId } from '#core/record.ts'
import { certaintyOfFunding, funding } from '#modules/budget/schema.ts'
import { differenceOf, entryLeaves, sumOf } from '#modules/ledger/figures.ts'
import { entriesOfSource } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { textOf } from '#server/texts.ts'
import { burnPoint, heldPoints, project } from './schema.ts'

type Project = RowOf<typeof project>

export const gapInput = z.strictObject({ project: recordId, year: askedYear })

/**
 * What a project uses in a year beyond its decided money [öre] (C07). Unknown while nobody has told the burn, or while
 * decided money cannot be placed in the year; proposed money is named but not counted.
 */
export async function fundingGap(context: Context, asked: z.infer<typeof gapInput>): Promise<Explained> {
  const row = await getRecord(context, project, asked.project)
  const money = (await listRecords(context, funding, { subject_id: row.id })).filter((each) =>
    reaches(each, asked.year),
  )
  const open = money.filter((each) => each.state === 'requested' || each.state === 'proposed')
  return differenceOf(await burnIn(context, row, asked.year), await fundedIn(context, row, asked.year, money), {
    figure_id: figureId('funding_gap', asked),
    label: textOf(context, 'projects.figure.funding_gap', { project: row.title, year: asked.year }),
    formula: 'C07',
    record: { kind: 'project', id: row.id },
    not_included: open.map((each) => each.title),
  })
}

/** The burn of a year. The months of the project that nobody has told are one unknown part. */
async function burnIn(context: Context, row: Project, year: number): Promise<Explained> {
  const points = await listRecords(context, burnPoint, { project_id: row.id, year })
  const byMonth = Map.groupBy(points, (point) => point.month)
  const held = [...byMonth.values()].flatMap(heldPoints)
  const leaves = await leavesOf(context, 'burn_point', held, year)
  const untold = monthsIn(row, year).filter((month) => !byMonth.has(month))
  const label = textOf(context, 'projects.figure.burn', { project: row.title, year })
  if (leaves.length === 0 && untold.length === 0) {
    const remarks = [textOf(context, 'projects.remark.not_that_year', { year })]
    return explained({ label, unit: 'ore', value: 0, certainty: 'estimated', remarks })
  }
  const missing = textOf(context, 'projects.figure.burn_untold', { count: untold.length })
  const unknown = explained({ label: missing, unit: 'ore', value: null, unknown_count: 1, certainty: 'unknown' })
  return sumOf(untold.length === 0 ? leaves : [...leaves, unknown], { label })
}

/** Decided money in a year. Money that is decided but has no amount, days or account there is an unknown part. */
async function fundedIn(
  context: Context,
  row: Project,
  year: number,
  money: readonly RowOf<typeof funding>[],
): Promise<Explained> {
  const label = textOf(context, 'projects.figure.funded', { project: row.title, year })
  const decided = money.filter((each) => certaintyOfFunding(each) === 'decided')
  // That nothing is decided is known: it is 0, not unknown.
  if (decided.length === 0) return explained({ label, unit: 'ore', value: 0, certainty: 'actual' })
  const parts = decided.map(async (each) => {
    const leaves = await leavesOf(context, 'funding', [each], year)
    if (leaves.length > 0) return leaves
    const remarks = [textOf(context, 'projects.remark.money_not_placed')]
    const record = { kind: 'funding', id: each.id }
    const certainty = 'decided' as const
    return [explained({ label: each.title, unit: 'ore', value: null, unknown_count: 1, certainty, record, remarks })]
  })
  return sumOf((await Promise.all(parts)).flat(), { label })
}

async function leavesOf(
  context: Context,
  kind: string,
  rows: readonly { id: string }[],
  year: number,
): Promise<Explained[]> {
  const entries = await Promise.all(rows.map(({ id }) => entriesOfSource(context, { kind, id }, year)))
  return entryLeaves(context, entries.flat())
}

/** Whether money may be for the year; days that nobody has stated do not limit it. */
function reaches({ valid_from, valid_to }: RowOf<typeof funding>, year: number): boolean {
  return (valid_from === null || yearOf(valid_from) <= year) && (valid_to === null || yearOf(valid_to) >= year)
}

/** The months (1–12) of a year that the project may go on in; days that nobody has stated do not limit it. */
function monthsIn({ starts_on, ends_on }: Project, year: number): number[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const from = starts_on !== null && starts_on > first ? starts_on : first
  const to = ends_on !== null && ends_on < last ? ends_on : last
  return from > to ? [] : monthsOf(from, to).map(({ month }) => month)
}
