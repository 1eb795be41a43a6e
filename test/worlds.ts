import type { City } from '#server/context.ts'
import { loadWorld } from '#server/world.ts'
import { afterBatch } from '../src/modules.server.ts'
import { underlag2026 } from '../src/worlds/underlag-2026/world.ts'
import { type TestProduct, testProduct } from './city.ts'

/** The day that the acceptance facts call today. */
export const today = '2026-11-23'
export const written = '2025-04-01'

/** The world underlag-2026 in a database of its own, with the clock at the morning of 23 November 2026. */
export async function underlagProduct(): Promise<{ product: TestProduct; city: City }> {
  const product = await testProduct(`${today}T08:00:00.000Z`)
  return { product, city: await loadWorld(product, underlag2026, afterBatch) }
}
