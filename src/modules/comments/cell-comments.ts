import { sql } from 'kysely'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { account } from '#modules/ledger/schema.ts'
import { readableSet } from '#modules/ledger/service.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { subtreeOf } from '#modules/organisation/service.ts'
import type { Context } from '#server/context.ts'
import { getRecord } from '#server/records.ts'
import { mayReadUnit, readableRows } from '#server/rights.ts'
import { mayComment, type Place, peopleAt, requireMayComment } from './people.ts'
import { type CellThread, cellComment, type MentionedAtCell } from './schema.ts'
import { add, type Said, type Spoken, threadService, threadsIn, waitingFor } from './threads.ts'

type CellComment = RowOf<typeof cellComment>
type InSet = { entry_set_id: string; unit_id: string }

/** What is done with the comments on cells. */
export const cellThreads = threadService<CellComment>({
  type: cellComment,
  placeOf: async (context, row) => {
    const place = await placeIn(context, row)
    requireMayComment(context, place)
    return place
  },
  standsAt: ({ entry_set_id, unit_id, account_id, year, month }) => ({
    ...{ entry_set_id, unit_id, account_id, year, month },
  }),
})

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
  const cells = Map.groupBy(rows, ({ unit_id, account_id, year, month }) => `${unit_id} ${account_id} ${year} ${month}`)
  return {
    rows: [...cells.values()].flatMap((heads) => {
      const [first] = heads
      if (first === undefined) return []
      const { unit_id, account_id, year, month } = first
      const open = heads.filter(({ resolved_at }) => resolved_at === null).length
      const comment_ids = heads.map(({ id }) => id)
      return [{ unit_id, account_id, year, month, comment_ids, open, resolved: heads.length - open }]
    }),
  }
}

/** What is said about a cell: of the whole year first, then of its months. */
export async function threadsOfCell(context: Context, asked: InSet & { account_id: string; year: number }) {
  const place = await placeIn(context, asked)
  const { entry_set_id, unit_id, account_id, year } = asked
  const found = await sql<CellComment>`select * from cell_comment where entry_set_id = ${entry_set_id}
    and unit_id = ${unit_id} and account_id = ${account_id} and year = ${year}
    order by month nulls first, written_at, id`.execute(context.db)
  const threads = threadsIn(await readableRows(context, cellComment, found.rows))
  const rows = threads.map(({ head, thread }): CellThread => ({ ...thread, month: head.month }))
  return { may_write: mayComment(context, place), rows }
}

type NewComment = Said & {
  id?: string | undefined
  entry_set_id: string
  unit_id: string
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
  return add(context, cellComment, place, said)
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
  const names = { set_name: set.name, unit_name: unit.name, account_name: on.name }
  return { id, entry_set_id, unit_id, account_id, year, month, ...names, author_name, written_at }
}
