import { sql } from 'kysely'
import { cellsOf, pivot } from '#core/cube/pivot.ts'
import { type CubeQuestion, each, only } from '#core/cube/question.ts'
import type { InternalTotal } from '#core/warning-rule.ts'
import type { Context } from '#server/context.ts'
import { axisOf, earliest, kindOfAccounts } from './cube-totals.ts'
import { askCube } from './kept-cubes.ts'

type Kinds = ReadonlyMap<string, string>

/** What is booked or planned in operation against a counterparty in the sets, whoever reads: for rules, not persons. */
export async function internalTotals(
  context: Context,
  set_ids: readonly string[],
  fewest?: number,
): Promise<InternalTotal[]> {
  if (set_ids.length === 0) return []
  return (await fromCube(context, set_ids, fewest)) ?? fromDatabase(context, set_ids)
}

function fromCube(context: Context, set_ids: readonly string[], fewest?: number): Promise<InternalTotal[] | null> {
  return askCube(
    context,
    () => kindOfAccounts(context),
    (cube, kinds) =>
      // Set by set: with all of them at once there could be too many sums to lay out in a row.
      set_ids.flatMap((entry_set_id) =>
        cellsOf(pivot(cube, dealingsIn(context, entry_set_id, kinds))).flatMap(({ members, graded }) => {
          const [unit_id, counterparty_id, kind, year] = members
          const of = { entry_set_id, unit_id, counterparty_id, kind, year } as Omit<InternalTotal, 'certainty'>
          return graded
            .filter(({ known_count, unknown_count }) => known_count + unknown_count > 0)
            .map(({ certainty, known_ore, unknown_count }) => ({ ...of, certainty, known_ore, unknown_count }))
        }),
      ),
    fewest,
  )
}

function dealingsIn(context: Context, entry_set_id: string, kinds: Kinds): CubeQuestion {
  return {
    by: [each('unit'), each('counterparty'), axisOf('kind', kinds), axisOf('year', kinds)],
    where: [
      only('set', new Set([entry_set_id])),
      { of: 'counterparty', holds: (id) => id !== null },
      { of: 'account', holds: (id) => ['cost', 'revenue'].includes(kinds.get(id ?? '') ?? '') },
    ],
    as_of_s: earliest(context.as_of),
  }
}

async function fromDatabase(context: Context, set_ids: readonly string[]): Promise<InternalTotal[]> {
  const found =
    await sql<InternalTotal>`select e.entry_set_id, e.unit_id, e.counterparty_id, a.kind, e.year, e.certainty,
      coalesce(sum(e.amount_ore), 0)::bigint as known_ore,
      sum(case when e.amount_ore is not null then 0 when e.retracts_seq is null then 1 else -1 end)::int
        as unknown_count
    from entry e join account a on a.id = e.account_id
    where e.counterparty_id is not null and a.kind in ('cost', 'revenue') and e.entry_set_id in (${sql.join(set_ids)})
    group by e.entry_set_id, e.unit_id, e.counterparty_id, a.kind, e.year, e.certainty
    having sum(case when e.retracts_seq is null then 1 else -1 end) > 0`.execute(context.db)
  return found.rows
}
