import { sql } from 'kysely'
import { heldOf } from '#core/cube/held.ts'
import type { Graded } from '#core/cube/pivot.ts'
import { addOre } from '#core/money.ts'
import type { Context } from '#server/context.ts'
import { cubeGroups } from './cube-totals.ts'
import type { Dimension, TotalRow } from './schema.ts'
import { inUnits, lyingOn, recordedBy, told } from './told.ts'
import { type Group, kindsOf, type Question } from './total-question.ts'

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

/**
 * Sums of a set [öre], per asked dimension and per certainty, with unknown amounts counted beside the known. When
 * `kind` is among the dimensions, the nets are added: `net` = cost + revenue, `investment_net` = outlay + inflow
 * (C01, C03). Without `kind` the sums are of operation alone, since operation and investment are never one sum.
 *
 * The city's cube answers when there is one for the reader's snapshot, else the database; both give the same.
 */
export async function totalsOf(context: Context, question: Question): Promise<TotalRow[]> {
  return rowsOf(question, (await cubeGroups(context, question)) ?? (await databaseGroups(context, question)))
}

/**
 * The same sums without the nets, in no order: for whoever counts on them place by place, of which there may be a
 * hundred thousand.
 */
export async function placesOf(context: Context, question: Question): Promise<TotalRow[]> {
  const groups = (await cubeGroups(context, question)) ?? (await databaseGroups(context, question))
  return collect(question.by, live(groups))
}

const live = (groups: readonly Group[]) => groups.filter((group) => group.known_count > 0 || group.unknown_count > 0)

/** The rows of groups, with the nets, in the order of the dimensions. A group that holds nothing any more is no row. */
export function rowsOf({ by }: Question, groups: readonly Group[]): TotalRow[] {
  const all = live(groups)
  const nets = by.includes('kind')
    ? [...netRows(by, all, 'net', ['cost', 'revenue']), ...netRows(by, all, 'investment_net', ['outlay', 'inflow'])]
    : []
  return [...collect(by, all), ...nets].sort(inOrder(by))
}

/** The groups of a question as the database adds them. */
export async function databaseGroups(context: Context, question: Question): Promise<Group[]> {
  const { places } = question
  const told_under = places === undefined ? columns : { ...columns, unit: sql`coalesce(p.place, e.unit_id)` }
  const by = question.by.map((dimension) => sql`${told_under[dimension]} as ${sql.id(dimension)}`)
  const groups = question.by.map((dimension) => told_under[dimension])
  const placed = places === undefined ? sql`` : placesIn(places)
  const found = await sql<Group>`select ${sql.join([...by, sql`e.certainty`])},
      coalesce(sum(e.amount_ore), 0)::bigint as known_ore,
      sum(case when e.amount_ore is null then 0 when e.retracts_seq is null then 1 else -1 end)::int as known_count,
      sum(case when e.amount_ore is not null then 0 when e.retracts_seq is null then 1 else -1 end)::int
        as unknown_count
    from entry e join account a on a.id = e.account_id ${placed}
    where a.kind in (${sql.join(kindsOf(question))}) and e.entry_set_id = ${question.entry_set_id}
      and ${inUnits(question.unit_ids)}
      and e.year between ${question.from_year} and ${question.to_year} and ${told(context)}
      and ${recordedBy(question.recorded_to)} and ${lyingOn(question.only)}
    group by ${sql.join([...groups, sql`e.certainty`])}`.execute(context.db)
  return found.rows
}

function placesIn(places: ReadonlyMap<string, string>) {
  const [units, under] = [[...places.keys()], [...places.values()]]
  return sql`left join unnest(${units}::text[], ${under}::text[]) as p (unit_id, place) on p.unit_id = e.unit_id`
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
  const rows = Map.groupBy(groups, (group) => JSON.stringify(by.map((dimension) => group[dimension])))
  return [...rows.values()].map((parts) => rowOf(by, parts))
}

function rowOf(by: readonly Dimension[], parts: readonly Group[]): TotalRow {
  const first = parts[0]
  // Most sums are of one certainty: there may be a hundred thousand of them.
  const graded = parts.length === 1 ? parts : [...Map.groupBy(parts, (part) => part.certainty).values()].map(together)
  const by_certainty = graded.map(({ certainty, known_ore, unknown_count }) => [
    certainty,
    { known_ore, unknown_count },
  ])
  return {
    ...Object.fromEntries(by.map((dimension) => [dimension, first?.[dimension] ?? null])),
    ...heldOf(graded),
    by_certainty: Object.fromEntries(by_certainty),
  } as TotalRow
}

/** Groups of one certainty as one: a net has one of each of its kinds. */
function together(parts: readonly Group[]): Graded {
  return {
    certainty: parts[0]?.certainty ?? 'unknown',
    known_ore: addOre(...parts.map((part) => part.known_ore)),
    known_count: parts.reduce((sum, part) => sum + part.known_count, 0),
    unknown_count: parts.reduce((sum, part) => sum + part.unknown_count, 0),
  }
}

const kindOrder = ['cost', 'revenue', 'net', 'outlay', 'inflow', 'investment_net']

/** The order that rows of totals stand in. */
export function inOrder(by: readonly Dimension[]) {
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
