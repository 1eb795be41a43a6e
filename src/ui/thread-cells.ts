import type { RowOf } from '#core/record.ts'
import type { link } from '#modules/thread/schema.ts'

export type LinkRow = RowOf<typeof link>

/** The columns of the thread's table, and how a record of each kind is tied to a priority. */
export const threadKinds = {
  goal: { kind: 'serves', from: 'priority' },
  activity: { kind: 'carries_out', from: 'other' },
  funding: { kind: 'funds', from: 'other' },
  project: { kind: 'serves', from: 'other' },
  lease: { kind: 'serves', from: 'other' },
  law_item: { kind: 'affects', from: 'other' },
  target: { kind: 'measures', from: 'other' },
} as const

export type ThreadKind = keyof typeof threadKinds

export const threadKindNames = Object.keys(threadKinds) as ThreadKind[]

/** All links, and what is known of the records at their ends. */
export type Nodes = {
  links: readonly LinkRow[]
  kindOf: ReadonlyMap<string, ThreadKind>
  /** Titles as `kind/id`. */
  titles: ReadonlyMap<string, string>
}

type OwnTie = Pick<LinkRow, 'id' | 'version' | 'recorded_at' | 'recorded_by' | 'certainty' | 'synthetic'> & {
  source_document: string | null
  source_section: string | null
  priority_id: string | null
}

/**
 * The ties that records have by naming a priority of their own, as links that nobody has to confirm. Where there also
 * is a link between the two, it is that which is judged.
 */
export function ownTies(records: readonly OwnTie[], links: readonly LinkRow[]): LinkRow[] {
  const linked = new Set(links.flatMap((row) => [`${row.from_id} ${row.to_id}`, `${row.to_id} ${row.from_id}`]))
  return records.flatMap(({ id, version, recorded_at, recorded_by, certainty, synthetic, ...record }) => {
    const { priority_id, source_document, source_section } = record
    if (priority_id === null || linked.has(`${id} ${priority_id}`)) return []
    const base = { version, recorded_at, recorded_by, source_document, source_section, certainty, synthetic }
    const ends = { from_id: id, to_id: priority_id, kind: 'measures', state: 'confirmed', reason: null } as const
    return [{ id: `${id} ${priority_id}`, ...base, ...ends }]
  })
}

type Round = { id: string; budget_year: number }

/**
 * The rounds that have priorities, latest first, and the one to show: that which the year is planned in, which is the
 * latest that is not after it.
 */
export function roundsShown<R extends Round>(
  rounds: readonly R[],
  priorities: readonly { round_id: string }[],
  year: number | null,
): { all: R[]; shown: R | undefined } {
  const used = new Set(priorities.map(({ round_id }) => round_id))
  const all = rounds.filter(({ id }) => used.has(id)).toSorted((a, b) => b.budget_year - a.budget_year)
  return { all, shown: all.find(({ budget_year }) => year !== null && budget_year <= year) ?? all[0] }
}

export type Tie = { link: LinkRow; other_id: string }

/** The links of a node by the kind at their other end; rejected suggestions are left out. */
export function tiesOf(
  id: string,
  links: readonly LinkRow[],
  kindOf: ReadonlyMap<string, ThreadKind>,
): ReadonlyMap<ThreadKind, Tie[]> {
  const ties = new Map<ThreadKind, Tie[]>()
  for (const row of links) {
    if (row.state === 'rejected' || (row.from_id !== id && row.to_id !== id)) continue
    const other_id = row.from_id === id ? row.to_id : row.from_id
    const kind = kindOf.get(other_id)
    if (kind === undefined) continue
    ties.set(kind, [...(ties.get(kind) ?? []), { link: row, other_id }])
  }
  return ties
}

/**
 * Everything that hangs together with a node by confirmed links, nearest first, with the number of links to it: what
 * would shift if the node did. The node itself is not among them.
 */
export function touchedBy(id: string, links: readonly LinkRow[]): { id: string; steps: number }[] {
  const holding = links.filter((row) => row.state === 'confirmed')
  const steps = new Map([[id, 0]])
  let edge = [id]
  while (edge.length > 0) {
    const next: string[] = []
    for (const at of edge) {
      for (const row of holding) {
        const other = row.from_id === at ? row.to_id : row.to_id === at ? row.from_id : null
        if (other === null || steps.has(other)) continue
        steps.set(other, (steps.get(at) ?? 0) + 1)
        next.push(other)
      }
    }
    edge = next
  }
  return [...steps].filter(([other]) => other !== id).map(([other, count]) => ({ id: other, steps: count }))
}
