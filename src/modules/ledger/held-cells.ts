import { sql } from 'kysely'
import { openCertainties } from '#core/certainty.ts'
import { ore } from '#core/money.ts'
import type { Context } from '#server/context.ts'
import type { ListedEntry, WrittenCell, WrittenPlace } from './schema.ts'

/** An entry that holds in one of the cells; `cell` is the place of the cell among those asked for, from 0. */
export type Held = Pick<
  ListedEntry,
  'seq' | 'amount_ore' | 'certainty' | 'source_kind' | 'recorded_by' | 'recorded_at'
> & {
  cell: number
  activity_id: string | null
  project_id: string | null
  counterparty_id: string | null
}

export const knownOf = (entries: readonly Held[]) =>
  entries.reduce((sum, { amount_ore }) => ore(sum + (amount_ore ?? 0)), 0)

/** What somebody who looks at a cell sees, by the entries that hold in it. */
export function seenIn(entries: readonly Held[]): WrittenCell['was'] {
  const known = entries.filter(({ amount_ore }) => amount_ore !== null)
  return { amount_ore: known.length === 0 ? null : knownOf(known), unknown_count: entries.length - known.length }
}

type AskedCells = { entry_set_id: string; cells: readonly WrittenPlace[] }

/** The entries that hold in the cells, in the order that they were written. */
export async function heldIn(context: Context, { entry_set_id, cells }: AskedCells): Promise<Held[]> {
  const found = await sql<Held>`select c.cell, e.seq, e.amount_ore, e.certainty, e.source_kind, e.recorded_by,
      e.recorded_at, e.activity_id, e.project_id, e.counterparty_id
    from ${rowsOf(cells)} join entry e on ${inPlace} and e.month is not distinct from c.month
    where e.entry_set_id = ${entry_set_id} and ${holding} order by e.seq`.execute(context.db)
  return found.rows
}

/**
 * The cells as rows c. They are lists, since the database then knows how many there are: it else looks up every cell
 * among all of its unit's.
 */
function rowsOf(cells: readonly WrittenPlace[]) {
  const each = <T>(of: (cell: WrittenPlace) => T) => cells.map(of)
  return sql`unnest(${cells.map((_, cell) => cell)}::int[], ${each(({ year }) => year)}::int[],
        ${each(({ month }) => month)}::int[], ${each(({ unit_id }) => unit_id)}::text[],
        ${each(({ account_id }) => account_id)}::text[], ${each(({ activity_id = null }) => activity_id)}::text[],
        ${each(({ project_id = null }) => project_id)}::text[],
        ${each(({ activity_id }) => activity_id === undefined)}::boolean[],
        ${each(({ project_id }) => project_id === undefined)}::boolean[])
      as c (cell, year, month, unit_id, account_id, activity_id, project_id, any_activity, any_project)`
}

/** The entry e lies in the year of the cell c, on what the cell is of. */
const inPlace = sql`e.unit_id = c.unit_id and e.account_id = c.account_id and e.year = c.year
      and (c.any_activity or e.activity_id is not distinct from c.activity_id)
      and (c.any_project or e.project_id is not distinct from c.project_id)`

const holding = sql`e.certainty not in (${sql.join(openCertainties)})
      and e.retracts_seq is null and not exists (select 1 from entry r where r.retracts_seq = e.seq)`

/** What stands in each of the cells, as whoever writes them saw it. */
export async function seenInCells(context: Context, asked: AskedCells): Promise<WrittenCell['was'][]> {
  const held = Map.groupBy(await heldIn(context, asked), ({ cell }) => cell)
  return asked.cells.map((_, cell) => seenIn(held.get(cell) ?? []))
}

/** A month, or null for the whole year, that holds something beside a cell of the same year. */
type PeriodBeside = { cell: number; month: number | null }

/**
 * The months with amounts in the years of cells of whole years, and the whole years with amounts around cells of
 * months: both are counted. `cell` is the place of the cell among those asked for, from 0.
 */
export async function periodsBeside(context: Context, { entry_set_id, cells }: AskedCells): Promise<PeriodBeside[]> {
  const found = await sql<PeriodBeside>`select c.cell, e.month
    from ${rowsOf(cells)} join entry e on ${inPlace} and (e.month is null) <> (c.month is null)
    where e.entry_set_id = ${entry_set_id} and ${holding}
    group by c.cell, e.month having coalesce(sum(e.amount_ore), 0) <> 0 or count(*) > count(e.amount_ore)
    order by c.cell, e.month`.execute(context.db)
  return found.rows
}
