import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Endpoint, Verb } from '#core/endpoint.ts'
import { type Grant, type GroupRight, mayAnywhere, mayForUnit } from '#core/grants.ts'
import type { Area, RecordType } from '#core/record.ts'
import { whoAmI } from '#modules/access/schema.ts'
import { call, Refused, type Where } from './api.ts'
import { usePlace } from './place.tsx'

/** The same question as `useAnswer(whoAmI, {})`, so that it is asked once. */
const meQuery = (where: Where) => ({
  queryKey: [whoAmI.name, JSON.stringify([null, {}]), where.language],
  queryFn: () => call(whoAmI, {}, where),
})

type Me = z.output<typeof whoAmI.output>

/** Null while nobody of the city is known to be signed in: then the server is asked, and leads to the front page. */
const grantsIn = (me: Me | undefined, where: Where) => (me?.account?.city_id === where.city ? me.grants : null)

/**
 * Asks an endpoint, but not for what the person's rights are known not to give: the page then says so in the same
 * words as when the server refuses.
 */
export async function ask<In extends z.ZodType, Out extends z.ZodType>(
  queries: QueryClient,
  endpoint: Endpoint<In, Out>,
  input: z.input<In>,
  where: Where,
): Promise<z.output<Out>> {
  if (typeof endpoint.permission !== 'string') {
    const grants = grantsIn(await queries.ensureQueryData(meQuery(where)), where)
    if (grants !== null && !mayAnywhere(grants, endpoint.permission))
      throw new Refused(403, { code: 'permission.missing' })
  }
  return call(endpoint, input, where)
}

/** The person's rights in the city; null for nobody of the city, undefined until it is known. */
export function useGrants(): readonly Grant[] | null | undefined {
  const { where } = usePlace()
  const me = useQuery(meQuery(where))
  return me.isPending ? undefined : grantsIn(me.data, where)
}

/** What the person may do with what political groups have of their own; nothing until it is known. */
export function useGroupRights(): readonly GroupRight[] {
  const { where } = usePlace()
  const me = useQuery(meQuery(where)).data
  return me?.account?.city_id === where.city ? me.groups : []
}

/** What the person may do here. Until it is known everything is offered: the server has the last word anyway. */
export function useRights() {
  const { where } = usePlace()
  const grants = grantsIn(useQuery(meQuery(where)).data, where)
  const mayInArea = (area: Area, verb: Verb) => grants === null || mayAnywhere(grants, { area, verb })
  const mayIn = (area: Area, verb: Verb, unit: string | null) => grants === null || mayForUnit(grants, area, verb, unit)
  /** Whether the row may be changed. A part follows what it is a part of, which only the server knows the unit of. */
  const mayChange = (type: RecordType, row: Readonly<Record<string, unknown>>) => {
    if (type.unit === null && type.owners.length > 0) return mayInArea(type.area, 'write')
    const unit = type.unit === null ? null : row[type.unit]
    return mayIn(type.area, 'write', typeof unit === 'string' ? unit : null)
  }
  /** Whether drafts of some unit may be read. Who may not cannot be told that something is not there. */
  const mayReadDrafts = (area: Area) =>
    grants === null || grants.some((grant) => grant.area === area && grant.verb === 'read' && !grant.decided_only)
  return { mayInArea, mayIn, mayChange, mayReadDrafts }
}
