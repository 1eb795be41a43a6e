import { sql } from 'kysely'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { account, activityCode } from '#modules/ledger/schema.ts'
import { readableSet } from '#modules/ledger/service.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { namable } from '#server/references.ts'
import { mayReadUnit, readableRows } from '#server/rights.ts'
import { mayComment, type Place, peopleAt, requireMayComment } from './people.ts'
import { type CellThread, cellComment, type MentionedAtCell } from './schema.ts'
import { add, type Said, type Spoken, threadService, threadsIn, waitingFor } from './threads.ts'

type CellComment = RowOf<typeof cellComment>
type InSet = { entry_set_id: string; unit_id: string }
type Part = Pick<CellComment, 'limited_to' | 'activity_code_id' | 'project_id'>

/** What is done with the comments on cells. */
export const cellThreads = threadService<CellComment>({
  type: cellComment,
  placeOf: async (context, row) => {
    const place = await placeIn(context, row)
    requireMayComment(context, place)
    return place
  },
  standsAt: ({ entry_set_id, unit_id, account_id, year, month, ...row }) => ({
    ...{ entry_set_id, unit_id, account_id, year, month, ...partOf(row) },
  }),
})

const partOf = ({ limited_to, activity_code_id, project_id }: Part): Part => ({
  limited_to,
  activity_code_id,
  project_id,
})

/**
 * What the parts of cells are called. A project is called by its code: its name belongs to those who may read projects.
 */
async function namesOfParts(context: Context) {
  const names = new Map((await listRecords(context, activityCode)).map(({ id, name }) => [id, name]))
  return ({ activity_code_id, project_id }: Part) =>
    activity_code_id === null ? project_id : (names.get(activity_code_id) ?? activity_code_id)
}

/** Where cells of a unit stand in a set, for those who may read both. For others they do not exist. */
async function placeIn(context: Context, { entry_set_id, unit_id }: InSet) {
  const set = await readableSet(context, entry_set_id)
  if (!mayReadUnit(context, cellComment.area, unit_id))
    throw new Refusal('organisation.unknown_unit', 404, { unit: unit_id }, [{ field: 'unit_id' }])
  return { area: cellComment.area, unit_id, title: set.name, set } satisfies Place
}

/** The commented cells of a unit and those below it, as far as the person may read them. */
export async function commentedCells(context: Context, asked: InSet) {
  await placeIn(context, asked)
  const unit_ids = await subtreeOf(context, asked.unit_id)
  const found = await sql<CellComment>`select * from cell_comment where entry_set_id = ${asked.entry_set_id}
    and unit_id = any(${unit_ids}) and answer_to_id is null order by year, month, written_at, id`.execute(context.db)
  const rows = await readableRows(context, cellComment, found.rows)
  const cells = Map.groupBy(rows, ({ unit_id, account_id, year, month, ...row }) =>
    [unit_id, account_id, year, month, ...Object.values(partOf(row))].join(' '),
  )
  const nameOf = await namesOfParts(context)
  return {
    rows: [...cells.values()].flatMap((heads) => {
      const [first] = heads
      if (first === undefined) return []
      const { unit_id, account_id, year, month } = first
      const part = { ...partOf(first), member_name: nameOf(first) }
      const open = heads.filter(({ resolved_at }) => resolved_at === null).length
      const comment_ids = heads.map(({ id }) => id)
      return [{ unit_id, account_id, year, month, ...part, comment_ids, open, resolved: heads.length - open }]
    }),
  }
}

type AskedCell = InSet & { account_id: string; year: number } & Partial<Record<keyof Part, string | undefined>>

/**
 * What is said about a cell: of the whole year first, then of its months. Of a whole cell also what is said about its
 * parts; of a part nothing else.
 */
export async function threadsOfCell(context: Context, asked: AskedCell) {
  const place = await placeIn(context, asked)
  const { entry_set_id, unit_id, account_id, year, limited_to, activity_code_id = null, project_id = null } = asked
  const part =
    limited_to === undefined
      ? sql`true`
      : sql`limited_to = ${limited_to} and activity_code_id is not distinct from ${activity_code_id}
          and project_id is not distinct from ${project_id}`
  const found = await sql<CellComment>`select * from cell_comment where entry_set_id = ${entry_set_id}
    and unit_id = ${unit_id} and account_id = ${account_id} and year = ${year} and ${part}
    order by month nulls first, written_at, id`.execute(context.db)
  const threads = threadsIn(await readableRows(context, cellComment, found.rows))
  const nameOf = await namesOfParts(context)
  const rows = threads.map(
    ({ head, thread }): CellThread => ({
      ...{ ...thread, month: head.month, ...partOf(head) },
      member_name: nameOf(head),
    }),
  )
  return { may_write: mayComment(context, place), rows }
}

type NewComment = Said &
  InSet &
  Part & {
    id?: string | undefined
    account_id: string
    year: number
    month: number | null
    synthetic: boolean
  }

/** Says something about a cell, in a year that the set has. */
export async function addCellComment(context: Context, said: NewComment): Promise<Spoken> {
  const place = await placeIn(context, said)
  requireMayComment(context, place)
  const { name, first_year, last_year } = place.set
  if (said.year < first_year || said.year > last_year)
    throw new Refusal('comment.no_cell', 422, { set: name, year: said.year, first_year, last_year }, [
      { field: 'year' },
    ])
  await requirePart(context, said)
  return add(context, cellComment, place, said)
}

/** A part of a cell is named as what it is limited to, and that is there. The database keeps activities alone. */
async function requirePart(context: Context, { limited_to, activity_code_id, project_id }: Part): Promise<void> {
  const isOther =
    (limited_to !== 'activity' && activity_code_id !== null) || (limited_to !== 'project' && project_id !== null)
  if (isOther) throw new Refusal('comment.other_part', 422, {}, [{ field: 'limited_to' }])
  if (project_id === null || (await namable(context, 'project', [project_id])).has(project_id)) return
  throw new Refusal('record.unknown_reference', 422, { kind: 'project', id: project_id, field: 'project_id' }, [
    { field: 'project_id' },
  ])
}

/** Who can be mentioned in a comment on a cell of the unit. */
export async function peopleWhoReadCell(context: Context, { name, ...cell }: InSet & { name: string }) {
  return peopleAt(context, await placeIn(context, cell), name)
}

/** Open comments on cells that wait for the person's word. */
export async function cellCommentsToActor(context: Context): Promise<MentionedAtCell[]> {
  const waiting = await waitingFor<CellComment>(context, cellComment)
  return Promise.all(waiting.map(({ head, row }) => shownMention(context, head, row)))
}

async function shownMention(context: Context, id: string, row: CellComment): Promise<MentionedAtCell> {
  const { entry_set_id, unit_id, account_id, year, month, author_name, written_at } = row
  const [set, unit, on] = [
    await readableSet(context, entry_set_id),
    await getRecord(context, orgUnit, unit_id),
    await getRecord(context, account, account_id),
  ]
  const member_name = (await namesOfParts(context))(row)
  const names = { set_name: set.name, unit_name: unit.name, account_name: on.name, member_name }
  return { id, entry_set_id, unit_id, account_id, year, month, ...partOf(row), ...names, author_name, written_at }
}
