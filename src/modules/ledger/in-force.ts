import { sql } from 'kysely'
import { Refusal } from '#core/refusal.ts'
import type { Context } from '#server/context.ts'
import type { Posting } from './posting.ts'
import type { EntryLine } from './schema.ts'

type Days = { name: string; valid_from: string | null; valid_to: string | null }
type Cell = Pick<EntryLine, 'year' | 'month' | 'unit_id' | 'account_id' | 'activity_id' | 'project_id'>

/**
 * What a person writes is on an account that takes amounts that year, which is every year that it holds some day of.
 * What stands on it in another year may be taken down towards 0 and never past it: it could not be corrected otherwise.
 * What is written on an activity or a project is held to what stands on that. Gives what is refused, in order.
 */
export async function outOfForce(
  context: Context,
  { entry_set_id, lines }: Pick<Posting, 'entry_set_id' | 'lines'>,
  accounts: ReadonlyMap<string, Days>,
  rowOf: (index: number) => number,
): Promise<Refusal[]> {
  const outside = lines.flatMap((line, index) => {
    const refusal = outsideOf(accounts.get(line.account_id), line.year, rowOf(index))
    return refusal === null ? [] : [{ line, refusal }]
  })
  if (outside.length === 0) return []
  const left = await heldIn(
    context,
    entry_set_id,
    outside.map(({ line }) => line),
  )
  return outside.flatMap(({ line, refusal }) => {
    const key = keyOf(line)
    const held = left.get(key) ?? 0
    if (line.amount_ore === null || !isTowardsZero(held, line.amount_ore)) return [refusal]
    left.set(key, held + line.amount_ore)
    return []
  })
}

function outsideOf(account: Days | undefined, year: number, row: number): Refusal | null {
  if (account === undefined) return null
  const { name, valid_from, valid_to } = account
  const place = [{ row, column: 'account_id' }]
  if (valid_to !== null && year > Number(valid_to.slice(0, 4)))
    return new Refusal('ledger.account_ended', 422, { row, account: name, day: valid_to, year }, place)
  if (valid_from !== null && year < Number(valid_from.slice(0, 4)))
    return new Refusal('ledger.account_not_begun', 422, { row, account: name, day: valid_from, year }, place)
  return null
}

const isTowardsZero = (held: number, amount: number) =>
  amount === 0 || (Math.sign(amount) === -Math.sign(held) && Math.abs(amount) <= Math.abs(held))

const keyOf = ({ year, month, unit_id, account_id, activity_id, project_id }: Cell) =>
  JSON.stringify([year, month, unit_id, account_id, activity_id, project_id])

/** The known sums of the cells, whatever their grade: mirrors take away what they retract. */
async function heldIn(context: Context, entry_set_id: string, lines: readonly Cell[]): Promise<Map<string, number>> {
  const places = [...new Map(lines.map((line) => [keyOf(line), line]))].map(([key, line]) => {
    const { year, month, unit_id, account_id, activity_id, project_id } = line
    return { key, year, month, unit_id, account_id, activity_id, project_id }
  })
  const found = await sql<{ key: string; held: number }>`select c.key, coalesce(sum(e.amount_ore), 0)::bigint as held
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      as c (key text, year integer, month integer, unit_id text, account_id text, activity_id text, project_id text)
    join entry e on e.unit_id = c.unit_id and e.account_id = c.account_id and e.year = c.year
      and e.month is not distinct from c.month
      and (c.activity_id is null or e.activity_id = c.activity_id)
      and (c.project_id is null or e.project_id = c.project_id)
    where e.entry_set_id = ${entry_set_id}
    group by c.key`.execute(context.db)
  return new Map(found.rows.map(({ key, held }) => [key, held]))
}
