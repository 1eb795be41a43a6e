import { sql } from 'kysely'
import type { RowOf } from '#core/record.ts'
import { type SieFault, sieFault } from '#core/sie/fault.ts'
import type { account } from '#modules/ledger/schema.ts'
import type { Context } from '#server/context.ts'
import type { ChartRow } from '../schema-chart.ts'
import type { NewRow } from './difference.ts'
import type { ReadAccount } from './read.ts'

type Accounts = ReadonlyMap<string, RowOf<typeof account>>

const yearOf = (day: string) => Number(day.slice(0, 4))

/**
 * Every account lies in one place, in all years, so one that is moved takes its entries of earlier years along to other
 * sums. A person says so account by account, or the version is not read in.
 */
export async function moveFaults(
  context: Context,
  {
    read,
    rows,
    accounts,
    from,
  }: { read: readonly ReadAccount[]; rows: readonly NewRow[]; accounts: Accounts; from: string },
): Promise<SieFault[]> {
  const before = new Map([...accounts.values()].map(({ id, parent_id }) => [id, parent_id]))
  const own = rows.filter(({ kind, change }) => kind !== 'balance' && change !== 'ended')
  const after = new Map([...before, ...own.map(({ number, parent_number }) => [number, parent_number] as const)])
  const moved = own.filter(({ number, parent_number }) => accounts.has(number) && before.get(number) !== parent_number)
  // Under a heading that is new an account leaves no sum that there was.
  const summed = (number: string, parents: ReadonlyMap<string, string | null>) =>
    above(number, parents)
      .filter((one) => accounts.has(one))
      .toSorted()
      .join(' ')
  const elsewhere = moved.filter(({ number }) => summed(number, before) !== summed(number, after))
  if (elsewhere.length === 0) return []
  const counts = await entriesBefore(context, yearOf(from))
  const taken = new Map<string, number>()
  for (const [number, count] of counts)
    for (const one of [number, ...above(number, before)]) taken.set(one, (taken.get(one) ?? 0) + count)
  const lines = new Map(read.map(({ number, line }) => [number, line]))
  return elsewhere.flatMap(({ number, parent_number }) => {
    const count = taken.get(number) ?? 0
    if (count === 0) return []
    const params = { number, count, day: from, before: before.get(number) ?? '–', after: parent_number ?? '–' }
    return [sieFault('chart.moves_earlier', { line: lines.get(number) ?? null, params, imbalance: number })]
  })
}

/** The accounts above one, from the nearest. A chart in a circle is told elsewhere, and ends here. */
function above(number: string, parents: ReadonlyMap<string, string | null>): string[] {
  const found: string[] = []
  for (let at = parents.get(number) ?? null; at !== null && !found.includes(at); at = parents.get(at) ?? null)
    found.push(at)
  return found
}

/** An account that has ended and comes back would take amounts of the years between as well. */
export function gapFaults(read: readonly ReadAccount[], accounts: Accounts, from: string): SieFault[] {
  return read.flatMap(({ number, line, valid_from, valid_to }) => {
    const ended = accounts.get(number)?.valid_to ?? null
    const begins = valid_from !== null && valid_from > from ? valid_from : from
    const isToldEnded = valid_to !== null && valid_to < from
    if (ended === null || isToldEnded || yearOf(begins) - yearOf(ended) <= 1) return []
    return [sieFault('chart.comes_back', { line, params: { number, ended, begins } })]
  })
}

const isHeld = sql`e.retracts_seq is null and not exists (select 1 from entry r where r.retracts_seq = e.seq)`

async function entriesBefore(context: Context, year: number): Promise<Map<string, number>> {
  const found = await sql<{ account_id: string; count: number }>`select e.account_id, count(*)::int as count
    from entry e where e.year < ${year} and ${isHeld} group by e.account_id`.execute(context.db)
  return new Map(found.rows.map((row) => [row.account_id, row.count]))
}

/** How many entries lie after the last day of each account that ends. */
export async function laterEntries(
  context: Context,
  ended: readonly Pick<ChartRow, 'number' | 'valid_to'>[],
): Promise<Map<string, number>> {
  const asked = ended.flatMap(({ number, valid_to }) => (valid_to === null ? [] : [{ number, last: yearOf(valid_to) }]))
  if (asked.length === 0) return new Map()
  const found = await sql<{ number: string; count: number }>`select c.number, count(*)::int as count
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as c (number text, last integer)
      join entry e on e.account_id = c.number and e.year > c.last
    where ${isHeld} group by c.number`.execute(context.db)
  return new Map(found.rows.map(({ number, count }) => [number, count]))
}
