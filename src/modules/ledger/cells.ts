import { sql } from 'kysely'
import { type Certainty, openCertainties } from '#core/certainty.ts'
import { ore } from '#core/money.ts'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import { lockRecord } from '#server/records.ts'
import { strayFaults } from './cell-rules.ts'
import { type Held, heldIn, knownOf, seenIn } from './held-cells.ts'
import { readableSet, requireUnfixed } from './kept-sets.ts'
import { checkAmounts, checkLines } from './line-rules.ts'
import { type PostedLine, writePosting } from './posting.ts'
import { type CellConflict, entrySet, takesCells, type WrittenCell } from './schema.ts'
import { inUnits } from './told.ts'

/** A cell may have a reason of its own, in place of that of all. */
export type Asked = { entry_set_id: string; reason: string; cells: readonly (WrittenCell & { reason?: string })[] }

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
  const [stray] = strayFaults(asked.cells, set)
  if (stray !== undefined) throw stray
  const held = Map.groupBy(await heldIn(context, asked), ({ cell }) => cell)
  refuseConflicts(asked.cells, held)
  await checkAmounts(context, asked.cells)
  const source = { kind: 'entry_set', id: set.id, document: null, section: null, synthetic: false }
  const posting = { entry_set_id: set.id, decision_id: null, source }
  const { mirrors, lines, rows, faults } = plannedLines(asked, held)
  if (faults[0] !== undefined) throw faults[0]
  for (const part of inParts(mirrors)) {
    const retracted = { ...posting, lines: part.map(({ line }) => line) }
    await writePosting(
      context,
      retracted,
      part.map(({ seq }) => seq),
    )
  }
  if (lines.length === 0) return { posting_id: '', lines: 0 }
  await checkLines(context, { ...posting, lines }, 'as_booked', (index) => rows[index] ?? 0)
  let first: string | null = null
  for (const part of inParts(lines)) {
    const { posting_id } = await writePosting(context, { ...posting, lines: part }, null)
    first ??= posting_id
  }
  return { posting_id: first ?? '', lines: lines.length }
}

type Planned = {
  /** What takes back, line by line, the entries that hold where something unknown stands or shall stand. */
  mirrors: { line: PostedLine; seq: number }[]
  /** What moves the cells to their amounts, and which of the cells, from 1, each line is of. */
  lines: PostedLine[]
  rows: number[]
  faults: Refusal[]
}

/** The entries that make the cells hold what is asked. */
export function plannedLines({ cells, reason }: Asked, held: ReadonlyMap<number, readonly Held[]>): Planned {
  const planned: Planned = { mirrors: [], lines: [], rows: [], faults: [] }
  cells.forEach((cell, index) => {
    const entries = held.get(index) ?? []
    const hasUnknown = cell.amount_ore === null || entries.some(({ amount_ore }) => amount_ore === null)
    const base = lineOf(cell, cell.reason ?? reason)
    const row = index + 1
    if (hasUnknown) {
      // What a record gave follows the record and is not taken back here.
      if (entries.some(({ source_kind }) => source_kind !== 'entry_set'))
        planned.faults.push(new Refusal('ledger.cell_from_record', 422, { row }, [{ row, column: 'amount_ore' }]))
      for (const entry of entries) planned.mirrors.push({ line: mirrorOf(entry, base), seq: entry.seq })
      planned.lines.push(base)
      planned.rows.push(row)
    } else {
      const amount_ore = ore((cell.amount_ore ?? 0) - knownOf(entries))
      if (amount_ore === 0 && entries.length > 0) return
      planned.lines.push({ ...base, amount_ore })
      planned.rows.push(row)
    }
  })
  return planned
}

/** How many lines one posting of a large save has: each is one statement, and the database lets none run for ever. */
const linesAtOnce = 5000

function* inParts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += linesAtOnce) yield all.slice(from, from + linesAtOnce)
}

export type HeldCell = {
  unit_id: string
  account_id: string
  /** What it lies on, null for on none; null as well where all that the unit has there is one cell. */
  activity_id: string | null
  project_id: string | null
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
  asked: {
    entry_set_id: string
    unit_ids: readonly string[]
    from_year: number
    to_year: number
    /** Whether each activity and project is a cell of its own. */
    has_parts: boolean
  },
): Promise<HeldCell[]> {
  const lyingOn = (column: string) => sql`case when ${asked.has_parts}::boolean then e.${sql.id(column)} end`
  const found = await sql<HeldCell>`select e.unit_id, e.account_id, e.year,
      ${lyingOn('activity_id')} as activity_id, ${lyingOn('project_id')} as project_id,
      sum(e.amount_ore)::bigint as amount_ore,
      (count(*) - count(e.amount_ore))::int as unknown_count, bool_or(e.month is not null) as is_split,
      array_agg(distinct e.certainty) as certainties, (array_agg(e.recorded_by order by e.seq desc))[1] as recorded_by
    from entry e
    where e.entry_set_id = ${asked.entry_set_id} and ${inUnits(asked.unit_ids)}
      and e.year between ${asked.from_year} and ${asked.to_year} and e.certainty not in (${sql.join(openCertainties)})
      and e.retracts_seq is null and not exists (select 1 from entry r where r.retracts_seq = e.seq)
    group by 1, 2, 3, 4, 5`.execute(context.db)
  return found.rows
}

/** What is written in a cell lies on its activity or project; in a cell of all of them it lies on none. */
function lineOf({ was: _, activity_id = null, project_id = null, ...cell }: WrittenCell, reason: string): PostedLine {
  const certainty = cell.amount_ore === null ? 'unknown' : 'estimated'
  return { ...cell, activity_id, project_id, counterparty_id: null, condition: null, certainty, reason }
}

/** The mirror that takes an entry back. */
function mirrorOf(entry: Held, base: PostedLine): PostedLine {
  const { activity_id, project_id, counterparty_id, certainty } = entry
  const amount_ore = entry.amount_ore === null ? null : ore(-entry.amount_ore)
  return { ...base, activity_id, project_id, counterparty_id, certainty, amount_ore }
}

function refuseConflicts(cells: readonly WrittenCell[], held: ReadonlyMap<number, readonly Held[]>): void {
  const conflicts = cells.flatMap(({ was }, index): CellConflict[] => {
    const entries = held.get(index) ?? []
    const { amount_ore, unknown_count } = seenIn(entries)
    if (amount_ore === was.amount_ore && unknown_count === was.unknown_count) return []
    const { recorded_by = null, recorded_at = null } = entries.at(-1) ?? {}
    return [{ row: index + 1, amount_ore, unknown_count, recorded_by, recorded_at }]
  })
  if (conflicts.length === 0) return
  const places = conflicts.map(({ row }) => ({ row, column: 'amount_ore' }))
  throw new Refusal('ledger.cells_changed', 409, { count: conflicts.length }, places, { conflicts })
}
