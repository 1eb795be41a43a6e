import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, hasFocus, inCity, ownPageOf, visit, words } from './people.ts'
import type { Product } from './product.ts'

const sectionOf = (page: Page, number: string) => page.locator(`section[data-section="${number}"]`)

async function open(page: Page, number: string): Promise<void> {
  await visit(page, inCity(`/underlag#${number}`))
  await sectionOf(page, number).getByRole('button', { name: 'Skriv', exact: true }).click()
  await eventually(() => hasFocus(page.locator('.writing'))).toBe(true)
}

/** Writing the document: live figures, words that are never lost, and the way to a decision. */
export function writing(product: () => Product): void {
  test('a live figure is put in by search, and the text carries its value', async () => {
    const page = await ownPageOf(product(), 'planerare')
    await open(page, '3.8')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Nettot blir #')
    await page.getByPlaceholder(/Sök siffra/).fill('netto ks 2027')
    await page
      .locator('.figurelist')
      .getByRole('button', { name: /^Netto Kommunstyrelsen 2027/ })
      .click()
    await eventually(() => words(page.locator('.writing'))).toMatch(/Nettot blir 1 550,3 mnkr$/)
    await page.keyboard.type(' i planen.')
    await sectionOf(page, '3.8').getByRole('button', { name: 'Spara' }).click()
    const figure = sectionOf(page, '3.8').locator('[data-figure="net:unit=KS,year=2027"]')
    await figure.waitFor()
    expect(await words(sectionOf(page, '3.8'))).toMatch(/Nettot blir 1 550,3 .* i planen\./)
    await page.close()
  })

  test('two who write the same section both keep their words', async () => {
    const first = await ownPageOf(product(), 'planerare')
    const second = await ownPageOf(product(), 'planerare')
    await open(first, '3.9')
    await open(second, '3.9')
    await first.keyboard.press('Enter')
    await first.keyboard.type('Ettans mening.')
    await first.getByRole('button', { name: 'Spara' }).click()
    await first.locator('.writing').waitFor({ state: 'detached' })
    await second.keyboard.press('Enter')
    await second.keyboard.type('Tvåans mening.')
    await second.getByRole('button', { name: 'Spara' }).click()
    await second.getByRole('heading', { name: /har sparat avsnittet medan du skrev/ }).waitFor()
    expect(await words(second.locator('.conflict'))).toContain('Ettans mening.')
    await second.getByRole('button', { name: 'Lägg in deras text efter min och spara' }).click()
    await second.locator('.writing').waitFor({ state: 'detached' })
    await eventually(() => words(sectionOf(second, '3.9'))).toMatch(/Tvåans mening\..*Ettans mening\./)
    await first.close()
    await second.close()
  })

  test('what is written and not saved is still there afterwards', async () => {
    const page = await ownPageOf(product(), 'planerare')
    await open(page, '3.10')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Halvskriven mening')
    await page.reload()
    await sectionOf(page, '3.10').getByRole('button', { name: 'Skriv', exact: true }).click()
    await eventually(() => words(page.locator('.writing'))).toContain('Halvskriven mening')
    await page.getByText('Du har text här som inte är sparad sedan förra gången.').waitFor()
    await page.getByRole('button', { name: 'Släng ändringen' }).click()
    expect(await words(sectionOf(page, '3.10'))).not.toContain('Halvskriven mening')
    await page.close()
  })
}
