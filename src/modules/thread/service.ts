import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { nameOf } from '#server/owners.ts'
import { hiddenAmong } from '#server/rights.ts'

export type Node = {
  id: string
  kind: string
  title: string
  unit_id: string | null
  certainty: string
  source_section: string | null
}

const nodeColumns = sql`n.id, n.kind, n.title, n.unit_id, n.certainty, n.source_section`

/** A question to the thread: which nodes of a kind lack something. `missing` is a condition on the node n. */
type Question = { question: string; kind: string; missing: ReturnType<typeof sql> }

const linked = (kind: string, direction: 'from_id' | 'to_id', other: string) => sql`exists (
  select 1 from link l join node o on o.id = l.${sql.id(direction === 'from_id' ? 'to_id' : 'from_id')}
  where l.${sql.id(direction)} = n.id and l.kind = ${kind} and l.state = 'confirmed' and o.kind = ${other})`

const questions: Question[] = [
  {
    question: 'priorities_without_owner',
    kind: 'priority',
    missing: sql`exists (select 1 from priority p where p.id = n.id and p.owner_unit_id is null)`,
  },
  { question: 'priorities_without_goal', kind: 'priority', missing: sql`not ${linked('serves', 'from_id', 'goal')}` },
  {
    question: 'priorities_without_indicator',
    kind: 'priority',
    missing: sql`not ${linked('measures', 'to_id', 'target')}
      and not exists (select 1 from target t where t.priority_id = n.id)`,
  },
  {
    question: 'priorities_without_money',
    kind: 'priority',
    missing: sql`not exists (select 1 from funding f where f.subject_id = n.id)`,
  },
  { question: 'goals_without_activity', kind: 'goal', missing: sql`not ${linked('carries_out', 'to_id', 'activity')}` },
  {
    question: 'goals_without_money',
    kind: 'goal',
    missing: sql`not exists (select 1 from funding f where f.subject_id = n.id)`,
  },
  {
    question: 'projects_without_priority',
    kind: 'project',
    missing: sql`not ${linked('serves', 'from_id', 'priority')}`,
  },
  { question: 'leases_without_priority', kind: 'lease', missing: sql`not ${linked('serves', 'from_id', 'priority')}` },
  {
    question: 'laws_without_owner',
    kind: 'law_item',
    missing: sql`exists (select 1 from law_item w
      where w.id = n.id and w.owner_unit_id is null and w.stage <> 'dropped')`,
  },
  {
    question: 'commitments_without_owner',
    kind: 'commitment',
    missing: sql`exists (select 1 from commitment c where c.id = n.id and c.owner_unit_id is null)`,
  },
]

/** The nodes that the person may read; the others do not exist for them. */
async function readable<N extends Node>(context: Context, nodes: readonly N[]): Promise<N[]> {
  const hidden = await hiddenAmong(context, nodes)
  return nodes.filter((node) => !hidden.has(nameOf(node)))
}

export type Gap = { question: string; of: number; missing: Node[] }

/**
 * Where the thread breaks: for each question how many nodes it is about, and those that lack what is asked, among the
 * nodes that the person may read.
 */
export async function gapsOf(context: Context, unit_id: string | undefined): Promise<Gap[]> {
  const scope = unit_id === undefined ? sql`` : sql`and n.unit_id = ${unit_id}`
  const gaps: Gap[] = []
  for (const { question, kind, missing } of questions) {
    const all = await sql<Node & { is_missing: boolean }>`select ${nodeColumns}, ${missing} as is_missing
        from node n where n.kind = ${kind} ${scope} order by n.id`.execute(context.db)
    const told = await readable(context, all.rows)
    const lacking = told.filter(({ is_missing }) => is_missing).map(({ is_missing: _, ...node }) => node)
    gaps.push({ question, of: told.length, missing: lacking })
  }
  return gaps
}

type Linked = { id: string; kind: string; state: string; direction: 'from' | 'to'; other: Node }

/** A node and all it is linked with that the person may read, whichever module the other ends belong to. */
export async function neighboursOf(context: Context, id: string): Promise<{ node: Node; links: Linked[] }> {
  const found = await sql<Node>`select ${nodeColumns} from node n where n.id = ${id}`.execute(context.db)
  const [node] = await readable(context, found.rows)
  if (node === undefined) throw new Refusal('record.unknown', 404, { kind: 'node', id })
  const links = await sql<Node & { link_id: string; link_kind: string; state: string; direction: 'from' | 'to' }>`
    select l.id as link_id, l.kind as link_kind, l.state,
      case when l.from_id = ${id} then 'from' else 'to' end as direction, ${nodeColumns}
    from link l join node n on n.id = case when l.from_id = ${id} then l.to_id else l.from_id end
    where ${id} in (l.from_id, l.to_id) order by l.id`.execute(context.db)
  const told = await readable(context, links.rows)
  return {
    node,
    links: told.map(({ link_id, link_kind, state, direction, ...other }) => ({
      id: link_id,
      kind: link_kind,
      state,
      direction,
      other,
    })),
  }
}

/** The named nodes that the person may read, by id. */
export async function nodesNamed(context: Context, ids: readonly string[]): Promise<Node[]> {
  const found = await sql<Node>`select ${nodeColumns} from node n where n.id = any(${[...ids]}::text[])
    order by n.id, n.kind`.execute(context.db)
  return readable(context, found.rows)
}

/** Refuses to take away a node that links still point at. */
export async function keepLinked(context: Context, kind: string, id: string): Promise<void> {
  const found = await sql`select 1 from link where ${id} in (from_id, to_id) limit 1`.execute(context.db)
  if (found.rows.length > 0) throw new Refusal('record.linked', 409, { kind, id })
}
