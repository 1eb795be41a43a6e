import { sql } from 'kysely'
import type { Actor, City } from '#server/context.ts'
import { standardRoles } from '../src/modules/access/standard-roles.ts'
import type { TestProduct } from './city.ts'

/** Someone with a standard role, whose own units are the given ones. */
export function inRole(role_id: string, unit_ids: readonly string[]): Actor {
  const role = standardRoles.find((candidate) => candidate.id === role_id)
  if (role === undefined) throw new Error(`no role ${role_id}`)
  const grants = role.grants.flatMap(({ area, verbs, scope, decided_only = false }) =>
    verbs.map((verb) => ({ area, verb, unit_ids: scope === 'all' ? null : unit_ids, decided_only })),
  )
  return { id: role_id, name: role.name_sv, grants }
}

export type Asked = { actor: Actor; if_match?: string | null; as_of?: string | null; idempotency_key?: string }

/** Calls an endpoint by its name; gives the answer's body, or the refusal as "status code". */
export async function ask(product: TestProduct, city: City, name: string, input: object, asked: Asked) {
  const answer = product.modules.flatMap((module) => module.answers).find((one) => one.endpoint.name === name)
  if (answer === undefined) throw new Error(`no endpoint ${name}`)
  const { actor, ...rest } = asked
  try {
    const call = { city, endpoint: answer.endpoint, actor: async () => actor, input, language: 'sv' as const }
    return (await product.door.call({ ...call, ...rest })).body as Record<string, unknown>
  } catch (error) {
    const { status, code } = error as { status?: number; code?: string }
    if (status === undefined) throw error
    return `${status} ${code}`
  }
}

/** How many stand at a lock that somebody else has. */
export async function waiting(product: TestProduct): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(product.database.db)
  return found.rows[0]?.count ?? 0
}
