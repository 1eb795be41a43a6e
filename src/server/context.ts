import { randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { GroupRight } from '#core/grants.ts'
import type { Language } from '#core/texts.ts'
import type { Grant } from './grants.ts'

// The names are checked by the schema test: a module comes and goes without touching one central list of tables.
// biome-ignore lint/suspicious/noExplicitAny: queries are written against names, not against a global table type
export type AnyTables = any
export type Database = Kysely<AnyTables>
export type CityTransaction = Transaction<AnyTables>

export type Actor = {
  /** 'anonymous' for a visitor who has not signed in. */
  id: string
  name: string
  grants: readonly Grant[]
  /** For what political groups have of their own; left out for whoever acts for none. */
  groups?: readonly GroupRight[]
}

/** Somebody who may sign in to the city. */
export type Person = { id: string; name: string }

/** What every verb is given. Time, ids, language and rights come from here and from nowhere else. */
export type Context = {
  readonly db: CityTransaction
  readonly city: City
  readonly actor: Actor
  /** The clock, as an ISO instant. Under an as-of reading it stands at that date. */
  readonly now: string
  /** The clock's date in Stockholm. */
  readonly today: string
  /** The instant whose knowledge is read; null for what is known now. */
  readonly as_of: string | null
  readonly language: Language
  readonly newId: () => string
  /** Who may sign in to the city, by name; given to the verbs that ask for it, and empty for all others. */
  readonly people: readonly Person[]
  /**
   * Runs work that prepares later answers in a reading transaction of its own, in the present and with nobody's rights.
   * It may outlive this one; do not wait for it here, since it needs another connection.
   */
  readonly readApart: <T>(work: (context: Context) => Promise<T>) => Promise<T>
  /** What this transaction has written, for the audit trail. */
  readonly written: Image[]
}

export type City = {
  id: string
  name: string
  schema_name: string
  role_name: string
  world: string | null
  demo: boolean
}

/** Fingerprint of one row as written, so that the audit chain also covers the history. */
export type Image = { table: string; id: string; version: number; sha256: string }

export type Clock = () => string

export const systemClock: Clock = () => new Date().toISOString()

/** A UUID version 7 (RFC 9562): ordered by the clock, the rest random. */
export function newIdAt(now: string): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.parse(now), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
