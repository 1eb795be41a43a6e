import { compareSwedish } from '#core/order.ts'
import { type Area, areas, type RowOf } from '#core/record.ts'
import { Refusal } from '#core/refusal.ts'
import { actorsOf } from '#modules/access/service.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import type { Actor, Context, Person } from '#server/context.ts'
import { mayForUnit, mayRead } from '#server/grants.ts'
import { isKeptFrom } from '#server/rights.ts'

/** Where a comment stands, as to who may read and write there, and what the place is called. */
export type Place = {
  area: Area
  unit_id: string
  title: string
  /** The set that a commented cell lies in, since a political group may keep it; null for a text. */
  set: RowOf<typeof entrySet> | null
}

type Mention = { account_id: string; name: string }

/** How many names are given at once; a longer part of the name gives fewer. */
const most = 8

/** Whether somebody may read what is said there: those who may read the unit's drafts. */
function mayReadAt(actor: Actor, { area, unit_id, set }: Place): boolean {
  return mayRead(actor.grants, area, unit_id, 'draft') && (set === null || !isKeptFrom({ actor }, entrySet, set))
}

/** Whether the person may comment there: those who may read it, and write, decide or approve something for the unit. */
export function mayComment({ actor }: Pick<Context, 'actor'>, place: Place): boolean {
  const mayDo = areas.some((area) =>
    (['write', 'decide', 'approve'] as const).some((verb) => mayForUnit(actor.grants, area, verb, place.unit_id)),
  )
  return mayDo && mayReadAt(actor, place)
}

export function requireMayComment(context: Context, place: Place): void {
  if (!mayComment(context, place)) throw new Refusal('comment.no_right', 403, { title: place.title })
}

/** The people whom a comment speaks to; refuses those who are not there and those who may not read it. */
export async function mentionsOf(context: Context, place: Place, account_ids: readonly string[]): Promise<Mention[]> {
  const wanted = [...new Set(account_ids)].map((account) => {
    const person = context.people.find(({ id }) => id === account)
    if (person === undefined) throw new Refusal('comment.nobody', 422, { account }, [{ field: 'mentions' }])
    return person
  })
  for (const actor of await actorsOf(context, wanted)) {
    if (mayReadAt(actor, place)) continue
    throw new Refusal('comment.mention_unreadable', 422, { name: actor.name, title: place.title }, [
      { field: 'mentions' },
    ])
  }
  return wanted.map(mentionOf)
}

/**
 * Those who may read what is said there and whose name holds the text, in Swedish order, and how many more there are.
 * Told to those who may comment there.
 */
export async function peopleAt(context: Context, place: Place, name: string) {
  requireMayComment(context, place)
  const wanted = name.trim().toLocaleLowerCase('sv')
  const named = context.people.filter((person) => person.name.toLocaleLowerCase('sv').includes(wanted))
  const readers = (await actorsOf(context, named))
    .filter((actor) => mayReadAt(actor, place))
    .toSorted((a, b) => compareSwedish(a.name, b.name))
  return { rows: readers.slice(0, most).map(mentionOf), left_out: Math.max(0, readers.length - most) }
}

function mentionOf({ id, name }: Person): Mention {
  return { account_id: id, name }
}
