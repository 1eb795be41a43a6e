import { expect } from 'vitest'
import type { City } from '#server/context.ts'
import { waiting } from './asking.ts'
import { planner, record, type TestProduct } from './city.ts'

type Change = [verb: string, input: Record<string, unknown>]

/** A writer has made its change and not ended when another begins; it ends when the other stands at a lock. */
export async function writeAcross(product: TestProduct, city: City, one: Change, other: Change): Promise<void> {
  const [changed, wait] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const first = product.door.batch(city, planner, product.clock(), async (step) => {
    await step(...one)
    changed.resolve()
    await wait.promise
  })
  await changed.promise
  const second = record(product, city, other)
  await expect.poll(() => waiting(product)).toBe(1)
  wait.resolve()
  await Promise.all([first, second])
}
