import { type RawBuilder, sql } from 'kysely'
import { openCertainties } from '#core/certainty.ts'
import type { DerivedEntry } from '#core/entry.ts'
import type { Context } from '#server/context.ts'
import { textOf } from '#server/texts.ts'
import { type PostedLine, type Posting, writePosting } from './posting.ts'
import { told } from './told.ts'

type Named = { id: string; name: string }

/** How many lines one statement writes. */
const linesAtATime = 5000

/**
 * Copies what holds in one set into another, as far as the person may read it, and says how many lines it became. What
 * was booked or decided there is carried over here, since no decision of its own stands behind it; every other line
 * keeps its grade, for a copy is no surer than what it is copied from. An invented amount stays marked as such.
 */
export async function copyEntries(context: Context, from: Named, to: Named, synthetic: boolean): Promise<number> {
  const lines = await holdingLines(context, from, told(context))
  const carried = lines.map((line) => ({ ...line, certainty: isFirm(line) ? ('carried' as const) : line.certainty }))
  return writeMarked(context, { from, to, decision_id: null, synthetic }, carried)
}

/**
 * Makes what holds in a plan decided in another set by one decision, whoever may read it: the decision is about the
 * plan as it is. What is proposed, conditional or unknown stays what it is, for a decision does not make it known.
 */
export async function decideEntries(context: Context, from: Named, to: Named & { decision_id: string }) {
  const lines = await holdingLines(context, from, sql`true`)
  const isOpen = ({ certainty }: PostedLine) => certainty === 'unknown' || openCertainties.includes(certainty)
  const decided = lines.map((line) => ({ ...line, certainty: isOpen(line) ? line.certainty : ('decided' as const) }))
  return writeMarked(context, { from, to, decision_id: to.decision_id, synthetic: false }, decided)
}

const isFirm = ({ certainty }: PostedLine) => certainty === 'actual' || certainty === 'decided'

type MarkedLine = PostedLine & { synthetic: boolean }

async function holdingLines(context: Context, { id }: Named, readable: RawBuilder<unknown>): Promise<MarkedLine[]> {
  const found = await sql<MarkedLine>`select e.year, e.month, e.unit_id, e.account_id, e.activity_id, e.project_id,
      e.counterparty_id, e.amount_ore, e.certainty, e.condition, e.reason, e.synthetic
    from entry e
    where e.entry_set_id = ${id} and e.retracts_seq is null
      and not exists (select 1 from entry r where r.retracts_seq = e.seq) and ${readable}
    order by e.seq`.execute(context.db)
  return found.rows
}

type Copy = { from: Named; to: Named; decision_id: string | null; synthetic: boolean }

/** Writes the lines, those that are invented apart, each with where it comes from. */
async function writeMarked(context: Context, { from, to, ...copy }: Copy, all: readonly MarkedLine[]): Promise<number> {
  const reason = (own: string) =>
    textOf({ language: 'sv' }, 'ledger.copied', { set: from.name, reason: own }).slice(0, 300)
  for (const [invented, lines] of Map.groupBy(all, (line) => copy.synthetic || line.synthetic)) {
    const own = lines.map(({ synthetic: _, ...line }) => ({ ...line, reason: reason(line.reason) }))
    await writeCopies(context, to, own, { synthetic: invented, decision_id: copy.decision_id })
  }
  return all.length
}

/** Writes lines that a record would give elsewhere, as the set's own. */
export async function copyLines(
  context: Context,
  to: Named,
  lines: readonly DerivedEntry[],
  synthetic: boolean,
): Promise<number> {
  const own = lines.map(({ entry_set_id: _, decision_id: __, ...line }) => ({
    ...line,
    activity_id: line.activity_id ?? null,
    project_id: line.project_id ?? null,
    counterparty_id: line.counterparty_id ?? null,
  }))
  return writeCopies(context, to, own, { synthetic, decision_id: null })
}

type Mark = { synthetic: boolean; decision_id: string | null }

async function writeCopies(
  context: Context,
  to: Named,
  lines: readonly PostedLine[],
  { synthetic, decision_id }: Mark,
): Promise<number> {
  const source = { kind: 'entry_set', id: to.id, document: null, section: null, synthetic }
  const posting: Omit<Posting, 'lines'> = { entry_set_id: to.id, decision_id, source }
  for (let start = 0; start < lines.length; start += linesAtATime)
    await writePosting(context, { ...posting, lines: lines.slice(start, start + linesAtATime) }, null)
  return lines.length
}
