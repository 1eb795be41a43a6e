import { CompiledQuery, type KyselyPlugin, type RootOperationNode } from 'kysely'
import type { CityTransaction } from './context.ts'

/** What a query sees: the schema that its tables are looked up in, and the instant that views of the past stand at. */
export type Standing = { readonly search_path: string; readonly as_of: string }

type Detour = { readonly there: Standing; readonly back: Standing }

const detours = new WeakMap<object, Detour>()

/** The transaction for queries that stand elsewhere than the rest of it; the others stand where it stands. */
export function standingElsewhere(tx: CityTransaction, detour: Detour): CityTransaction {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      const marked: RootOperationNode = { ...node }
      detours.set(marked, detour)
      return marked
    },
    transformResult: async ({ result }) => result,
  }
  return tx.withPlugin(plugin)
}

/** Where the query stands when that is elsewhere than its transaction. */
export function detourOf({ query }: CompiledQuery): Detour | undefined {
  return detours.get(query)
}

type Ask<Result> = (query: CompiledQuery) => Promise<Result>

/**
 * Asks where the query stands, and goes back. A transaction asks one query at a time, and this is one: no other comes
 * between. A query that fails ends the transaction, so there is nothing to go back to.
 */
export async function askThere<Result>(ask: Ask<Result>, query: CompiledQuery, detour: Detour): Promise<Result> {
  await ask(standAt(detour.there))
  const answer = await ask(query)
  await ask(standAt(detour.back))
  return answer
}

function standAt({ search_path, as_of }: Standing): CompiledQuery {
  return CompiledQuery.raw("select set_config('search_path', $1, true), set_config('riktning.as_of', $2, true)", [
    search_path,
    as_of,
  ])
}
