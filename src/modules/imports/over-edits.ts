import { Refusal } from '#core/refusal.ts'
import { laterEdits } from '#modules/ledger/service.ts'
import type { Context } from '#server/context.ts'

/** How many cells are told one by one. */
const mostEditsTold = 200

/** What somebody has written on top of a file's amounts would stand alone when they are gone, so it is told first. */
export async function refuseOverEdits(
  context: Context,
  file: string,
  source: { kind: string; ids: readonly string[] },
): Promise<void> {
  const edits = await laterEdits(context, source)
  const [first] = edits
  if (first === undefined) return
  const cell = `${first.unit_id} ${first.account_id} ${first.year}`
  const params = { file, count: edits.length, cell, by: first.recorded_by }
  throw new Refusal('import.changed_since', 409, params, [], { edits: edits.slice(0, mostEditsTold) })
}
