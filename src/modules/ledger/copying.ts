import { sql } from 'kysely'
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
  const found = await sql<
    PostedLine & { synthetic: boolean }
  >`select e.year, e.month, e.unit_id, e.account_id, e.activity_id, e.project_id,
      e.counterparty_id, e.amount_ore,
      case when e.certainty in ('actual', 'decided') then 'carried' else e.certainty end as certainty,
      e.condition, e.reason, e.synthetic
    from entry e
    where e.entry_set_id = ${from.id} and e.retracts_seq is null
      and not exists (select 1 from entry r where r.retracts_seq = e.seq) and ${told(context)}
    order by e.seq`.execute(context.db)
  const reason = (own: string) =>
    textOf({ language: 'sv' }, 'ledger.copied', { set: from.name, reason: own }).slice(0, 300)
  const marked = Map.groupBy(found.rows, (line) => synthetic || line.synthetic)
  for (const [invented, lines] of marked) {
    const own = lines.map(({ synthetic: _, ...line }) => ({ ...line, reason: reason(line.reason) }))
    await writeCopies(context, to, own, invented)
  }
  return found.rows.length
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
  return writeCopies(context, to, own, synthetic)
}

async function writeCopies(context: Context, to: Named, lines: readonly PostedLine[], synthetic: boolean) {
  const source = { kind: 'entry_set', id: to.id, document: null, section: null, synthetic }
  const posting: Omit<Posting, 'lines'> = { entry_set_id: to.id, decision_id: null, source }
  for (let start = 0; start < lines.length; start += linesAtATime)
    await writePosting(context, { ...posting, lines: lines.slice(start, start + linesAtATime) }, null)
  return lines.length
}
