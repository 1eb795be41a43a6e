import { type CompiledQuery, type DatabaseConnection, PostgresDriver, type QueryResult, sql } from 'kysely'
import { askThere, detourOf } from './standing.ts'

type Rows = QueryResult<unknown>
type Remembered = Map<string, Promise<Rows>>

/**
 * Results of this many rows are read anew each time: as many are a page of a long reading, which would otherwise hold
 * all its pages in memory until it ends.
 */
export const ROWS_OF_PAGE = 5000

/** Begins a statement that is one page of a long reading, however small: it is not asked again, and not remembered. */
export const page = sql`/* page */`
const isPage = (text: string) => text.startsWith('/* page */')

/**
 * Asks the database a question once in a reading transaction. It sees one snapshot (repeatable read), so the same
 * statement with the same values has the same answer until it ends; an explanation asks for the same lease or unit a
 * hundred times. The rows are shared and therefore frozen. A transaction that writes remembers nothing. A query that
 * stands elsewhere than its transaction is asked there, and is another question.
 */
export class ReadOnceDriver extends PostgresDriver {
  readonly #remembered = new WeakMap<DatabaseConnection, Remembered>()
  readonly #known = new WeakSet<DatabaseConnection>()

  override async acquireConnection(...options: Parameters<PostgresDriver['acquireConnection']>) {
    const connection = await super.acquireConnection(...options)
    if (!this.#known.has(connection)) this.#watch(connection)
    return connection
  }

  override async beginTransaction(...[connection, settings]: Parameters<PostgresDriver['beginTransaction']>) {
    await super.beginTransaction(connection, settings)
    const isSnapshot = settings.accessMode === 'read only' && settings.isolationLevel === 'repeatable read'
    if (isSnapshot) this.#remembered.set(connection, new Map())
  }

  override async commitTransaction(...[connection]: Parameters<PostgresDriver['commitTransaction']>) {
    this.#remembered.delete(connection)
    await super.commitTransaction(connection)
  }

  override async rollbackTransaction(...[connection]: Parameters<PostgresDriver['rollbackTransaction']>) {
    this.#remembered.delete(connection)
    await super.rollbackTransaction(connection)
  }

  #watch(connection: DatabaseConnection): void {
    this.#known.add(connection)
    const askHere = connection.executeQuery.bind(connection)
    connection.executeQuery = async <Row>(query: CompiledQuery) => {
      const detour = detourOf(query)
      const ask = <R>(asked: CompiledQuery) =>
        detour === undefined ? askHere<R>(asked) : askThere((one) => askHere<R>(one), asked, detour)
      const remembered = this.#remembered.get(connection)
      if (remembered === undefined || isPage(query.sql)) return ask<Row>(query)
      // Another role or search path makes the same words another question.
      if (query.sql.includes('set_config')) {
        remembered.clear()
        return ask<Row>(query)
      }
      const key = JSON.stringify([query.sql, query.parameters, detour?.there])
      const answer = remembered.get(key) ?? askOnce(remembered, key, () => ask(query))
      const { rows, ...rest } = await answer
      return { ...rest, rows: [...rows] as Row[] }
    }
  }
}

function askOnce(remembered: Remembered, key: string, ask: () => Promise<Rows>): Promise<Rows> {
  const answer = ask().then((result) => {
    if (result.rows.length >= ROWS_OF_PAGE || hasBytes(result.rows)) remembered.delete(key)
    else freeze(result.rows)
    return result
  })
  remembered.set(key, answer)
  return answer
}

/** Bytes, as of a file, cannot be frozen and are large. */
function hasBytes([first]: readonly unknown[]): boolean {
  return Object.values(first ?? {}).some((value) => ArrayBuffer.isView(value))
}

function freeze(value: unknown): void {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value) || ArrayBuffer.isView(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part)
}
