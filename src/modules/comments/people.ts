import { compareSwedish } from '#core/order.ts'
import { areas, type RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { actorsOf } from '#modules/access/service.ts'
import { planDocument } from '#modules/documents/schema.ts'
import type { Context, Person } from '#server/context.ts'
import { type Grant, mayForUnit, mayRead } from '#server/grants.ts'
import { getRecord } from '#server/records.ts'
import { requireReadable } from '#server/rights.ts'

type Document = Pick<RowOf<typeof planDocument>, 'id' | 'title' | 'unit_id'>
type Mention = { account_id: string; name: string }

/** How many names are given at once; a longer part of the name gives fewer. */
const most = 8

/** Whether somebody may read the drafts of a unit's documents. */
function mayReadDrafts(grants: readonly Grant[], unit_id: string): boolean {
  return mayRead(grants, planDocument.area, unit_id, 'draft')
}

/**
 * Whether the person may comment on the unit's documents: those who read its drafts and write, decide or approve
 * something for it.
 */
export function mayComment({ actor }: Pick<Context, 'actor'>, unit_id: string): boolean {
  const mayDo = areas.some((area) =>
    (['write', 'decide', 'approve'] as const).some((verb) => mayForUnit(actor.grants, area, verb, unit_id)),
  )
  return mayDo && mayReadDrafts(actor.grants, unit_id)
}

/** The people whom a comment speaks to; refuses those who are not there and those who may not read the document. */
export async function mentionsOf(
  context: Context,
  document: Document,
  account_ids: readonly string[],
): Promise<Mention[]> {
  const wanted = [...new Set(account_ids)].map((account) => {
    const person = context.people.find(({ id }) => id === account)
    if (person === undefined) throw new Refusal('comment.nobody', 422, { account }, [{ field: 'mentions' }])
    return person
  })
  for (const actor of await actorsOf(context, wanted)) {
    if (mayReadDrafts(actor.grants, document.unit_id)) continue
    throw new Refusal('comment.mention_unreadable', 422, { name: actor.name, title: document.title }, [
      { field: 'mentions' },
    ])
  }
  return wanted.map(mentionOf)
}

/**
 * Those who may read the document's drafts and whose name holds the text, in Swedish order, and how many more there
 * are. Told to those who may comment on the document.
 */
export async function peopleWhoRead(context: Context, document_id: string, name: string) {
  const document = await getRecord(context, planDocument, document_id)
  await requireReadable(context, planDocument, document)
  if (!mayComment(context, document.unit_id)) throw new Refusal('comment.no_right', 403, { title: document.title })
  const wanted = name.trim().toLocaleLowerCase('sv')
  const named = context.people.filter((person) => person.name.toLocaleLowerCase('sv').includes(wanted))
  const readers = (await actorsOf(context, named))
    .filter((actor) => mayReadDrafts(actor.grants, document.unit_id))
    .toSorted((a, b) => compareSwedish(a.name, b.name))
  return { rows: readers.slice(0, most).map(mentionOf), left_out: Math.max(0, readers.length - most) }
}

function mentionOf({ id, name }: Person): Mention {
  return { account_id: id, name }
}
