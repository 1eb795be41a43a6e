import type { RowOf } from '#core/record.ts'
import { type Change, differenceEffects, type Effect } from '#core/scenario.ts'
import { changeKind } from '#server/module.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { burnEntryOf } from './burn-entries.ts'
import { burnPoint, heldPoints, project } from './schema.ts'

type Project = RowOf<typeof project>
type Point = RowOf<typeof burnPoint>

/** What is expected of a project in the months where nothing is booked yet. What is booked is not moved. */
function expectedPoints(points: readonly Point[]): Point[] {
  const months = Map.groupBy(points, ({ year, month }) => year * 12 + month)
  return [...months.values()].flatMap((inMonth) => heldPoints(inMonth).filter(({ kind }) => kind === 'forecast'))
}

function movedPoint(point: Point, months: number): Point {
  const index = point.year * 12 + point.month - 1 + months
  return { ...point, year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** What the expected burn of the years becomes when a project is moved so many months, less what it is. */
export function projectMoveEffects(
  owner: Project,
  points: readonly Point[],
  { months }: Pick<Change, 'months'>,
  years: readonly number[],
): Effect[] {
  const expected = expectedPoints(points)
  const entries = (of: readonly Point[]) => of.map((point) => burnEntryOf(point, owner, ''))
  const moved = expected.map((point) => movedPoint(point, months ?? 0))
  return differenceEffects(entries(expected), entries(moved), () => null).filter(({ year }) => years.includes(year))
}

/** A project whose expected burn comes earlier or later than it says. */
export const projectMove = changeKind(
  'project_move',
  async (context, { subject_id }) => ({
    owner: await getRecord(context, project, subject_id ?? ''),
    points: await listRecords(context, burnPoint, { project_id: subject_id ?? '' }),
  }),
  ({ owner, points }, change, { years }) => projectMoveEffects(owner, points, change, years),
  // Expected burn lies in a plan of its own, which is neither the base nor among the commitments.
  () => false,
)
