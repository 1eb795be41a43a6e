import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, faultsInBothThemes } from './accessibility.ts'
import { eventually, personIn, phone, settled, sideways, words } from './people.ts'
import type { Product } from './product.ts'

const town = 'malarstad'
const name = 'Mälarsamlingens budget 2027'
const set = 'alternativ-samling-2027'

async function open(product: Product, role: string, query = ''): Promise<Page> {
  const page = await personIn(product, town, role)
  await page.addInitScript({ path: axe })
  await page.goto(`/stad/${town}/alternativ${query}`)
  await settled(page)
  return page
}

/** A political group's own budget: kept, written, told by how much it is not balanced, published and compared. */
export function opposing(product: () => Product): void {
  test('a group writes its budget, which nobody else sees until it is published, and then line by line', async () => {
    const other = await open(product(), 'controller')
    await other.getByRole('heading', { name: 'Partigruppernas förslag' }).waitFor()
    expect(await other.getByText(name).count()).toBe(0)
    expect((await other.request.get(`/api/cities/${town}/entry-sets/${set}`)).status()).toBe(404)

    const page = await open(product(), 'opposition')
    const own = page.locator('.alternatives li', { hasText: name })
    await eventually(() => words(own)).toMatch(/2027: i balans/)
    await own.getByRole('link', { name: 'Skriv i plantabellen' }).click()
    await page.getByLabel('Rader').selectOption('leaves')
    await page.locator('[data-spot="0 1"]').click()
    await page.keyboard.type('5 000 000')
    await page.keyboard.press('Enter')
    await page.getByLabel('Skäl till ändringen').fill('Gruppens satsning')
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Inga osparade ändringar').waitFor()
    await page.locator('.calmline', { hasText: /2027: [\d\s]+,\d mnkr saknas till balans/ }).waitFor()
    await page.goto(`/stad/${town}/alternativ?mangd=${set}`)
    await eventually(() => words(own)).toMatch(/2027: [\d ]+,\d mnkr saknas till balans/)
    await own.getByRole('button', { name: 'Publicera' }).click()
    expect(await faultsInBothThemes(page)).toEqual([])
    await own.getByRole('button', { name: 'Ja, publicera' }).click()
    await own.getByRole('button', { name: 'Ny version' }).waitFor()
    await page.context().close()

    await other.goto(`/stad/${town}/alternativ?mangd=${set}&mot=alternativ-vatten-2027`)
    const largest = other.locator('section', { hasText: 'Jämför rad för rad' }).locator('tbody tr').first()
    await eventually(() => words(largest.locator('.numb').last())).toMatch(/^[+−][\d ]+,\d/)
    await other.setViewportSize(phone)
    expect(await sideways(other)).toBe(0)
    expect(await faultsInBothThemes(other)).toEqual([])
    await other.context().close()
  })
}
