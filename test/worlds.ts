import { getCity } from '#server/cities.ts'
import type { City } from '#server/context.ts'
import { loadWorld, type World } from '#server/world.ts'
import { afterBatch } from '../src/modules.server.ts'
import { malarstad } from '../src/worlds/malarstad/world.ts'
import { underlag2026 } from '../src/worlds/underlag-2026/world.ts'
import { onServer, productOn, type TestProduct, testProduct } from './city.ts'

/** The day that the acceptance facts call today. */
export const today = '2026-11-23'
export const written = '2025-04-01'

const morning = `${today}T08:00:00.000Z`

/** The world loaded once for the whole run, to be copied; workers of one run share it. */
async function template(world: World): Promise<string> {
  const name = `world_${world.id.replaceAll('-', '_')}_${process.ppid}`
  await onServer(async (admin) => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [name])
    const there = await admin.query('select 1 from pg_database where datname = $1', [`${name}_ready`])
    if (there.rowCount === 1) return
    await admin.query(`create database ${name}`)
    const product = await productOn(name, morning)
    await loadWorld(product, world, afterBatch)
    await product.close()
    await admin.query(`alter database ${name} rename to ${name}_ready`)
  })
  return `${name}_ready`
}

async function copyOf(world: World): Promise<{ product: TestProduct; city: City }> {
  const product = await testProduct(morning, { template: await template(world) })
  return { product, city: await getCity(product.database.db, world.id) }
}

/** The world underlag-2026 in a database of its own, with the clock at the morning of 23 November 2026. */
export function underlagProduct(): Promise<{ product: TestProduct; city: City }> {
  return copyOf(underlag2026)
}

/** The world malarstad in the same way. */
export function malarstadProduct(): Promise<{ product: TestProduct; city: City }> {
  return copyOf(malarstad)
}

/** The same, loaded anew and listened to. */
export async function underlagListened(on_query: (text: string, parameters: readonly unknown[]) => void) {
  const product = await testProduct(morning, { on_query })
  return { product, city: await loadWorld(product, underlag2026, afterBatch) }
}
