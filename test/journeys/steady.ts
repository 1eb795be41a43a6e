import type { Page } from 'playwright-core'

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
export const STEADY = 0.05
