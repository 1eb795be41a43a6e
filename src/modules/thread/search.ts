import { sql } from 'kysely'
import type { Context } from '#server/context.ts'
import { mayAnywhere } from '#server/grants.ts'
import { findRecord } from '#server/records.ts'
import { recordTypeOf } from '#server/registry.ts'
import { mayReadRow } from '#server/rights.ts'
import type { Node } from './service.ts'

const rows_max = 20

/**
 * Records whose title has every word, or whose code starts with the text, best first; at most 20. A word is found in
 * any Swedish form ("lagen" finds "lag") and as part of a longer one. Only what the reader may read.
 */
export async function found(context: Context, text: string): Promise<Node[]> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const stems = words.join(' & ')
  const inside = words.map((word) => `%${word}%`)
  const code = `${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const candidates = await sql<Node>`
    select n.id, n.kind, n.title, n.unit_id, n.certainty, n.source_section from node n
    where ${words.length > 0} and (to_tsvector('swedish', n.title) @@ to_tsquery('swedish', ${stems})
      or n.title ilike all (${inside}::text[])) or n.id ilike ${code}
    order by lower(n.id) = lower(${text}) desc, n.id ilike ${code} desc,
      ts_rank(to_tsvector('swedish', n.title), to_tsquery('swedish', ${stems})) desc, n.title, n.id
    limit 200`.execute(context.db)
  const readable: Node[] = []
  for (const node of candidates.rows) {
    if (readable.length === rows_max) break
    const type = recordTypeOf(node.kind)
    const row = await findRecord(context, type, node.id)
    const mayRead = mayAnywhere(context.actor.grants, { area: type.area, verb: 'read' })
    if (row !== null && mayRead && (await mayReadRow(context, type, row))) readable.push(node)
  }
  return readable
}
