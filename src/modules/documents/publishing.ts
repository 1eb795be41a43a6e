import { sql } from 'kysely'
import type { RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { lockRecord, reviseRecord } from '#server/records.ts'
import { requireRow } from '#server/rights.ts'
import type { PrintedDocument } from './printed.ts'
import type { FrozenFigure } from './resolve.ts'
import { type PublishedFigure, planDocument } from './schema.ts'
import { versionsOf } from './service.ts'

type PlanDocument = RowOf<typeof planDocument>

/** Lets everybody read the latest decided version without signing in, from now and until it is withdrawn. */
export async function publishDocument(context: Context, id: string): Promise<PlanDocument> {
  const row = await lockRecord(context, planDocument, id)
  await requireRow(context, planDocument, 'decide', row)
  if (row.published_on !== null)
    throw new Refusal('document.published_already', 409, { title: row.title, date: row.published_on })
  const isDecided = planDocument.decided_states?.includes(row.state) ?? false
  if (!isDecided || (await versionsOf(context, id)).length === 0)
    throw new Refusal('document.not_decided', 409, { title: row.title, state: row.state })
  return reviseRecord(context, planDocument, id, { published_on: context.today })
}

/** Takes the document back from the public, whatever state it is in now. */
export async function withdrawDocument(context: Context, id: string): Promise<PlanDocument> {
  const row = await lockRecord(context, planDocument, id)
  await requireRow(context, planDocument, 'decide', row)
  if (row.published_on === null) throw new Refusal('document.not_published', 409, { title: row.title })
  return reviseRecord(context, planDocument, id, { published_on: null })
}

type Published = {
  id: string
  published_on: string
  version: number
  content: PrintedDocument
  figures: Record<string, FrozenFigure>
}

/**
 * The latest decided version of every document that is published now. Read from the city's own tables and not from a
 * view of the past: what has been withdrawn must not come back because somebody asks for an earlier day.
 */
async function publishedNow(context: Context, id: string | null): Promise<Published[]> {
  const city = sql.id(context.city.schema_name)
  const one = id === null ? sql`` : sql`and document.id = ${id}`
  const found = await sql<Published>`
    select distinct on (document.id) document.id, document.published_on, frozen.number as version, frozen.content,
      frozen.figures
    from ${city}.plan_document as document
    join ${city}.document_version as frozen on frozen.document_id = document.id
    where document.published_on is not null ${one}
    order by document.id, frozen.number desc`.execute(context.db)
  return found.rows
}

/** Every published document, the latest published first; named as it was decided, not as its draft is called now. */
export async function listPublished(context: Context) {
  const rows = (await publishedNow(context, null)).map(({ id, published_on, version, content }) => ({
    id,
    published_on,
    version,
    title: content.title,
    subtitle: content.subtitle,
    unit_name: content.unit_name,
    language: content.language,
    decision: content.decision,
    example_data: content.example_data,
  }))
  return {
    rows: rows.sort((a, b) => (a.published_on === b.published_on ? 0 : a.published_on < b.published_on ? 1 : -1)),
  }
}

/** One published document. What is not published does not exist for the public: 404 whatever the reason. */
export async function readPublished(context: Context, id: string) {
  const found = (await publishedNow(context, id))[0]
  if (found === undefined) throw new Refusal('document.not_public', 404, { id })
  const { published_on, version, content } = found
  return { id, published_on, version, document: content, figures: publicFigures(found.figures) }
}

/** No names of people and no records to open: only what the figure says of itself. */
function publicFigures(figures: Published['figures']): Record<string, PublishedFigure> {
  const shown = Object.entries(figures).map(([id, figure]): [string, PublishedFigure] => {
    const { label, text, unit, certainty, condition, unknown_count, sources, decisions } = figure
    return [id, { label, text, unit, certainty, condition, unknown_count, sources, decisions }]
  })
  return Object.fromEntries(shown)
}
