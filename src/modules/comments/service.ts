import { sql } from 'kysely'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { documentSection, planDocument } from '#modules/documents/schema.ts'
import type { Context } from '#server/context.ts'
import { findRecord, getRecord, listRecords } from '#server/records.ts'
import { readableRows, requireReadable } from '#server/rights.ts'
import { mayComment, type Place, peopleAt, requireMayComment } from './people.ts'
import { figuresIn, paragraphsIn } from './places.ts'
import { comment, type Mentioned, type ShownThread } from './schema.ts'
import { add, type Said, type Spoken, threadService, threadsIn, waitingFor } from './threads.ts'

type Comment = RowOf<typeof comment>
type Section = RowOf<typeof documentSection>
type Document = RowOf<typeof planDocument>

const placeIn = ({ unit_id, title }: Document): Place => ({ area: planDocument.area, unit_id, title, set: null })

/** What is done with the comments of a document. */
export const documentThreads = threadService<Comment>({
  type: comment,
  placeOf: async (context, row) => placeIn((await sectionToComment(context, row.section_id)).document),
  standsAt: ({ section_id, paragraph_id, figure_id }) => ({ section_id, paragraph_id, figure_id }),
})

/** Every thread of a document that the person may read, and where one may comment. */
export async function threadsOfDocument(context: Context, document_id: string) {
  const document = await readableDocument(context, document_id)
  const sections = await listRecords(context, documentSection, { document_id })
  const section_ids = sections.map(({ id }) => id)
  const rows = await readableRows(context, comment, await commentsIn(context, section_ids))
  return {
    may_write: mayComment(context, placeIn(document)),
    sections: sections.map((section) => ({
      section_id: section.id,
      number: section.number,
      paragraph_ids: paragraphsIn(section.body),
    })),
    rows: sections.flatMap((section) =>
      shownThreads(
        section,
        rows.filter((row) => row.section_id === section.id),
      ),
    ),
  }
}

/** The comments of the sections in the order they were written. */
async function commentsIn(context: Context, section_ids: readonly string[]): Promise<Comment[]> {
  if (section_ids.length === 0) return []
  const found = await sql<Comment>`select * from comment where section_id in (${sql.join(section_ids)})
    order by written_at, id`.execute(context.db)
  return found.rows
}

function shownThreads(section: Section, rows: readonly Comment[]): ShownThread[] {
  return threadsIn(rows).map(({ head: { section_id, paragraph_id, figure_id }, thread }) => ({
    ...{ ...thread, section_id, paragraph_id, figure_id },
    number: section.number,
    has_paragraph: paragraphsIn(section.body).includes(paragraph_id),
    has_figure: figure_id !== null && figuresIn(section.body, paragraph_id).includes(figure_id),
  }))
}

type NewComment = Said & {
  id?: string | undefined
  section_id: string
  paragraph_id: string
  figure_id: string | null
  synthetic: boolean
}

/** Says something about a paragraph that stands in the text, or about a number in it. */
export async function addComment(context: Context, said: NewComment): Promise<Spoken> {
  const { section, document } = await sectionToComment(context, said.section_id)
  const { paragraph_id, figure_id } = said
  const at = { section: section.number, paragraph: paragraph_id }
  if (!paragraphsIn(section.body).includes(paragraph_id))
    throw new Refusal('comment.no_paragraph', 422, at, [{ field: 'paragraph_id' }])
  if (figure_id !== null && !figuresIn(section.body, paragraph_id).includes(figure_id))
    throw new Refusal('comment.no_figure', 422, { ...at, figure: figure_id }, [{ field: 'figure_id' }])
  return add(context, comment, placeIn(document), said)
}

/** Open comments on documents that wait for the person's word. */
export async function commentsToActor(context: Context): Promise<Mentioned[]> {
  const waiting = await waitingFor<Comment>(context, comment)
  return Promise.all(waiting.map(({ head, row }) => shownMention(context, head, row)))
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

/** Who can be mentioned in a comment on the document. */
export async function peopleWhoRead(context: Context, document_id: string, name: string) {
  return peopleAt(context, placeIn(await readableDocument(context, document_id)), name)
}

async function readableDocument(context: Context, id: string): Promise<Document> {
  const document = await getRecord(context, planDocument, id)
  await requireReadable(context, planDocument, document)
  return document
}

/** The section with its document, for those who may comment on it. */
async function sectionToComment(context: Context, section_id: string) {
  const section = await findRecord(context, documentSection, section_id)
  if (section === null)
    throw new Refusal('record.unknown', 404, { kind: documentSection.name, id: section_id }, [{ field: 'section_id' }])
  await requireReadable(context, documentSection, section)
  const document = await getRecord(context, planDocument, section.document_id)
  requireMayComment(context, placeIn(document))
  return { section, document }
}
