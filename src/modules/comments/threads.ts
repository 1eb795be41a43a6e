import { sql } from 'kysely'
import type { RecordBase, RecordType, RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { createRecord, lockRecord, reviseRecord } from '#server/records.ts'
import { readableRows, requireReadable } from '#server/rights.ts'
import { mentionsOf, type Place } from './people.ts'
import type { cellComment, comment, ShownComment } from './schema.ts'

/** What a row of either kind of comment has. */
export type Spoken = RecordBase &
  Pick<RowOf<typeof comment>, 'answer_to_id' | 'body' | 'mentions' | 'author_id' | 'author_name'> &
  Pick<RowOf<typeof comment>, 'written_at' | 'reworded_at' | 'resolved_at' | 'resolved_by'>
export type Said = { body: string; mentions: string[] }

/** A kind of comment: where a row of it stands, for those who may comment there, and what says so in the row. */
type Kind<Row extends Spoken> = {
  type: typeof comment | typeof cellComment
  placeOf: (context: Context, row: Row) => Promise<Place>
  standsAt: (row: Row) => Record<string, unknown>
}

/** Adds what is said at a place. */
export async function add(
  context: Context,
  type: RecordType,
  place: Place,
  said: Said & { id?: string | undefined },
): Promise<Spoken> {
  const mentions = await mentionsOf(context, place, said.mentions)
  const { actor, now } = context
  const by = { author_id: actor.id, author_name: actor.name, written_at: now }
  return (await createRecord(context, type, { ...said, ...by, mentions })) as unknown as Spoken
}

type NewAnswer = Said & { id?: string | undefined; answer_to_id: string; synthetic: boolean }

/** What is done with a comment of the kind, by those who may comment where it stands. */
export function threadService<Row extends Spoken>({ type, placeOf, standsAt }: Kind<Row>) {
  const kind: RecordType = type
  const readable = async (context: Context, id: string): Promise<Row> => {
    const row = await lockRecord(context, kind, id)
    await requireReadable(context, kind, row)
    return row as unknown as Row
  }
  /** The comment that begins a thread, held until the change is done. */
  const headToChange = async (context: Context, id: string) => {
    const head = await readable(context, id)
    const place = await placeOf(context, head)
    if (head.answer_to_id !== null) throw new Refusal('comment.is_answer', 422)
    return { head, place }
  }
  const revise = async (context: Context, id: string, change: Partial<Spoken>) =>
    (await reviseRecord(context, kind, id, change)) as unknown as Row
  return {
    /** Answers a comment; the answer stands where the comment does. Of two at once both are kept. */
    answer: async (context: Context, answer: NewAnswer): Promise<Spoken> => {
      const { head, place } = await headToChange(context, answer.answer_to_id)
      if (head.resolved_at !== null) throw new Refusal('comment.resolved', 409, { by: head.resolved_by ?? '' })
      return add(context, kind, place, { ...answer, ...standsAt(head) })
    },
    /** Changes the words of a comment of one's own. */
    reword: async (context: Context, { id, body, mentions }: Said & { id: string }): Promise<Row> => {
      const row = await readable(context, id)
      const place = await placeOf(context, row)
      if (row.author_id !== context.actor.id) throw new Refusal('comment.not_yours', 403, { author: row.author_name })
      const kept = await mentionsOf(context, place, mentions)
      return revise(context, id, { body, mentions: kept, reworded_at: context.now })
    },
    resolve: async (context: Context, { id }: { id: string }): Promise<Row> => {
      const { head } = await headToChange(context, id)
      if (head.resolved_at !== null) throw new Refusal('comment.resolved', 409, { by: head.resolved_by ?? '' })
      return revise(context, id, { resolved_at: context.now, resolved_by: context.actor.name })
    },
    reopen: async (context: Context, { id }: { id: string }): Promise<Row> => {
      const { head } = await headToChange(context, id)
      if (head.resolved_at === null) throw new Refusal('comment.open', 409)
      return revise(context, id, { resolved_at: null, resolved_by: null })
    },
  }
}

/** The threads that the rows make, in the order they were begun. */
export function threadsIn<Row extends Spoken>(rows: readonly Row[]) {
  return rows
    .filter((row) => row.answer_to_id === null)
    .map((head) => {
      const { id, version, resolved_at, resolved_by } = head
      const comments = rows.filter((row) => row.id === id || row.answer_to_id === id).map(shownComment)
      return { head, thread: { id, version, resolved_at, resolved_by, comments } }
    })
}

function shownComment(row: Spoken): ShownComment {
  const { id, version, author_id, author_name, written_at, reworded_at, body, mentions } = row
  return { id, version, author_id, author_name, written_at, reworded_at, body, mentions }
}

/**
 * Open comments of the kind that mention the person and that the person has not answered since, the latest first: what
 * waits for their word. Each with the comment that began its thread.
 */
export async function waitingFor<Row extends Spoken>(
  context: Context,
  type: RecordType,
): Promise<{ head: string; row: Row }[]> {
  const me = JSON.stringify([{ account_id: context.actor.id }])
  const said = sql.id(type.name)
  const found = await sql<Row>`select mentioning.* from ${said} mentioning
    join ${said} head on head.id = coalesce(mentioning.answer_to_id, mentioning.id)
    where mentioning.mentions @> ${me}::jsonb and head.resolved_at is null
      and not exists (select 1 from ${said} mine
        where coalesce(mine.answer_to_id, mine.id) = head.id and mine.author_id = ${context.actor.id}
          and mine.written_at > mentioning.written_at)
    order by mentioning.written_at desc, mentioning.id`.execute(context.db)
  const latest = new Map<string, Row>()
  for (const row of await readableRows(context, type, found.rows)) {
    const head = row.answer_to_id ?? row.id
    if (!latest.has(head)) latest.set(head, row)
  }
  return [...latest].map(([head, row]) => ({ head, row }))
}
