import { expect, test } from 'vitest'
import { eventually, personIn, settled, words } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'

/** A need in a place is answered by the committee that was asked. */
export function needs(product: () => Product): void {
  test('a local need is answered in part, with a motive that everybody sees', async () => {
    const page = await personIn(product(), town, 'planerare')
    await page.goto(`/stad/${town}/behov`)
    await settled(page)
    const asked = page.locator('.answer[data-answer="pending"]').first()
    await asked.waitFor()
    const need = page.locator('article', { has: asked }).first()
    const title = await words(need.locator('h3').first())
    await asked.getByRole('button', { name: 'Svara' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Spara' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Skriv ett motiv till svaret.').waitFor()
    await page.getByRole('radio', { name: 'Till en del' }).check()
    await page.getByLabel('Motiv').fill('Två av tre platser ryms i planen')
    await page.getByRole('button', { name: 'Spara' }).focus()
    await page.keyboard.press('Enter')
    const answered = page.locator('article', { hasText: title }).first()
    await eventually(() => words(answered)).toMatch(/Till en del.*Två av tre platser ryms i planen/)
    await page.context().close()
  })

  test('both cities stand on the front page, the invented one marked as example data', async () => {
    const page = await (await product().browser.newContext({ baseURL: product().address, locale: 'sv-SE' })).newPage()
    await page.goto('/')
    await page.getByText('Välj roll').first().waitFor()
    const text = await words(page.locator('main'))
    expect(text).toContain('Stockholms stad')
    expect(text).toContain('Mälarstad')
    expect(text.toLowerCase()).toContain('exempeldata')
    await page.context().close()
  })
}
