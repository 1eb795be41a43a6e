import { sql } from 'kysely'
import type { Context } from '#server/context.ts'
import { together } from '#server/together.ts'
import { entriesOf, holds, listed, type Which } from './entries.ts'
import { accountKinds, type ListedEntry } from './schema.ts'
import { told } from './told.ts'
import type { Only } from './total-question.ts'

/**
 * The same as `entriesOf`, read in one statement with all that are asked for in the same moment: twenty committees'
 * budgets are one question. Only for reading, and where each asks for its own: entries that many figures of one unit
 * ask for one after the other are remembered from `entriesOf`.
 */
export async function entriesTogether(context: Context, which: Which): Promise<ListedEntry[]> {
  if (which.recorded_to != null) return entriesOf(context, which)
  const found = await ask(context, JSON.stringify([which.entry_set_id, which.year, which.unit_ids]))
  return (found ?? []).filter((entry) => isAsked(entry, which))
}

type Place = [entry_set_id: string, year: number, unit_id: string]

const ask = together(async (context, keys) => {
  const asked = keys.map((key) => JSON.parse(key) as [string, number, string[]])
  const places = new Map<string, Place>()
  for (const [set, year, unit_ids] of asked)
    for (const unit of unit_ids) places.set(`${year} ${set} ${unit}`, [set, year, unit])
  const [sets, years, units] = [0, 1, 2].map((column) => [...places.values()].map((place) => place[column]))
  const found = await sql<ListedEntry>`select ${listed}
    from unnest(${sets}::text[], ${years}::int[], ${units}::text[]) as s (entry_set_id, year, unit_id)
    join entry e on e.entry_set_id = s.entry_set_id and e.unit_id = s.unit_id and e.year = s.year
    join account a on a.id = e.account_id
    where ${holds} and ${told(context)} order by e.seq`.execute(context.db)
  const inSet = Map.groupBy(found.rows, ({ entry_set_id, year }) => `${year} ${entry_set_id}`)
  return new Map(
    asked.map(([set, year, unit_ids], index) => {
      const wanted = new Set(unit_ids)
      return [keys[index] ?? '', (inSet.get(`${year} ${set}`) ?? []).filter(({ unit_id }) => wanted.has(unit_id))]
    }),
  )
})

/** The same as the conditions of `entriesOf` on kinds of account and on where an entry lies. */
export function isAsked(entry: ListedEntry, { account_kinds = accountKinds, only = {} }: Which): boolean {
  const { account_id: account, activity_id: activity, project_id: project, month } = entry
  const lies = { account, activity, project, month }
  return (
    account_kinds.includes(entry.kind) &&
    Object.entries(only).every(
      ([dimension, members]: [string, readonly unknown[] | undefined]) =>
        members === undefined || members.includes(lies[dimension as keyof Only]),
    )
  )
}
