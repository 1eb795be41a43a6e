import type { Clock } from './context.ts'
import type { OpenDatabase } from './database.ts'
import type { Door } from './door.ts'
import type { Module } from './module.ts'

/** The product, open on a database. */
export type Product = {
  database: OpenDatabase
  door: Door
  modules: readonly Module[]
  clock: Clock
  close: () => Promise<void>
}
