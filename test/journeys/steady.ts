import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { workPages } from './narrow.ts'
import { inCity, pageOf, visit } from './people.ts'
import type { Product } from './product.ts'

type Holder = { moved: number }

/** Counts what moves from the page's first moment, as the share of the window that it moves over. */
export async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const holder = globalThis as unknown as Holder
    holder.moved = 0
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as unknown as { value: number }[]) holder.moved += value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

export const moved = (page: Page) => page.evaluate(() => (globalThis as unknown as Holder).moved)

/** What is known as good; above it people lose the line that they read. */
export const STEADY = 0.1

/** Nothing that somebody has begun to read is pushed away by what comes later. */
export function steady(product: () => Product): void {
  test.each([{ path: '', shows: '.kf .numb' }, ...workPages])(
    'nothing moves while the page "$path" is read in',
    async ({ path, shows }) => {
      const page = await pageOf(product(), 'controller')
      await watchMoves(page)
      await visit(page, inCity(path))
      await page.locator(shows).first().waitFor({ state: 'attached' })
      await page.waitForLoadState('networkidle')
      expect(await moved(page)).toBeLessThan(STEADY)
      await page.close()
    },
  )
}
