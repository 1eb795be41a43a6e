import type { QueryClient } from '@tanstack/react-query'
import { planDocument } from '#modules/documents/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { scenario } from '#modules/scenarios/schema.ts'
import { listWarnings } from '#modules/warnings/schema.ts'
import type { Where } from './api.ts'
import { endpointsOf } from './records.ts'
import { ask } from './rights.ts'

/** Asks what the frame around every page of a city needs, while the page itself is still on its way. */
export function askFirst(queries: QueryClient, where: Where): void {
  const facts = JSON.stringify([{ city: where.city, asOf: where.asOf }, {}])
  const first = (name: string, queryFn: () => Promise<unknown>) =>
    void queries.prefetchQuery({ queryKey: [name, facts, where.language], queryFn })
  for (const type of [orgUnit, entrySet, planDocument, scenario]) {
    const { list } = endpointsOf(type)
    first(list.name, () => ask(queries, list, {}, where))
  }
  first(listWarnings.name, () => ask(queries, listWarnings, {}, where))
}
