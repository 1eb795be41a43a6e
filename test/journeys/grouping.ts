import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { mark } from './keyboard.ts'
import { eventually, personIn, phone, settled, sideways, words } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'

async function open(product: Product, query = ''): Promise<Page> {
  const page = await personIn(product, town, 'controller')
  await page.addInitScript({ path: axe })
  await page.goto(`/stad/${town}/koncern${query}`)
  await settled(page)
  await page.getByRole('heading', { name: 'Elimineringar parvis' }).waitFor()
  return page
}

const lead = (page: Page) => words(page.locator('.lead'))

/** The committees and companies as one (C20–C22). */
export function grouping(product: () => Product): void {
  test('a controller finds the pair that does not agree, goes to its entries, and chooses another year', async () => {
    const page = await open(product())
    await eventually(() => lead(page)).toBe('Koncernplan 2027–2029: ett par stämmer inte 2027.')
    await page.getByText(/Beloppen är ur .+, inte ur den beslutade budget/).waitFor()
    const pair = page.locator('tr', { hasText: 'Socialnämnden' }).filter({ hasText: 'Mälarstads Bostäder AB' })
    await eventually(() => words(pair)).toMatch(/96,0.*−92,0.*4,0.*nej/)
    await pair.locator('.numb').nth(2).press('Enter')
    await page.locator('.why .eq').waitFor()
    expect(await words(page.locator('.why'))).toContain('Intäkt hos Mälarstads Bostäder AB mot Socialnämnden 2027')
    await page.keyboard.press('Escape')
    await mark(page, page.getByRole('radio', { name: '2029' }))
    await eventually(() => lead(page)).toContain('är okända 2029')
    await page.getByText('Underskottet ska återställas senast 2032').waitFor()
    await page.context().close()
  })

  test('half of a company that is half owned is counted, and its explanation has the whole and the share', async () => {
    const page = await open(product())
    const shared = page.locator('tr', { hasText: 'Mälarstads Parkering AB' })
    await eventually(() => words(shared)).toMatch(/50 %, räknas med ägd andel.*−12,0/)
    await shared.locator('.numb').press('Enter')
    await page.locator('.why .eq').waitFor()
    expect(await words(page.locator('.why'))).toContain('Andel som staden äger')
    await page.getByRole('img', { name: 'Skuld, nettoinvesteringar och självfinansiering per år' }).waitFor()
    await page.context().close()
  })

  test('no fault is found in the group, light and dark, wide and narrow', async () => {
    const page = await open(product())
    await page.locator('tr.sum .numb').nth(4).waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(await sideways(page)).toBe(0)
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.context().close()
  })
}
