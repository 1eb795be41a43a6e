import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, hasFocus, inCity, pageOf, settled, visit, words } from './people.ts'
import type { Product } from './product.ts'

const panelOf = (page: Page) => page.getByRole('region', { name: 'Varför denna siffra?' })
const netOf2027 = (page: Page) => page.locator('#tabell-4\\.1 [data-figure="net:unit=SLK,year=2027"]')

/** Every number answers: from the text to the entry behind it, with the keyboard, and by a link of its own. */
export function explaining(product: () => Product): void {
  test('the net of 2027 is followed to its source and decision with the keyboard alone', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/underlag#4.1'))
    await eventually(() => headingAt(page, '4.1')).toBeLessThan(140)
    const figure = netOf2027(page)
    await figure.focus()
    const before = await page.evaluate(() => scrollY)
    await page.keyboard.press('Enter')
    const panel = panelOf(page)
    await panel.getByText('Netto Stadsledningskontoret 2027').first().waitFor()
    expect(await figure.getAttribute('aria-expanded')).toBe('true')
    await eventually(() => hasFocus(panel)).toBe(true)
    expect(await page.evaluate(() => scrollY)).toBe(before)
    // Close, then the first part of the sum.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await eventually(() => words(panel)).toContain('Kostnader: beslutad av kommunfullmäktige')
    const trace = await words(panel)
    expect(trace).toContain('Källa Underlag för budget 2026, avsnitt 4.1')
    expect(trace).toContain('Beslut Kommunfullmäktige, dag okänd')
    expect(trace).toContain('Registrerad 1 april 2025')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await eventually(() => hasFocus(figure)).toBe(true)
    expect(await figure.getAttribute('aria-expanded')).toBe('false')
    expect(await page.evaluate(() => scrollY)).toBe(before)
    await page.close()
  })

  test('V opens and closes an explanation, and nothing on the page moves', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/underlag#4.1'))
    const figure = netOf2027(page)
    await figure.focus()
    const before = await figure.boundingBox()
    await page.keyboard.press('v')
    await panelOf(page).getByText('Netto Stadsledningskontoret 2027').first().waitFor()
    expect(await figure.boundingBox()).toEqual(before)
    await page.keyboard.press('v')
    await panelOf(page).waitFor({ state: 'detached' })
    await eventually(() => hasFocus(figure)).toBe(true)
    await page.close()
  })

  test('the link of an explanation opens the same explanation at the same place', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/underlag'))
    await netOf2027(page).click()
    await panelOf(page).getByRole('button', { name: 'Kopiera länk' }).click()
    await page.getByText('Länken är kopierad').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const other = await page.context().newPage()
    await visit(other, link)
    await panelOf(other).getByText('Netto Stadsledningskontoret 2027').first().waitFor()
    expect(await netOf2027(other).getAttribute('aria-expanded')).toBe('true')
    await eventually(async () => (await netOf2027(other).boundingBox())?.y ?? -1).toBeGreaterThan(0)
    await eventually(async () => (await netOf2027(other).boundingBox())?.y ?? 9999).toBeLessThan(900)
    await page.close()
  })

  test('the pressure with the saving is 56,5 if it is made, and leads to the lease and the requirement', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity())
    const figure = page.locator('[data-figure^="pressure:"][data-c="conditional"]')
    await eventually(() => words(figure)).toMatch(/^om 56,5 mnkr/)
    await figure.click()
    const panel = panelOf(page)
    await panel.getByText('Villkorad: om ').waitFor()
    await openAll(page)
    const trace = await words(panel)
    expect(trace).toContain('Hyra Hantverkargatan 2 B 2027 10,1')
    expect(trace).toContain('12 lika delar om 0,8')
    expect(trace).toContain('Generellt sparbeting 2,5 procent 2027 om 38,8')
    expect(trace).toContain('× Andel av basen om 2,5 %')
    expect(trace.match(/mnkr/g)).toHaveLength(1)
    await page.keyboard.press('Escape')
    await eventually(() => hasFocus(figure)).toBe(true)
    await page.close()
  })

  test('an address opens the explanation by its figure, in whatever order it names the keys', async () => {
    const page = await pageOf(product(), 'controller', { viewport: { width: 1280, height: 800 } })
    const last = 'pressure:year=2027,unit=KS,saving=net_cost,reference=2025'
    await visit(page, inCity(`?siffra=${encodeURIComponent(last)}`))
    const panel = panelOf(page)
    await panel.getByText('Villkorad: om ').waitFor()
    const [explanation, figure] = [
      await panel.boundingBox(),
      await page.locator('[data-figure^="pressure:"][data-c="conditional"]').boundingBox(),
    ]
    expect((explanation?.x ?? 0) + (explanation?.width ?? 0)).toBeGreaterThan(figure?.x ?? 0)
    await page.close()
  })

  test('the contents say where one is, and lead there', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/underlag'))
    const contents = page.getByRole('navigation', { name: 'Innehåll' })
    const marked = () => words(contents.locator('[aria-current]'))
    await contents.getByRole('link', { name: '5.3 Bedömd hyreskostnadsutveckling' }).click()
    await eventually(marked).toBe('5.3 Bedömd hyreskostnadsutveckling')
    await page.locator('[id="4.3.4"]').evaluate((heading) => heading.scrollIntoView())
    await eventually(marked).toBe('4.3 Verksamhetsprojekt')
    await page.locator('[id="6.1"]').evaluate((heading) => heading.scrollIntoView())
    await eventually(marked).toBe('6.1 Demokrati')
    await page.close()
  })

  test('a source in an explanation leads to its section of the document', async () => {
    const page = await pageOf(product(), 'controller')
    await visit(page, inCity('/varningar?varning=W08.lease.AVTAL-2B'))
    await page.getByRole('link', { name: 'avsnitt 5.3' }).click()
    await settled(page)
    await eventually(() => headingAt(page, '5.3')).toBeLessThan(140)
    await eventually(() => headingAt(page, '5.3')).toBeGreaterThan(40)
    await page.close()
  })
}

async function headingAt(page: Page, section: string): Promise<number> {
  return (await page.locator(`[id="${section}"]`).boundingBox())?.y ?? Number.POSITIVE_INFINITY
}

/** Opens every part of the explanation, also those that come into sight. */
async function openAll(page: Page): Promise<void> {
  const closed = panelOf(page).locator('details:not([open]) > summary:visible')
  for (let left = await closed.count(); left > 0; left = await closed.count()) await closed.first().click()
}
