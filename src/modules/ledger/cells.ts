import { sql } from 'kysely'
import { type Certainty, openCertainties } from '#core/certainty.ts'
import { ore } from '#core/money.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { lockRecord } from '#server/records.ts'
import { readableSet, requireUnfixed } from './kept-sets.ts'
import { checkAmounts, checkLines } from './line-rules.ts'
import { type PostedLine, writePosting } from './posting.ts'
import { type CellConflict, entrySet, type ListedEntry, takesCells, type WrittenCell } from './schema.ts'
import { inUnits } from './told.ts'

/** A cell may have a reason of its own, in place of that of all. */
type Asked = { entry_set_id: string; reason: string; cells: readonly (WrittenCell & { reason?: string })[] }

/** An entry that holds in one of the cells; `cell` is the place of the cell among those asked for, from 0. */
type Held = Pick<ListedEntry, 'seq' | 'amount_ore' | 'certainty' | 'source_kind' | 'recorded_by' | 'recorded_at'> & {
  cell: number
  activity_id: string | null
  project_id: string | null
  counterparty_id: string | null
}

/**
 * Makes cells of a plan or a scenario hold the asked amounts. Nothing is changed in place: a known amount is moved by
 * an entry of the difference; where something unknown stands or shall stand, what holds is taken back by mirror entries
 * first. Proposed and conditional entries are left as they are, since they are no part of what holds.
 *
 * Refuses all of it when any cell holds something else than the person saw, and tells what holds in each such cell.
 */
export async function changeCells(context: Context, asked: Asked): Promise<{ posting_id: string; lines: number }> {
  await readableSet(context, asked.entry_set_id)
  // Whoever comes second waits here, and then reads what the first one wrote.
  const set = await lockRecord(context, entrySet, asked.entry_set_id)
  await requireUnfixed(context, set.id)
  if (!takesCells(set)) throw new Refusal('ledger.cells_locked', 422, { set: set.name }, [{ field: 'entry_set_id' }])
  refuseStray(asked.cells, set)
  const held = Map.groupBy(await heldIn(context, asked), ({ cell }) => cell)
  refuseConflicts(asked.cells, held)
  await checkAmounts(context, asked.cells)
  const source = { kind: 'entry_set', id: set.id, document: null, section: null, synthetic: false }
  const posting = { entry_set_id: set.id, decision_id: null, source }
  const mirrors: { line: PostedLine; seq: number }[] = []
  const lines: PostedLine[] = []
  asked.cells.forEach((cell, index) => {
    const entries = held.get(index) ?? []
    const hasUnknown = cell.amount_ore === null || entries.some(({ amount_ore }) => amount_ore === null)
    const base = lineOf(cell, cell.reason ?? asked.reason)
    if (hasUnknown) {
      for (const entry of entries) mirrors.push({ line: mirrorOf(entry, base, index + 1), seq: entry.seq })
      lines.push(base)
    } else {
      const amount_ore = ore((cell.amount_ore ?? 0) - knownOf(entries))
      if (amount_ore !== 0 || entries.length === 0) lines.push({ ...base, amount_ore })
    }
  })
  for (const part of inParts(mirrors)) {
    const retracted = { ...posting, lines: part.map(({ line }) => line) }
    await writePosting(
      context,
      retracted,
      part.map(({ seq }) => seq),
    )
  }
  if (lines.length === 0) return { posting_id: '', lines: 0 }
  await checkLines(context, { ...posting, lines }, 'as_booked')
  let first: string | null = null
  for (const part of inParts(lines)) {
    const { posting_id } = await writePosting(context, { ...posting, lines: part }, null)
    first ??= posting_id
  }
  return { posting_id: first ?? '', lines: lines.length }
}

/** How many lines one posting of a large save has: each is one statement, and the database lets none run for ever. */
const linesAtOnce = 5000

function* inParts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += linesAtOnce) yield all.slice(from, from + linesAtOnce)
}

export type HeldCell = {
  unit_id: string
  account_id: string
  year: number
  /** The known sum of what holds, null for none known, and how many are unknown. */
  amount_ore: number | null
  unknown_count: number
  /** Whether any of it lies in a month. */
  is_split: boolean
  certainties: Certainty[]
  /** Who wrote there last, and when. */
  recorded_by: string
}

/**
 * What holds in a plan's or scenario's cells for units and years, year by year: as `changeCells` sees it, so that what
 * is read here can be written there.
 */
export async function heldCells(
  context: Context,
  asked: { entry_set_id: string; unit_ids: readonly string[]; from_year: number; to_year: number },
): Promise<HeldCell[]> {
  const found = await sql<HeldCell>`select e.unit_id, e.account_id, e.year, sum(e.amount_ore)::bigint as amount_ore,
      (count(*) - count(e.amount_ore))::int as unknown_count, bool_or(e.month is not null) as is_split,
      array_agg(distinct e.certainty) as certainties, (array_agg(e.recorded_by order by e.seq desc))[1] as recorded_by
    from entry e
    where e.entry_set_id = ${asked.entry_set_id} and ${inUnits(asked.unit_ids)}
      and e.year between ${asked.from_year} and ${asked.to_year} and e.certainty not in (${sql.join(openCertainties)})
      and e.retracts_seq is null and not exists (select 1 from entry r where r.retracts_seq = e.seq)
    group by e.unit_id, e.account_id, e.year`.execute(context.db)
  return found.rows
}

const knownOf = (entries: readonly Held[]) => entries.reduce((sum, { amount_ore }) => ore(sum + (amount_ore ?? 0)), 0)

/** What is written in a cell lies on its activity or project; in a cell of all of them it lies on none. */
function lineOf({ was: _, activity_id = null, project_id = null, ...cell }: WrittenCell, reason: string): PostedLine {
  const certainty = cell.amount_ore === null ? 'unknown' : 'estimated'
  return { ...cell, activity_id, project_id, counterparty_id: null, condition: null, certainty, reason }
}

/** The mirror that takes an entry back. What a record gave follows the record and is not taken back here. */
function mirrorOf(entry: Held, base: PostedLine, row: number): PostedLine {
  if (entry.source_kind !== 'entry_set')
    throw new Refusal('ledger.cell_from_record', 422, { row }, [{ row, column: 'amount_ore' }])
  const { activity_id, project_id, counterparty_id, certainty } = entry
  const amount_ore = entry.amount_ore === null ? null : ore(-entry.amount_ore)
  return { ...base, activity_id, project_id, counterparty_id, certainty, amount_ore }
}

async function heldIn(context: Context, { entry_set_id, cells }: Asked): Promise<Held[]> {
  const each = <T>(of: (cell: WrittenCell) => T) => cells.map(of)
  // As lists, since the database then knows how many there are: it else looks up every cell among all of its unit's.
  const found = await sql<Held>`select c.cell, e.seq, e.amount_ore, e.certainty, e.source_kind, e.recorded_by,
      e.recorded_at, e.activity_id, e.project_id, e.counterparty_id
    from unnest(${cells.map((_, cell) => cell)}::int[], ${each(({ year }) => year)}::int[],
        ${each(({ month }) => month)}::int[], ${each(({ unit_id }) => unit_id)}::text[],
        ${each(({ account_id }) => account_id)}::text[], ${each(({ activity_id = null }) => activity_id)}::text[],
        ${each(({ project_id = null }) => project_id)}::text[],
        ${each(({ activity_id }) => activity_id === undefined)}::boolean[],
        ${each(({ project_id }) => project_id === undefined)}::boolean[])
      as c (cell, year, month, unit_id, account_id, activity_id, project_id, any_activity, any_project)
    join entry e on e.unit_id = c.unit_id and e.account_id = c.account_id and e.year = c.year
      and e.month is not distinct from c.month
      and (c.any_activity or e.activity_id is not distinct from c.activity_id)
      and (c.any_project or e.project_id is not distinct from c.project_id)
    where e.entry_set_id = ${entry_set_id} and e.certainty not in (${sql.join(openCertainties)})
      and e.retracts_seq is null and not exists (select 1 from entry r where r.retracts_seq = e.seq)
    order by e.seq`.execute(context.db)
  return found.rows
}

/**
 * A cell is written once, and lies in a year of the set: no table would show it elsewhere. A cell is not written beside
 * one that it is a part of: which of the two amounts should hold?
 */
function refuseStray(
  cells: readonly WrittenCell[],
  set: { name: string; first_year: number; last_year: number },
): void {
  const seen = new Map<string, { row: number; cell: WrittenCell }[]>()
  for (const [index, cell] of cells.entries()) {
    const { year, month, unit_id, account_id } = cell
    const row = index + 1
    const { name, first_year, last_year } = set
    if (year < first_year || year > last_year)
      throw new Refusal('ledger.cell_outside_set', 422, { year, set: name, first_year, last_year }, [
        { row, column: 'year' },
      ])
    const place = JSON.stringify([year, month, unit_id, account_id])
    const beside = seen.get(place) ?? []
    const same = beside.find((one) => shares(one.cell, cell))
    if (same !== undefined) {
      const code = isSame(same.cell, cell) ? 'ledger.cell_twice' : 'ledger.cell_in_cell'
      throw new Refusal(code, 422, { row, other: same.row }, [{ row, column: 'amount_ore' }])
    }
    seen.set(place, [...beside, { row, cell }])
  }
}

const parts = ['activity_id', 'project_id'] as const

const isSame = (one: WrittenCell, other: WrittenCell) => parts.every((part) => one[part] === other[part])

/** Whether an entry could lie in both, of two cells of the same unit, account and period. */
const shares = (one: WrittenCell, other: WrittenCell) =>
  parts.every((part) => one[part] === undefined || other[part] === undefined || one[part] === other[part])

function refuseConflicts(cells: readonly WrittenCell[], held: ReadonlyMap<number, readonly Held[]>): void {
  const conflicts = cells.flatMap(({ was }, index): CellConflict[] => {
    const entries = held.get(index) ?? []
    const known = entries.filter(({ amount_ore }) => amount_ore !== null)
    const amount_ore = known.length === 0 ? null : knownOf(known)
    const unknown_count = entries.length - known.length
    if (amount_ore === was.amount_ore && unknown_count === was.unknown_count) return []
    const { recorded_by = null, recorded_at = null } = entries.at(-1) ?? {}
    return [{ row: index + 1, amount_ore, unknown_count, recorded_by, recorded_at }]
  })
  if (conflicts.length === 0) return
  const places = conflicts.map(({ row }) => ({ row, column: 'amount_ore' }))
  throw new Refusal('ledger.cells_changed', 409, { count: conflicts.length }, places, { conflicts })
}
