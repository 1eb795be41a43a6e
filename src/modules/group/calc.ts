import type { RowOf } from '#core/record.ts'
import { childrenByParent } from '#core/tree.ts'
import type { groupMember } from './schema.ts'

export type Member = RowOf<typeof groupMember>

/** The members whose time has the last day of the year. */
export function membersIn(rows: readonly Member[], year: number): Member[] {
  const last_day = `${year}-12-31`
  return rows.filter(
    ({ valid_from, valid_to }) =>
      (valid_from === null || valid_from <= last_day) && (valid_to === null || valid_to >= last_day),
  )
}

/** Which member each unit belongs to: itself, or the nearest above it that is one. Units outside are left out. */
export function placesOf(
  members: readonly Member[],
  units: readonly { id: string; parent_id: string | null }[],
): ReadonlyMap<string, Member> {
  const above = new Map(units.map(({ id, parent_id }) => [id, parent_id]))
  // A unit on the way up is told of before it is known, so that a loop ends.
  const known = new Map<string, Member | undefined>(members.map((member) => [member.unit_id, member]))
  const places = new Map<string, Member>()
  for (const { id } of units) {
    const walked: string[] = []
    let at: string | null = id
    while (at !== null && !known.has(at)) {
      known.set(at, undefined)
      walked.push(at)
      at = above.get(at) ?? null
    }
    const member = at === null ? undefined : known.get(at)
    for (const one of walked) known.set(one, member)
    if (member !== undefined) places.set(id, member)
  }
  return places
}

/** An account and those below it. */
export function accountsUnder(
  accounts: readonly { id: string; parent_id: string | null }[],
  account_id: string,
): ReadonlySet<string> {
  const children = childrenByParent(accounts)
  const found = new Set<string>()
  const waiting = [account_id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue
    found.add(next)
    waiting.push(...(children.get(next) ?? []).map(({ id }) => id))
  }
  return found
}

type Dealing = { unit_id: string; counterparty_id: string | null; kind: string }

/** What one member buys of another: the cost that the one has and the revenue that the other has. */
export type Pair<T> = { buyer: Member; seller: Member; cost: T[]; revenue: T[] }

/** The dealings between members, pair by pair, in order of units. What a member has with itself is no pair. */
export function pairsIn<T extends Dealing>(
  entries: readonly T[],
  members: readonly Member[],
  places: ReadonlyMap<string, Member>,
): Pair<T>[] {
  const answering = new Map(members.map((member) => [member.counterparty_id, member]))
  const pairs = new Map<string, Pair<T>>()
  for (const entry of entries) {
    const own = places.get(entry.unit_id)
    const other = entry.counterparty_id === null ? undefined : answering.get(entry.counterparty_id)
    if (own === undefined || other === undefined || own === other) continue
    if (entry.kind !== 'cost' && entry.kind !== 'revenue') continue
    const [buyer, seller] = entry.kind === 'cost' ? [own, other] : [other, own]
    const key = `${buyer.unit_id} ${seller.unit_id}`
    const pair = pairs.get(key) ?? { buyer, seller, cost: [], revenue: [] }
    pair[entry.kind].push(entry)
    pairs.set(key, pair)
  }
  return [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
}
