import { sql } from 'kysely'
import { type Certainty, openCertainties, weakestOf } from '#core/certainty.ts'
import { addOre } from '#core/money.ts'
import type { Context } from '#server/context.ts'
import { accountKinds, type Dimension, type TotalRow } from './schema.ts'
import { told } from './service.ts'

type Group = { certainty: Certainty; known_ore: number | null; known_count: number; unknown_count: number } & {
  [dimension in Dimension]?: string | number | null
}

const columns: Record<Dimension, ReturnType<typeof sql>> = {
  kind: sql`a.kind`,
  year: sql`e.year`,
  month: sql`e.month`,
  unit: sql`e.unit_id`,
  account: sql`e.account_id`,
  activity: sql`e.activity_id`,
  project: sql`e.project_id`,
  counterparty: sql`e.counterparty_id`,
}

export type Question = {
  entry_set_id: string
  unit_ids: readonly string[]
  by: readonly Dimension[]
  from_year: number
  to_year: number
}

/**
 * Sums of a set [öre], per asked dimension and per certainty, with unknown amounts counted beside the known. When
 * `kind` is among the dimensions, the nets are added: `net` = cost + revenue, `investment_net` = outlay + inflow
 * (C01, C03). Without `kind` the sums are of operation alone, since operation and investment are never one sum.
 */
export async function totalsOf(context: Context, question: Question): Promise<TotalRow[]> {
  const by = question.by.map((dimension) => sql`${columns[dimension]} as ${sql.id(dimension)}`)
  const groups = question.by.map((dimension) => columns[dimension])
  const kinds = question.by.includes('kind') ? accountKinds : (['cost', 'revenue'] as const)
  const found = await sql<Group>`select ${sql.join([...by, sql`e.certainty`])},
      sum(e.amount_ore)::bigint as known_ore,
      sum(case when e.amount_ore is null then 0 when e.retracts_seq is null then 1 else -1 end)::int as known_count,
      sum(case when e.amount_ore is not null then 0 when e.retracts_seq is null then 1 else -1 end)::int
        as unknown_count
    from entry e join account a on a.id = e.account_id
    where a.kind in (${sql.join(kinds)}) and e.entry_set_id = ${question.entry_set_id}
      and e.unit_id in (${sql.join(question.unit_ids)})
      and e.year between ${question.from_year} and ${question.to_year} and ${told(context)}
    group by ${sql.join([...groups, sql`e.certainty`])}`.execute(context.db)
  const live = found.rows.filter((group) => group.known_count > 0 || group.unknown_count > 0)
  const rows = collect(question.by, live)
  const nets = question.by.includes('kind')
    ? [
        ...netRows(question.by, live, 'net', ['cost', 'revenue']),
        ...netRows(question.by, live, 'investment_net', ['outlay', 'inflow']),
      ]
    : []
  return [...rows, ...nets].sort(inOrder(question.by))
}

function netRows(
  by: readonly Dimension[],
  groups: readonly Group[],
  name: string,
  kinds: readonly string[],
): TotalRow[] {
  const parts = groups.filter((group) => kinds.includes(String(group.kind)))
  return collect(
    by,
    parts.map((group) => ({ ...group, kind: name })),
  )
}

function collect(by: readonly Dimension[], groups: readonly Group[]): TotalRow[] {
  const rows = new Map<string, Group[]>()
  for (const group of groups) {
    const key = JSON.stringify(by.map((dimension) => group[dimension]))
    rows.set(key, [...(rows.get(key) ?? []), group])
  }
  return [...rows.values()].map((parts) => rowOf(by, parts))
}

function rowOf(by: readonly Dimension[], parts: readonly Group[]): TotalRow {
  const by_certainty: TotalRow['by_certainty'] = {}
  for (const part of parts) {
    const before = by_certainty[part.certainty] ?? { known_ore: 0, unknown_count: 0 }
    by_certainty[part.certainty] = {
      known_ore: addOre(before.known_ore, part.known_ore ?? 0),
      unknown_count: before.unknown_count + part.unknown_count,
    }
  }
  const holding = parts.filter((part) => !openCertainties.includes(part.certainty))
  const known = holding.filter((part) => part.known_count > 0)
  const graded = holding.length > 0 ? holding : parts
  const first = parts[0]
  return {
    ...Object.fromEntries(by.map((dimension) => [dimension, first?.[dimension] ?? null])),
    amount_ore: known.length === 0 ? null : addOre(...known.map((part) => part.known_ore ?? 0)),
    unknown_count: graded.reduce((sum, part) => sum + part.unknown_count, 0),
    certainty: weakestOf(graded.map((part) => part.certainty)),
    by_certainty,
  } as TotalRow
}

const kindOrder = ['cost', 'revenue', 'net', 'outlay', 'inflow', 'investment_net']

function inOrder(by: readonly Dimension[]) {
  return (a: TotalRow, b: TotalRow): number => {
    for (const dimension of by) {
      const [x, y] = [a[dimension], b[dimension]]
      if (x === y) continue
      if (dimension === 'kind') return kindOrder.indexOf(String(x)) - kindOrder.indexOf(String(y))
      if (x === null || x === undefined) return -1
      if (y === null || y === undefined) return 1
      return x < y ? -1 : 1
    }
    return 0
  }
}
