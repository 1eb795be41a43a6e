import { sql } from 'kysely'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { documentSection, planDocument } from '#modules/documents/schema.ts'
import type { Context } from '#server/context.ts'
import { createRecord, findRecord, getRecord, listRecords, lockRecord, reviseRecord } from '#server/records.ts'
import { readableRows, requireReadable } from '#server/rights.ts'
import { mayComment, mentionsOf } from './people.ts'
import { figuresIn, paragraphsIn } from './places.ts'
import { comment, type Mentioned, type ShownThread } from './schema.ts'

export { peopleWhoRead } from './people.ts'

type Comment = RowOf<typeof comment>
type Section = RowOf<typeof documentSection>
type Said = { body: string; mentions: string[] }

/** Every thread of a document that the person may read, and where one may comment. */
export async function threadsOfDocument(context: Context, document_id: string) {
  const document = await getRecord(context, planDocument, document_id)
  await requireReadable(context, planDocument, document)
  const sections = await listRecords(context, documentSection, { document_id })
  const rows = await readableRows(
    context,
    comment,
    await commentsIn(
      context,
      sections.map(({ id }) => id),
    ),
  )
  const threads = sections.flatMap((section) =>
    rows
      .filter((row) => row.section_id === section.id && row.answer_to_id === null)
      .map((head) => shownThread(section, head, rows)),
  )
  return {
    may_write: mayComment(context, document.unit_id),
    sections: sections.map((section) => ({
      section_id: section.id,
      number: section.number,
      paragraph_ids: paragraphsIn(section.body),
    })),
    rows: threads,
  }
}

/** The comments of the sections in the order they were written. */
async function commentsIn(context: Context, section_ids: readonly string[]): Promise<Comment[]> {
  if (section_ids.length === 0) return []
  const found = await sql<Comment>`select * from comment where section_id in (${sql.join(section_ids)})
    order by written_at, id`.execute(context.db)
  return found.rows
}

function shownThread(section: Section, head: Comment, rows: readonly Comment[]): ShownThread {
  const { id, version, section_id, paragraph_id, figure_id, resolved_at, resolved_by } = head
  const has_paragraph = paragraphsIn(section.body).includes(paragraph_id)
  return {
    ...{ id, version, section_id, paragraph_id, figure_id, resolved_at, resolved_by },
    number: section.number,
    has_paragraph,
    has_figure: figure_id !== null && figuresIn(section.body, paragraph_id).includes(figure_id),
    comments: rows.filter((row) => row.id === id || row.answer_to_id === id).map(shownComment),
  }
}

function shownComment(row: Comment): ShownThread['comments'][number] {
  const { id, version, author_id, author_name, written_at, reworded_at, body, mentions } = row
  return { id, version, author_id, author_name, written_at, reworded_at, body, mentions }
}

type NewComment = Said & {
  id?: string | undefined
  section_id: string
  paragraph_id: string
  figure_id: string | null
  synthetic: boolean
}

/** Says something about a paragraph that stands in the text, or about a number in it. */
export async function addComment(context: Context, said: NewComment): Promise<Comment> {
  const { section, document } = await sectionToComment(context, said.section_id)
  const { paragraph_id, figure_id } = said
  const at = { section: section.number, paragraph: paragraph_id }
  if (!paragraphsIn(section.body).includes(paragraph_id))
    throw new Refusal('comment.no_paragraph', 422, at, [{ field: 'paragraph_id' }])
  if (figure_id !== null && !figuresIn(section.body, paragraph_id).includes(figure_id))
    throw new Refusal('comment.no_figure', 422, { ...at, figure: figure_id }, [{ field: 'figure_id' }])
  const mentions = await mentionsOf(context, document, said.mentions)
  return createRecord(context, comment, { ...said, ...author(context), mentions })
}

type NewAnswer = Said & { id?: string | undefined; answer_to_id: string; synthetic: boolean }

/** Answers a comment; the answer stands where the comment does. Of two at once both are kept. */
export async function addAnswer(context: Context, answer: NewAnswer): Promise<Comment> {
  const head = await headToChange(context, answer.answer_to_id)
  if (head.resolved_at !== null) throw new Refusal('comment.resolved', 409, { by: head.resolved_by ?? '' })
  const { section_id, paragraph_id, figure_id } = head
  const { document } = await sectionToComment(context, section_id)
  const mentions = await mentionsOf(context, document, answer.mentions)
  const place = { section_id, paragraph_id, figure_id }
  return createRecord(context, comment, { ...answer, ...place, ...author(context), mentions })
}

/** Changes the words of a comment of one's own. */
export async function reword(context: Context, { id, body, mentions }: Said & { id: string }): Promise<Comment> {
  const row = await readableComment(context, id)
  const { document } = await sectionToComment(context, row.section_id)
  if (row.author_id !== context.actor.id) throw new Refusal('comment.not_yours', 403, { author: row.author_name })
  const kept = await mentionsOf(context, document, mentions)
  return reviseRecord(context, comment, id, { body, mentions: kept, reworded_at: context.now })
}

export async function resolve(context: Context, id: string): Promise<Comment> {
  const head = await headToChange(context, id)
  if (head.resolved_at !== null) throw new Refusal('comment.resolved', 409, { by: head.resolved_by ?? '' })
  return reviseRecord(context, comment, id, { resolved_at: context.now, resolved_by: context.actor.name })
}

export async function reopen(context: Context, id: string): Promise<Comment> {
  const head = await headToChange(context, id)
  if (head.resolved_at === null) throw new Refusal('comment.open', 409)
  return reviseRecord(context, comment, id, { resolved_at: null, resolved_by: null })
}

/**
 * Open comments that mention the person and that the person has not answered since, the latest first: what waits for
 * their word.
 */
export async function commentsToActor(context: Context): Promise<Mentioned[]> {
  const me = JSON.stringify([{ account_id: context.actor.id }])
  const found = await sql<Comment>`select mentioning.* from comment mentioning
    join comment head on head.id = coalesce(mentioning.answer_to_id, mentioning.id)
    where mentioning.mentions @> ${me}::jsonb and head.resolved_at is null
      and not exists (select 1 from comment mine
        where coalesce(mine.answer_to_id, mine.id) = head.id and mine.author_id = ${context.actor.id}
          and mine.written_at > mentioning.written_at)
    order by mentioning.written_at desc, mentioning.id`.execute(context.db)
  const rows = await readableRows(context, comment, found.rows)
  const latest = new Map<string, Comment>()
  for (const row of rows) {
    const head = row.answer_to_id ?? row.id
    if (!latest.has(head)) latest.set(head, row)
  }
  return Promise.all([...latest].map(([head, row]) => shownMention(context, head, row)))
}

async function shownMention(context: Context, id: string, row: Comment): Promise<Mentioned> {
  const section = await getRecord(context, documentSection, row.section_id)
  const document = await getRecord(context, planDocument, section.document_id)
  return {
    id,
    document_id: document.id,
    document_title: document.title,
    number: section.number,
    paragraph_id: row.paragraph_id,
    has_paragraph: paragraphsIn(section.body).includes(row.paragraph_id),
    author_name: row.author_name,
    written_at: row.written_at,
  }
}

function author({ actor, now }: Context) {
  return { author_id: actor.id, author_name: actor.name, written_at: now }
}

/** The section with its document, for those who may comment on it. */
async function sectionToComment(context: Context, section_id: string) {
  const section = await findRecord(context, documentSection, section_id)
  if (section === null)
    throw new Refusal('record.unknown', 404, { kind: documentSection.name, id: section_id }, [{ field: 'section_id' }])
  await requireReadable(context, documentSection, section)
  const document = await getRecord(context, planDocument, section.document_id)
  if (!mayComment(context, document.unit_id)) throw new Refusal('comment.no_right', 403, { title: document.title })
  return { section, document }
}

async function readableComment(context: Context, id: string): Promise<Comment> {
  const row = await lockRecord(context, comment, id)
  await requireReadable(context, comment, row)
  return row
}

/** The comment that begins a thread, held until the change is done, for those who may comment. */
async function headToChange(context: Context, id: string): Promise<Comment> {
  const row = await readableComment(context, id)
  await sectionToComment(context, row.section_id)
  if (row.answer_to_id !== null) throw new Refusal('comment.is_answer', 422)
  return row
}
