import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { eventually, personIn, phone, settled, sideways, words } from './people.ts'
import type { Product } from './product.ts'

/** What taxes and equalisation give, and what is tried, counted in the page and explained by the server. */
export function taxing(product: () => Product): void {
  test('a controller tries a rate and a proposal, and the server explains the same number', async () => {
    const page = await personIn(product(), 'malarstad', 'controller')
    await page.addInitScript({ path: axe })
    await page.goto('/stad/malarstad/skatter')
    await settled(page)
    const total = page.locator('tr.sum', { hasText: 'Summa som gäller' })
    await eventually(() => words(total)).toMatch(/16 419,8.*16 690,1.*17 072,3/)
    await eventually(() => words(page.locator('tr', { hasText: 'Ändringen, med övergång' }))).toMatch(
      /–.*om −46,8.*om −94,1/,
    )
    await page.getByLabel('Öre på skattesatsen').fill('5000')
    await page.getByRole('alert').filter({ hasText: 'Skriv ett tal mellan' }).waitFor()
    await page.getByLabel('Öre på skattesatsen').fill('10')
    await page.getByRole('alert').filter({ hasText: 'Skriv ett tal mellan' }).waitFor({ state: 'detached' })
    await page.getByLabel(/^Räkna med Utredningens förslag/).check()
    const mine = page.locator('tr', { hasText: 'Det du prövar' })
    await eventually(() => words(mine)).toMatch(/\+46,7.*om \+0,9.*om −45,3/)
    await mine.locator('.numb').last().press('Enter')
    const why = page.getByRole('region', { name: 'Varför denna siffra?' })
    await eventually(() => words(why)).toMatch(/−45,3/)
    await page.keyboard.press('Escape')
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(await sideways(page)).toBe(0)
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.context().close()
  })
}
