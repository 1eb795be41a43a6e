import { getCity } from '#server/cities.ts'
import type { City } from '#server/context.ts'
import { loadWorld, type World } from '#server/world.ts'
import { afterBatch } from '../src/modules.server.ts'
import { malarstad } from '../src/worlds/malarstad/world.ts'
import { underlag2026 } from '../src/worlds/underlag-2026/world.ts'
import { type TestProduct, template, testProduct } from './city.ts'

/** The day that the acceptance facts call today. */
export const today = '2026-11-23'
export const written = '2025-04-01'

const morning = `${today}T08:00:00.000Z`

async function copyOf(world: World): Promise<{ product: TestProduct; city: City }> {
  const copied = await template(`world-${world.id}`, morning, (product) => loadWorld(product, world, afterBatch))
  const product = await testProduct(morning, { template: copied })
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
