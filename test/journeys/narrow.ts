import { expect, test } from 'vitest'
import { eventually, hasFocus, inCity, pageOf, phone, sideways, visit, wide, words } from './people.ts'
import type { Product } from './product.ts'

/** What an A4 leaves between its margins, see print.css: 166 mm standing and 261 mm lying. */
const portrait_px = 627
const landscape_px = 986

const rent = inCity('/varningar?varning=W08.lease.AVTAL-2B')

/** On a phone, and in a window enlarged four times. */
export function narrow(product: () => Product): void {
  test('section 4.1 is read on a phone, with its numbers explained in a sheet', async () => {
    const page = await pageOf(product(), 'controller', { viewport: phone, hasTouch: true })
    await visit(page, inCity('/underlag#4.1'))
    await eventually(async () => (await page.locator('[id="4.1"]').boundingBox())?.y ?? -1).toBeGreaterThan(90)
    expect(await sideways(page)).toBe(0)
    const figure = page.locator('[id="4.1-2"] [data-c="conditional"]').first()
    await figure.tap()
    const sheet = page.getByRole('region', { name: 'Varför denna siffra?' })
    await sheet.getByText('Villkorad: om ').waitFor()
    const frame = await sheet.boundingBox()
    const number = await figure.boundingBox()
    // The sheet lies along the lower edge, and the number can still be seen above it.
    expect(frame).toMatchObject({ x: 0, width: 390 })
    expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeCloseTo(844, 0)
    expect(frame?.height).toBeLessThan(844 * 0.62)
    expect((number?.y ?? 0) + (number?.height ?? 0)).toBeLessThanOrEqual(frame?.y ?? 0)
    await sheet.getByRole('button', { name: 'Stäng förklaringen' }).tap()
    await sheet.waitFor({ state: 'detached' })
    await eventually(() => hasFocus(figure)).toBe(true)
    await page.close()
  })

  test.each([390, 320])('tables scroll inside their frames in a window of %i pixels', async (width) => {
    const page = await pageOf(product(), 'controller', { viewport: { width, height: 844 } })
    await visit(page, inCity('/underlag'))
    const frames = page.locator('.livetable .scroll')
    const measured = await frames.evaluateAll((all) =>
      all.map((frame) => ({
        hidden: frame.scrollWidth - frame.clientWidth,
        reachable: frame.getAttribute('tabindex') === '0',
        right: Math.ceil(frame.getBoundingClientRect().right),
      })),
    )
    expect(measured.some(({ hidden }) => hidden > 0)).toBe(true)
    for (const { hidden, reachable, right } of measured) {
      expect(reachable).toBe(hidden > 0)
      expect(right).toBeLessThanOrEqual(width)
    }
    expect(await sideways(page)).toBe(0)
    await page.close()
  })

  test('on paper no column is cut off, since wide tables lie down', async () => {
    const page = await pageOf(product(), 'controller')
    const asked = ['/ekonomi', '/lokaler', '/lagar', '/projekt', '/klippkarta', '/register/leases']
    const sheets: Record<string, string> = {}
    for (const address of asked) {
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize(wide)
      await visit(page, inCity(address))
      const sheet = await page.locator('main').evaluate((main) => getComputedStyle(main).getPropertyValue('page'))
      sheets[address] = sheet
      await page.setViewportSize({ width: sheet === 'wide' ? landscape_px : portrait_px, height: 900 })
      const cut = await page
        .locator('.scroll')
        .evaluateAll((all) => all.map((frame) => frame.scrollWidth - frame.clientWidth).filter((hidden) => hidden > 0))
      expect({ address, cut }).toEqual({ address, cut: [] })
    }
    expect(sheets).toMatchObject({ '/ekonomi': 'auto', '/lokaler': 'wide', '/register/leases': 'wide' })
    await page.emulateMedia({ media: 'screen' })
    await page.close()
  })

  test('nothing has to be scrolled sideways at 400 percent', async () => {
    // 1280 × 1024 pixels at 400 percent.
    const page = await pageOf(product(), 'controller', { viewport: { width: 320, height: 256 } })
    for (const address of ['/', inCity(), inCity('/underlag'), inCity('/varningar'), rent]) {
      await visit(page, address)
      expect({ address, sideways: await sideways(page) }).toEqual({ address, sideways: 0 })
    }
    await page.close()
  })

  test('on a phone a warning takes the place of the list, and the list comes back where it was', async () => {
    const page = await pageOf(product(), 'controller', { viewport: phone, hasTouch: true })
    await visit(page, inCity('/varningar'))
    const link = page.getByRole('link', { name: 'SIKT2 2026 är ett förslag, inte ett beslut' })
    await link.tap()
    const heading = page.getByRole('heading', { level: 2, name: 'SIKT2 2026 är ett förslag, inte ett beslut' })
    await heading.waitFor()
    await eventually(() => hasFocus(heading)).toBe(true)
    expect(await link.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Alla varningar' }).tap()
    await link.waitFor()
    await eventually(() => hasFocus(link)).toBe(true)
    await page.close()
  })

  test('the menu of a phone leads to every page and closes behind itself', async () => {
    const page = await pageOf(product(), 'controller', { viewport: phone, hasTouch: true })
    await visit(page, inCity())
    const button = page.getByRole('button', { name: 'Huvudmeny' })
    await button.tap()
    await page.keyboard.press('Escape')
    await eventually(() => hasFocus(button)).toBe(true)
    await button.tap()
    const menu = page.getByRole('navigation', { name: 'Huvudmeny' })
    expect(await words(menu)).toContain('Varningar')
    await menu.getByRole('link', { name: 'Underlag' }).tap()
    await page.getByRole('heading', { level: 1, name: 'Underlag för budget 2026' }).waitFor()
    await menu.waitFor({ state: 'detached' })
    await page.close()
  })
}
