import type { Page } from 'playwright-core'
import { axe } from './accessibility.ts'
import { personIn, settled } from './people.ts'
import type { Product } from './product.ts'

/** The city whose plan is written in. */
export const town = 'malarstad'

/** The plan table as its controller meets it, with the checker among the page's first scripts. */
export async function tableOf(product: Product, query: string): Promise<Page> {
  const page = await personIn(product, town, 'controller')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript({ path: axe })
  await page.goto(`/stad/${town}/tabell?${query}`)
  await settled(page)
  await page.getByLabel('Rader').waitFor()
  return page
}

/** Puts a range on the clipboard as a spreadsheet does, and pastes it in the cell that has the focus. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((range) => navigator.clipboard.writeText(range), text)
  await page.keyboard.press('Control+v')
}

export const spot = (page: Page, row: number, column: number) => page.locator(`[data-spot="${row} ${column}"]`)
