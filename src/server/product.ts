import type { RecordType } from '#core/record.ts'
import { modules as declared, deriveFor, keepLinked } from '../modules.server.ts'
import { listCities, migrateCity, prepareShared } from './cities.ts'
import { type Clock, type Context, systemClock } from './context.ts'
import { type DatabaseOptions, openDatabase } from './database.ts'
import { openDoor } from './door.ts'
import type { Module } from './module.ts'
import { platform } from './platform.ts'
import { recordAnswers } from './record-answers.ts'
import { checkRecord } from './record-rules.ts'
import { checksOf, derivationsOf, loadRegistry } from './registry.ts'
import type { Product } from './running-product.ts'

type Options = DatabaseOptions & { clock?: Clock; check_output?: boolean; newId?: (now: string) => string }

/** Opens the product on a database: brings every city's tables up to date and opens the door. */
export async function openProduct(url: string, options: Options = {}): Promise<Product> {
  const clock = options.clock ?? systemClock
  const database = openDatabase(url, options)
  const modules = completeModules()
  loadRegistry(modules)
  try {
    await prepareShared(database.db, clock())
    for (const city of await listCities(database.db)) await migrateCity(database.db, modules, city, clock())
  } catch (error) {
    await database.close()
    throw error
  }
  const door = openDoor(database, modules, clock, options)
  return { database, door, modules, clock, close: database.close }
}

/** The modules with the general answers of their records, after the platform's own. */
export function completeModules(): readonly Module[] {
  return [platform, ...declared].map((module) => ({
    ...module,
    answers: [...module.records.flatMap((type) => recordAnswers(type, afterWrite)), ...module.answers],
  }))
}

type Row = Record<string, unknown> | null

/** Checks the rules of the record's module, and keeps the ledger in step with it, in the same transaction. */
async function afterWrite(context: Context, type: RecordType, id: string, before: Row, after: Row): Promise<void> {
  if (after !== null) await checkRecord(context, type, after)
  if (after === null && type.title !== null) await keepLinked(context, type.name, id)
  for (const rule of checksOf(type.name)) await rule.check(context, before as never, after as never)
  for (const derivation of derivationsOf(type.name)) await deriveFor(context, derivation, id, after)
}
